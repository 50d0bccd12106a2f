import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { TaskModule } from '@tilanne/task/nest';
import { DestinationPageService } from './destination-page.service.js';
import { DestinationStore } from './destination.store.js';
import { destinationTable } from './destination.table.js';
import { ReferralAnswers } from './referral-answers.service.js';
import { ReferralRecord } from './referral-record.service.js';
import { ReferralService } from './referral.service.js';
import { ReferralStore } from './referral.store.js';
import { referralTable } from './referral.table.js';

const exported = [DestinationStore, ReferralStore, ReferralService, ReferralAnswers, DestinationPageService];

@Module({
  imports: [TaskModule, TypeOrmModule.forFeature([destinationTable, referralTable])],
  providers: [...exported, ReferralRecord],
  exports: exported,
})
export class ReferralModule {}
