import { Module } from '@nestjs/common';
import { ReferralModule } from '@tilanne/referral/nest';
import { ReportService } from './report.service.js';
import { ReportStore } from './report.store.js';

@Module({
  imports: [ReferralModule],
  providers: [ReportStore, ReportService],
  exports: [ReportService],
})
export class ReportModule {}
