import { Injectable } from '@nestjs/common';
import { insertOf, type Rows, type Statement, type Tx } from '@tilanne/platform/nest';
import type { EntityManager } from 'typeorm';
import { intakeMessageTable, type IntakeMessage } from './intake-message.table.js';

/** How a request is named by its sender. */
export interface RequestKey {
  readonly organisationId: string;
  readonly senderId: string;
  readonly requestId: string;
}

/** What is remembered of a request for when it comes again. */
export type Answered = Pick<IntakeMessage, 'bodyHash' | 'answer'>;

/**
 * Gives `locked`: false while another process is still handling the same request. Else the request and the names in
 * `touched` are locked until the end of the transaction, in the order given, after whoever has them.
 */
export function lockingRequest(key: RequestKey, touched: readonly string[]): Statement {
  return {
    text: `with request as materialized (
         select pg_try_advisory_xact_lock(hashtextextended($1, 2)) as locked
       ), arrival as materialized (
         select pg_advisory_xact_lock(hashtextextended(name, 1)) from request, unnest($2::text[]) as name
         where request.locked
       )
       select locked, (select count(*) from arrival) from request`,
    values: [`${key.organisationId} ${key.senderId} ${key.requestId}`, touched],
  };
}

/** Gives what the same request was answered, and the hash of its body. */
export function readingAnswer({ organisationId, senderId, requestId }: RequestKey): Statement {
  return {
    text: `select body_hash as "bodyHash", answer from intake_message
       where organisation_id = $1 and sender_id = $2 and request_id = $3`,
    values: [organisationId, senderId, requestId],
  };
}

/** The row of `readingAnswer`, if there is one. */
export function answerIn(rows: Rows | undefined): Answered | undefined {
  return rows?.[0] as unknown as Answered | undefined;
}

/** Reads and writes the messages of senders. */
@Injectable()
export class IntakeMessageStore {
  /** What the same request was answered, and the hash of its body. */
  async answered(manager: EntityManager, key: RequestKey): Promise<Answered | undefined> {
    const { text, values } = readingAnswer(key);
    return answerIn(await manager.query<Rows>(text, [...(values ?? [])]));
  }

  /** With the commit. */
  insert(tx: Tx, message: IntakeMessage): void {
    tx.write(insertOf(intakeMessageTable, message));
  }
}
