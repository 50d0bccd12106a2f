import { fold, stateHash, type Board, type ServerToClient } from '@tilanne/board';
import { io, type Socket } from 'socket.io-client';

/** Hears what a screen is told, as it is told. */
export interface ScreenWitness {
  readonly snapshot: (board: Board) => void;
  readonly changes: (events: Parameters<ServerToClient['changes']>[0]['events']) => void;
  /** `same`: whether number and hash are the screen's own; undefined when it is at another number. */
  readonly heartbeat: (seq: number, same: boolean | undefined) => void;
}

/** A screen without a picture: it signs in, watches, and folds what it gets as the page does. */
export class Screen {
  board: Board | undefined;
  snapshots = 0;
  gaps = 0;
  duplicates = 0;
  reconnects = 0;
  hashMismatches = 0;
  private server = 0;
  private closed = false;
  private socket: Socket<ServerToClient> | undefined;
  private readonly waiting = new Set<() => void>();

  constructor(
    private readonly boardUrls: readonly string[],
    private readonly cookie: string,
    private readonly witness?: ScreenWitness,
  ) {}

  /** Connects, and from then on to the next server whenever the present one is gone. */
  open(): void {
    const url = this.boardUrls[this.server % this.boardUrls.length] ?? '';
    const socket: Socket<ServerToClient> = io(url, {
      path: '/socket',
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
      extraHeaders: { cookie: this.cookie },
      auth: this.board ? { since: this.board.seq } : {},
    });
    this.socket = socket;
    socket.on('snapshot', ({ board }) => {
      this.snapshots += 1;
      this.board = board;
      this.witness?.snapshot(board);
      this.tell();
    });
    socket.on('changes', ({ events }) => this.take(events));
    socket.on('heartbeat', ({ seq, hash }) => {
      const same = this.board?.seq === seq ? stateHash(this.board) === hash : undefined;
      if (same === false) this.hashMismatches += 1;
      this.witness?.heartbeat(seq, same);
      this.tell();
    });
    socket.on('connect_error', () => this.again(socket));
    socket.on('disconnect', (reason) => {
      if (reason !== 'io client disconnect') this.again(socket);
    });
  }

  close(): void {
    this.closed = true;
    this.socket?.disconnect();
  }

  /** Resolves as soon as the screen shows what is asked for. */
  async until(shows: (board: Board) => boolean): Promise<Board> {
    for (;;) {
      if (this.board && shows(this.board)) return this.board;
      await new Promise<void>((resolve) => this.waiting.add(resolve));
    }
  }

  private take(events: Parameters<ServerToClient['changes']>[0]['events']): void {
    this.witness?.changes(events);
    for (const event of events) {
      if (!this.board) continue;
      if (event.seq <= this.board.seq) this.duplicates += 1;
      const next = fold(this.board, event);
      if (next === 'gap') this.gaps += 1;
      else this.board = next;
    }
    this.tell();
  }

  private again(socket: Socket): void {
    if (this.closed || socket !== this.socket) return;
    this.reconnects += 1;
    this.server += 1;
    setTimeout(() => {
      if (!this.closed) this.open();
    }, 50);
  }

  private tell(): void {
    for (const resolve of this.waiting) resolve();
    this.waiting.clear();
  }
}

/** Signs in and returns the session's cookie. */
export async function signIn(boardUrl: string, user: string, password: string): Promise<string> {
  const response = await fetch(`${boardUrl}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ user, password }),
  });
  const cookie = response.headers.get('set-cookie')?.split(';')[0];
  if (response.status !== 200 || cookie === undefined)
    throw new Error(`Sign-in answered ${String(response.status)}`);
  return cookie;
}
