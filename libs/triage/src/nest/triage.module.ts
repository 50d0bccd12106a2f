import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { TaskModule } from '@tilanne/task/nest';
import { Judgement } from './judgement.service.js';
import { ProposalStore } from './proposal.store.js';
import { proposalTable } from './proposal.table.js';
import { Rules } from './rules.service.js';
import { TriageService } from './triage.service.js';

/** Proposals for whoever reads them. */
@Module({
  imports: [TypeOrmModule.forFeature([proposalTable])],
  providers: [ProposalStore],
  exports: [ProposalStore],
})
export class ProposalModule {}

/** The rules and the service that proposes by them. */
@Module({
  imports: [TaskModule, ProposalModule],
  providers: [Rules, Judgement, TriageService],
  exports: [Rules, Judgement, TriageService],
})
export class TriageModule {}
