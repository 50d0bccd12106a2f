import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Reader } from '@tilanne/platform/nest';
import { claimSummaryOf, decisionSummaryOf, summaryOf } from '@tilanne/task';
import { rowOf, type BoardRow } from '../board-row.js';
import type { Board } from '../board.js';
import { BoardSurroundings } from './board-surroundings.service.js';
import { KnownOfTasks } from './known-of-tasks.service.js';

/** Reads the board from the tables, as it stands at one number. */
@Injectable()
export class BoardReading {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly known: KnownOfTasks,
    private readonly around: BoardSurroundings,
  ) {}

  /** The whole board: rows, alarms, refusals and number belong to the same instant. */
  async board(organisationId: string): Promise<Board> {
    return this.unitOfWork.read(async (reader) => {
      const around = await this.around.of(reader, organisationId);
      return { ...around, rows: await this.rows(reader, organisationId) };
    });
  }

  private async rows(reader: Reader, organisationId: string): Promise<Record<string, BoardRow>> {
    const { tasks, proposals, claims, decisions, referrals, orders } = await this.known.all(
      reader,
      organisationId,
    );
    const rows = tasks.map((task) => {
      const made = decisions.get(task.id) ?? [];
      const live = made.find(({ decidedAt }) => decidedAt !== null);
      const asked = made.find(({ decidedAt }) => decidedAt === null);
      const claim = claims.get(task.id);
      const row = rowOf({
        task: summaryOf(task),
        proposal: proposals.get(task.id) ?? null,
        claim: claim ? claimSummaryOf(claim) : null,
        decision: live ? decisionSummaryOf(live) : null,
        asked: asked ? decisionSummaryOf(asked) : null,
        referral: referrals.get(task.id) ?? null,
        orders: orders.get(task.id) ?? [],
      });
      return row ? [[task.id, row] as const] : [];
    });
    return Object.fromEntries(rows.flat());
  }
}
