import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Reader } from '@tilanne/platform/nest';
import { summaryOf } from '@tilanne/task';
import { TaskStore } from '@tilanne/task/nest';
import { proposalSummaryOf } from '@tilanne/triage';
import { ProposalStore } from '@tilanne/triage/nest';
import { standing, type Board, type BoardRow } from '../board.js';
import { BoardSurroundings } from './board-surroundings.service.js';

/** Reads the board from the tables, as it stands at one number. */
@Injectable()
export class BoardReading {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tasks: TaskStore,
    private readonly proposals: ProposalStore,
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
    const proposals = await this.proposals.standing(reader, organisationId);
    const ofTask = new Map(proposals.map((proposal) => [proposal.taskId, proposalSummaryOf(proposal)]));
    const tasks = await this.tasks.waiting(reader, organisationId);
    const rows = tasks.map((task) => {
      const summary = summaryOf(task);
      return [task.id, { task: summary, proposal: standing(summary, ofTask.get(task.id) ?? null) }] as const;
    });
    return Object.fromEntries(rows);
  }
}
