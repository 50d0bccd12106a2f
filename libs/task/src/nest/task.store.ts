import { Injectable } from '@nestjs/common';
import { insertOf, selected, type Rows, type Statement, type Tx } from '@tilanne/platform/nest';
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

const columns = selected(taskTable);

/** Gives the sender's task, locked until the end of the transaction. */
export function lockingOfSender({ organisationId, senderId, senderTaskId }: SenderTask): Statement {
  return {
    text: `select ${columns} from task
       where organisation_id = $1 and sender_id = $2 and sender_task_id = $3 for update`,
    values: [organisationId, senderId, senderTaskId],
  };
}

/** Gives the task, locked until the end of the transaction. */
export function lockingTask({ organisationId, id }: TaskKey): Statement {
  return {
    text: `select ${columns} from task where organisation_id = $1 and id = $2 for update`,
    values: [organisationId, id],
  };
}

/** Gives the ids of tasks of the same patient, place or number within the window, newest first. At most 20. */
export function readingContacts(organisationId: string, keys: ContactKeys): Statement {
  return {
    text: `select id from task
       where organisation_id = $1 and (patient_key = $2 or place_key = $3 or phone_key = $4)
         and received_at > now() - make_interval(hours => $5)
       order by received_at desc limit 20`,
    values: [organisationId, keys.patientKey, keys.placeKey, keys.phoneKey, contactWindowHours],
  };
}

/** The row of `lockingOfSender` or `lockingTask`, if there is one. */
export function taskIn(rows: Rows | undefined): Task | undefined {
  return rows?.[0] as unknown as Task | undefined;
}

/** Reads and writes tasks. */
@Injectable()
export class TaskStore {
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
    const { text, values } = lockingTask(key);
    return taskIn(await manager.query<Rows>(text, [...(values ?? [])]));
  }

  /** Several tasks by their ids, in no particular order. */
  async byIds(manager: EntityManager, organisationId: string, ids: readonly string[]): Promise<Task[]> {
    return manager.findBy(taskTable, { organisationId, id: In(ids) });
  }

  /** With the commit. */
  insert(tx: Tx, task: Task): void {
    tx.write(insertOf(taskTable, { ...task, ...contactKeys(task.handover) }));
  }

  /** Writes every field of the task but its keys. */
  async update(manager: EntityManager, task: Task): Promise<void> {
    const { organisationId, id, ...fields } = task;
    await manager.update(taskTable, { organisationId, id }, { ...fields, ...contactKeys(task.handover) });
  }

  /** The tasks, locked in the order of their ids so that two contacts at once cannot wait for each other. */
  async lockedInOrder(
    manager: EntityManager,
    organisationId: string,
    ids: readonly string[],
  ): Promise<Task[]> {
    const locked: Task[] = [];
    for (const id of [...ids].sort()) {
      const task = await this.locked(manager, { organisationId, id });
      if (task) locked.push(task);
    }
    return locked;
  }

  /** Moves a locked task to `triaged`, with the commit. */
  markTriaged(tx: Tx, { organisationId, id }: TaskKey): void {
    tx.write({
      text: `update task set state = 'triaged', changed_at = $3 where organisation_id = $1 and id = $2`,
      values: [organisationId, id, tx.now],
    });
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
