import { randomUUID } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { plainError, UnitOfWork } from '@tilanne/platform/nest';
import type { RefusedEvent } from '../events.js';
import type { FieldWarning } from '../handover.js';
import { RefusalStore } from './refusal.store.js';

/** What was not taken. */
export interface RefusedIntake {
  readonly organisationId: string;
  /** Null when the key was missing or unknown. */
  readonly senderId: string | null;
  readonly code: string;
  readonly fields: readonly FieldWarning[];
  readonly raw: string | null;
}

/** What PostgreSQL can keep of a body that was not even JSON. */
function keepable(raw: string | null): string | null {
  return raw?.replaceAll('\u0000', '\uFFFD').toWellFormed() ?? null;
}

/** Alike within a minute: a flood without a known sender becomes one row with a count. */
function groupOf(refused: RefusedIntake, at: Date): string | null {
  const grouped = refused.senderId === null || refused.code === 'too-many-requests';
  return grouped ? `${refused.code} ${refused.senderId ?? ''} ${at.toISOString().slice(0, 16)}` : null;
}

/** Makes every refused intake a row of its own for the shift lead. */
@Injectable()
export class RefusalService {
  private readonly logger = new Logger(RefusalService.name);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: RefusalStore,
  ) {}

  /** Writes `count` refusals alike. Never throws: the sender's answer must not depend on it. */
  async record(refused: RefusedIntake, count = 1): Promise<void> {
    try {
      await this.write(refused, count);
    } catch (error) {
      this.logger.error({ code: refused.code, error: plainError(error) }, 'A refusal could not be written');
    }
  }

  private async write(refused: RefusedIntake, count: number): Promise<void> {
    const { organisationId, senderId, code, fields } = refused;
    await this.unitOfWork.run(organisationId, async (tx) => {
      const groupedBy = groupOf(refused, tx.now);
      if (groupedBy !== null) await this.store.lockGroup(tx.manager, organisationId, groupedBy);
      const raw = keepable(refused.raw);
      const refusal = {
        organisationId,
        id: randomUUID(),
        at: tx.now,
        senderId,
        code,
        fields,
        raw,
        count,
        groupedBy,
      };
      const stands = await this.store.add(tx.manager, refusal);
      const summary = await this.store.summaryOf(tx.manager, stands);
      const told: RefusedEvent = { type: 'intake.refused', taskId: null, body: { refusal: summary } };
      tx.record(told);
    });
  }
}
