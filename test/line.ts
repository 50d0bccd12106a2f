import type { ChangesMessage, HeartbeatMessage, ServerToClient, SnapshotMessage } from '@tilanne/board';
import { io, type Socket } from 'socket.io-client';

/** What came over the line, in the order in which it came. */
export type Said =
  | { readonly name: 'snapshot'; readonly at: number; readonly message: SnapshotMessage }
  | { readonly name: 'changes'; readonly at: number; readonly message: ChangesMessage }
  | { readonly name: 'heartbeat'; readonly at: number; readonly message: HeartbeatMessage };

type Named<Name extends Said['name']> = Extract<Said, { name: Name }>;

/** One connection to a board as the wire shows it: everything is kept, nothing is folded or repaired. */
export class Line {
  private readonly said: Said[] = [];
  private readonly waiting = new Set<() => void>();

  private constructor(private readonly socket: Socket<ServerToClient>) {}

  /** Connects with a session's cookie and with what a client says of itself, right or wrong. */
  static open(boardUrl: string, cookie: string, auth: Readonly<Record<string, unknown>> = {}): Line {
    const socket: Socket<ServerToClient> = io(boardUrl, {
      path: '/socket',
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
      extraHeaders: { cookie },
      auth,
    });
    const line = new Line(socket);
    socket.on('snapshot', (message) => line.keep({ name: 'snapshot', at: performance.now(), message }));
    socket.on('changes', (message) => line.keep({ name: 'changes', at: performance.now(), message }));
    socket.on('heartbeat', (message) => line.keep({ name: 'heartbeat', at: performance.now(), message }));
    return line;
  }

  close(): void {
    this.socket.disconnect();
  }

  /** Asks with a message and resolves with its acknowledgement. */
  async ask(name: string, message: unknown): Promise<unknown> {
    return (this.socket as Socket).emitWithAck(name, message);
  }

  /** The first message, when it is there. */
  async first(): Promise<Said> {
    return this.until((said) => said[0]);
  }

  /** The first message of a kind, when it is there. */
  async firstOf<Name extends Said['name']>(name: Name): Promise<Named<Name>> {
    return this.until((said) => said.find((one): one is Named<Name> => one.name === name));
  }

  /** The first messages of a kind, as soon as there are so many. */
  async some<Name extends Said['name']>(name: Name, count: number): Promise<readonly Named<Name>[]> {
    return this.until((said) => {
      const found = said.filter((one): one is Named<Name> => one.name === name);
      return found.length >= count ? found.slice(0, count) : undefined;
    });
  }

  /** Resolves with what is found in all that was said, as soon as it can be found. */
  async until<T>(find: (said: readonly Said[]) => T | undefined): Promise<T> {
    for (;;) {
      const found = find(this.said);
      if (found !== undefined) return found;
      await new Promise<void>((resolve) => this.waiting.add(resolve));
    }
  }

  private keep(said: Said): void {
    this.said.push(said);
    for (const resolve of this.waiting) resolve();
    this.waiting.clear();
  }
}
