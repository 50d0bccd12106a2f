import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Refused, type Tx } from '@tilanne/platform/nest';
import { isReferralOutcome, type Decision, type Task } from '@tilanne/task';
import type { Referral } from '../referral.js';
import { dispatched, withdrawn } from '../steps.js';
import { ReferralRecord } from './referral-record.service.js';

/** What a decision does to its referral, in the decision's own transaction. */
@Injectable()
export class ReferralService {
  constructor(private readonly record: ReferralRecord) {}

  /** Writes the referral of a decision that makes one. Refused: no such destination of that kind. */
  async make(tx: Tx, task: Task, { id: decisionId, outcome, target }: Decision): Promise<void> {
    if (!isReferralOutcome(outcome)) return;
    const { organisationId, id: taskId } = task;
    const destination = await this.record.destination(tx, organisationId, target ?? '');
    if (destination?.kind !== outcome) throw new Refused('target-not-known');
    const referral: Referral = {
      ...{ organisationId, id: randomUUID(), decisionId, taskId, destinationId: destination.id },
      madeAt: tx.now,
      ...{ sentAt: null, deadlineAt: null, acknowledgedAt: null, acceptedAt: null, startedAt: null },
      ...{ endedAt: null, endedHow: null, answeredBy: null, reason: null },
    };
    await this.record.add(tx, { task, referral });
  }

  /** Sends the referral of a decision: its deadline begins to run. Sent twice it has one effect. */
  async send(tx: Tx, task: Task, { organisationId, id: decisionId }: Decision): Promise<void> {
    const referral = await this.record.ofDecision(tx, organisationId, decisionId);
    if (!referral || referral.sentAt || referral.endedAt) return;
    const destination = await this.record.destination(tx, organisationId, referral.destinationId);
    const sent = dispatched(referral, destination?.acceptWithinSeconds ?? 0, tx.now);
    await this.record.write(tx, 'referral.sent', { task, referral: sent });
  }

  /** Takes the referral of a decision back; none, or one that has ended, stays as it is. */
  async withdraw(tx: Tx, task: Task, { organisationId, id: decisionId }: Decision): Promise<void> {
    const referral = await this.record.ofDecision(tx, organisationId, decisionId);
    if (!referral || referral.endedAt) return;
    await this.record.write(tx, 'referral.ended', { task, referral: withdrawn(referral, tx.now) });
  }
}
