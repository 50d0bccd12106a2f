import { fold, socketPath, stateHash, type Board, type RoomEvent, type ServerToClient } from '@tilanne/board';
import type { ClientToServer } from '@tilanne/board';
import { io, type Socket } from 'socket.io-client';
import type { Desk } from './desk.js';

type Line = Socket<ServerToClient, ClientToServer>;

/** Hears what a board is told that it did not know. */
export interface BoardWitness {
  readonly event: (event: RoomEvent) => void;
  readonly whole: (board: Board) => void;
}

/** A board as a screen has it: it takes what the server tells, and asks for all of it when something is missing. */
export class BoardView {
  board: Board | undefined;
  private readonly line: Line;
  private readonly waiting = new Set<() => void>();
  private closed = false;

  constructor(
    desk: Desk,
    private readonly witness?: BoardWitness,
  ) {
    this.line = io(desk.boardUrl, {
      ...{ path: socketPath, transports: ['websocket'], forceNew: true },
      ...{ reconnectionDelay: 100, reconnectionDelayMax: 1_000 },
      extraHeaders: { cookie: desk.cookie },
      auth: (send) => send(this.board ? { since: this.board.seq } : {}),
    });
    this.line.on('snapshot', ({ board }) => this.show(board));
    this.line.on('changes', ({ events }) => this.take(events));
    this.line.on('heartbeat', ({ seq, hash }) => this.compare(seq, hash));
  }

  /** Ends the line and every wait. */
  close(): void {
    this.closed = true;
    this.line.disconnect();
    this.tell();
  }

  /** Resolves when the board shows it, or with undefined when it does not within so many real milliseconds. */
  async until<T>(shows: (board: Board) => T | undefined, patience: number): Promise<T | undefined> {
    const late = AbortSignal.timeout(patience);
    for (;;) {
      const shown = this.board && shows(this.board);
      if (shown !== undefined || late.aborted || this.closed) return shown;
      await this.next(late);
    }
  }

  private async next(late: AbortSignal): Promise<void> {
    await new Promise<void>((resolve) => {
      const done = (): void => {
        this.waiting.delete(done);
        late.removeEventListener('abort', done);
        resolve();
      };
      this.waiting.add(done);
      late.addEventListener('abort', done);
    });
  }

  private take(events: readonly RoomEvent[]): void {
    for (const event of events) {
      if (!this.board || event.seq <= this.board.seq) continue;
      const next = fold(this.board, event);
      if (next === 'gap') {
        this.askAgain('gap');
        break;
      }
      this.witness?.event(event);
      this.board = next;
    }
    this.tell();
  }

  private compare(seq: number, hash: string): void {
    if (this.board?.seq === seq && stateHash(this.board) !== hash) this.askAgain('hash');
  }

  private askAgain(reason: 'gap' | 'hash'): void {
    this.line.emit('snapshot', { reason });
  }

  private show(board: Board): void {
    this.board = board;
    this.witness?.whole(board);
    this.tell();
  }

  private tell(): void {
    for (const done of [...this.waiting]) done();
  }
}
