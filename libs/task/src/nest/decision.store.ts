import { Injectable } from '@nestjs/common';
import { IsNull, Not, type EntityManager } from 'typeorm';
import type { Decision, DecisionEnd } from '../decision.js';
import { decisionTable } from './decision.table.js';
import type { TaskKey } from './task.store.js';

/** Names one decision. */
export interface DecisionKey {
  readonly organisationId: string;
  readonly id: string;
}

/** Reads and writes decisions. */
@Injectable()
export class DecisionStore {
  async insert(manager: EntityManager, decision: Decision): Promise<void> {
    await manager.insert(decisionTable, { ...decision });
  }

  /** The decision that stands for the task. */
  async live(manager: EntityManager, { organisationId, id }: TaskKey): Promise<Decision | undefined> {
    const where = { organisationId, taskId: id, decidedAt: Not(IsNull()), endedAt: IsNull() };
    return (await manager.findOneBy(decisionTable, where)) ?? undefined;
  }

  /** The decision that waits for a second person. */
  async asked(manager: EntityManager, { organisationId, id }: TaskKey): Promise<Decision | undefined> {
    const where = { organisationId, taskId: id, decidedAt: IsNull(), endedAt: IsNull() };
    return (await manager.findOneBy(decisionTable, where)) ?? undefined;
  }

  /** What was made of an earlier request of the same name. */
  async byRequest(
    manager: EntityManager,
    request: { readonly organisationId: string; readonly requestId: string },
  ): Promise<Decision | undefined> {
    return (await manager.findOneBy(decisionTable, { ...request })) ?? undefined;
  }

  async byId(manager: EntityManager, key: DecisionKey): Promise<Decision | undefined> {
    return (await manager.findOneBy(decisionTable, { ...key })) ?? undefined;
  }

  /** All decisions of a task, oldest first. */
  async ofTask(manager: EntityManager, { organisationId, id }: TaskKey): Promise<Decision[]> {
    return manager.find(decisionTable, {
      where: { organisationId, taskId: id },
      order: { askedAt: 'ASC' },
    });
  }

  /** Every decision that stands or waits for a second person. */
  async standing(manager: EntityManager, organisationId: string): Promise<Decision[]> {
    return manager.findBy(decisionTable, { organisationId, endedAt: IsNull() });
  }

  /** Tasks whose decision stands and has not been sent although it can be, oldest first, at most 200. */
  async unsent(manager: EntityManager): Promise<TaskKey[]> {
    return manager.query<TaskKey[]>(
      `select organisation_id as "organisationId", task_id as id from decision
       where sent_at is null and ended_at is null and decided_at < clock_timestamp() - interval '1 second'
         and (target is not null or outcome <> 'ambulance')
       order by decided_at limit 200`,
    );
  }

  /** Makes an asked decision live. */
  async second(manager: EntityManager, decision: Decision): Promise<void> {
    const { organisationId, id, secondedBy, secondedName, decidedAt, verdict, facts } = decision;
    await manager.query(
      `update decision set seconded_by = $3, seconded_name = $4, decided_at = $5, verdict = $6::jsonb, facts = $7::jsonb
       where organisation_id = $1 and id = $2`,
      [
        organisationId,
        id,
        secondedBy,
        secondedName,
        decidedAt,
        JSON.stringify(verdict),
        JSON.stringify(facts),
      ],
    );
  }

  /** Notes that it was sent; false when that was noted before or it has ended. */
  async markSent(manager: EntityManager, { organisationId, id }: DecisionKey, at: Date): Promise<boolean> {
    const where = { organisationId, id, sentAt: IsNull(), endedAt: IsNull() };
    return (await manager.update(decisionTable, where, { sentAt: at })).affected === 1;
  }

  /** Notes which unit or destination was chosen afterwards. */
  async setTarget(
    manager: EntityManager,
    { organisationId, id }: DecisionKey,
    target: string,
  ): Promise<void> {
    await manager.update(decisionTable, { organisationId, id }, { target });
  }

  /** Ends a decision; the first end stands. */
  async end(
    manager: EntityManager,
    { organisationId, id }: DecisionKey,
    { why, at }: { readonly why: DecisionEnd; readonly at: Date },
  ): Promise<void> {
    const where = { organisationId, id, endedAt: IsNull() };
    await manager.update(decisionTable, where, { endedAt: at, endedWhy: why });
  }
}
