import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { contactKeys, contactWindowHours, type ContactKeys } from '../contact.js';
import { boardStates } from '../states.js';
import type { Task } from '../task.js';
import { ringAgainAfterSeconds, type TriageBell } from '../triage-bell.js';
import { taskTable } from './task.table.js';

/** How a sender names its task. */
export interface SenderTask {
  readonly organisationId: string;
  readonly senderId: string;
  readonly senderTaskId: string;
}

/** How the centre names a task. */
export interface TaskKey {
  readonly organisationId: string;
  readonly id: string;
}

/** Which version of a task somebody has looked at. */
export interface TaskVersion {
  readonly organisationId: string;
  readonly taskId: string;
  readonly revision: number;
  readonly answersVersion: number;
}

/** Reads and writes tasks. */
@Injectable()
export class TaskStore {
  /**
   * One sender's messages about one task wait for each other, also before its row exists; so do messages about the
   * same patient, place or number, or two calls at once would not see each other. Always in the same order.
   */
  async lockArrival(manager: EntityManager, task: SenderTask, contact: ContactKeys): Promise<void> {
    const { organisationId, senderId, senderTaskId } = task;
    const contacts = Object.entries(contact).filter(([, key]) => key !== null);
    const keys = contacts.map(([kind, key]) => `${organisationId} ${kind} ${String(key)}`).sort();
    await manager.query(
      'select pg_advisory_xact_lock(hashtextextended(key, 1)) from unnest($1::text[]) as key',
      [[`${organisationId} task ${senderId} ${senderTaskId}`, ...keys]],
    );
  }

  /** The sender's task, locked until the end of the transaction. */
  async lockedBySender(manager: EntityManager, key: SenderTask): Promise<Task | undefined> {
    const lock = { mode: 'pessimistic_write' } as const;
    return (await manager.findOne(taskTable, { where: { ...key }, lock })) ?? undefined;
  }

  /** By the sender's own id or by ours. */
  async namedBySender(manager: EntityManager, key: SenderTask): Promise<Task | undefined> {
    const task = await manager
      .createQueryBuilder(taskTable, 'task')
      .where('task.organisationId = :organisationId and task.senderId = :senderId', key)
      .andWhere('(task.senderTaskId = :senderTaskId or task.id::text = lower(:senderTaskId))', key)
      .orderBy('(task.senderTaskId = :senderTaskId)', 'DESC')
      .getOne();
    return task ?? undefined;
  }

  async byId(manager: EntityManager, key: TaskKey): Promise<Task | undefined> {
    return (await manager.findOneBy(taskTable, { ...key })) ?? undefined;
  }

  /** The task, locked until the end of the transaction. */
  async locked(manager: EntityManager, key: TaskKey): Promise<Task | undefined> {
    const lock = { mode: 'pessimistic_write' } as const;
    return (await manager.findOne(taskTable, { where: { ...key }, lock })) ?? undefined;
  }

  /** Several tasks by their ids, in no particular order. */
  async byIds(manager: EntityManager, organisationId: string, ids: readonly string[]): Promise<Task[]> {
    return manager.findBy(taskTable, { organisationId, id: In(ids) });
  }

  async insert(manager: EntityManager, task: Task): Promise<void> {
    await manager.insert(taskTable, { ...task, ...contactKeys(task.handover) });
  }

  /** Writes every field of the task but its keys. */
  async update(manager: EntityManager, task: Task): Promise<void> {
    const { organisationId, id, ...fields } = task;
    await manager.update(taskTable, { organisationId, id }, { ...fields, ...contactKeys(task.handover) });
  }

  /**
   * Tasks of the same patient, place or number within the window, newest first, locked in the order of their ids
   * so that two contacts at once cannot wait for each other. At most 20.
   */
  async earlierContacts(manager: EntityManager, organisationId: string, keys: ContactKeys): Promise<Task[]> {
    const found = await manager
      .createQueryBuilder(taskTable, 'task')
      .where('task.organisationId = :organisationId', { organisationId })
      .andWhere(
        '(task.patientKey = :patientKey or task.placeKey = :placeKey or task.phoneKey = :phoneKey)',
        keys,
      )
      .andWhere(`task.receivedAt > now() - make_interval(hours => :contactWindowHours)`, {
        contactWindowHours,
      })
      .orderBy('task.receivedAt', 'DESC')
      .limit(20)
      .getMany();
    const locked: Task[] = [];
    for (const { id } of [...found].sort((one, other) => one.id.localeCompare(other.id))) {
      const task = await this.locked(manager, { organisationId, id });
      if (task) locked.push(task);
    }
    return locked;
  }

  /**
   * Moves a task to `triaged` if it still is what the triage has looked at. False when a newer revision or
   * answer, a cancellation or a decision came first: the proposal is then dropped.
   */
  async markTriaged(manager: EntityManager, version: TaskVersion, at: Date): Promise<boolean> {
    const { organisationId, taskId, revision, answersVersion } = version;
    const outcome = await manager.update(
      taskTable,
      { organisationId, id: taskId, revision, answersVersion, state: 'received' },
      { state: 'triaged', changedAt: at },
    );
    return outcome.affected === 1;
  }

  /** Tasks without a proposal for longer than the bell may take, oldest first, at most 500. */
  async unheardBells(manager: EntityManager): Promise<TriageBell[]> {
    const rows = await manager.query<TriageBell[]>(
      `select organisation_id as "organisationId", id as "taskId", revision, answers_version as "answersVersion"
       from task where state = 'received' and changed_at < clock_timestamp() - make_interval(secs => $1)
       order by changed_at limit 500`,
      [ringAgainAfterSeconds],
    );
    return rows;
  }

  /** Tasks on the board: notices, those that wait for a decision, those whose decision is under way. */
  async onBoard(manager: EntityManager, organisationId: string): Promise<Task[]> {
    return manager.findBy(taskTable, { organisationId, state: In([...boardStates]) });
  }

  /** States of tasks that are not over and are none of these. */
  async statesBesides(manager: EntityManager, known: readonly string[]): Promise<string[]> {
    const rows = await manager.query<{ state: string }[]>(
      `select distinct state from task
       where state not in ('closed', 'cancelled', 'upgraded') and state <> all($1::text[])`,
      [known],
    );
    return rows.map(({ state }) => state);
  }
}
