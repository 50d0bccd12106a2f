import { randomUUID } from 'node:crypto';
import type { Board, BoardRow, OpenTask } from '@tilanne/board';
import type { DecisionAnswer, DecisionOutcome } from '@tilanne/task';
import type { Centre } from '../centre.js';
import { Screen, signIn } from '../screen.js';

/** What is decided, in the place of which live decision. */
export interface Wanted {
  readonly outcome: DecisionOutcome;
  readonly target: string;
  readonly replaces?: string;
}

/** A nurse without a picture: decides over the wire and watches a board. */
export class NurseByWire {
  private constructor(
    private readonly centre: Centre,
    private readonly cookie: string,
    private readonly screen: Screen,
  ) {}

  static async at(centre: Centre): Promise<NurseByWire> {
    const cookie = await signIn(centre.boardUrl, 'hoitaja', centre.password);
    const screen = new Screen([centre.boardUrl], cookie);
    screen.open();
    return new NurseByWire(centre, cookie, screen);
  }

  leave(): void {
    this.screen.close();
  }

  /** Decides as soon as the task has been assessed, and tells the decision's id. */
  async decide(taskId: string, { outcome, target, replaces }: Wanted): Promise<string> {
    await this.row(taskId, ({ proposal, decision }) => proposal !== null || decision !== null);
    const { summary } = (await this.ask('GET', `/api/tasks/${taskId}`)) as OpenTask;
    const { revision, answersVersion } = summary;
    const body = { revision, answersVersion, decision: replaces ?? null, outcome, target };
    const answer = await this.ask('POST', `/api/tasks/${taskId}/decisions`, body);
    return (answer as DecisionAnswer).decisionId;
  }

  /** Sends another unit by the same decision. */
  async chooseUnit(taskId: string, decision: string, unitId: string): Promise<void> {
    await this.ask('POST', `/api/tasks/${taskId}/unit`, { decision, unitId });
  }

  /** The board as soon as it shows what is asked for. */
  async board(shows: (board: Board) => boolean): Promise<Board> {
    return this.screen.until(shows);
  }

  /** The task's row as soon as it is as asked for. */
  async row(taskId: string, is: (row: BoardRow) => boolean): Promise<BoardRow | undefined> {
    const board = await this.board(({ rows }) => rows[taskId] !== undefined && is(rows[taskId]));
    return board.rows[taskId];
  }

  private async ask(method: string, path: string, body?: object): Promise<unknown> {
    const response = await fetch(`${this.centre.boardUrl}${path}`, {
      method,
      headers: {
        ...{ cookie: this.cookie, 'content-type': 'application/json', 'idempotency-key': randomUUID() },
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path} was answered ${String(response.status)}: ${text}`);
    return text === '' ? undefined : JSON.parse(text);
  }
}
