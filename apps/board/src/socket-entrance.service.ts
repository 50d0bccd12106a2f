import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { SessionService, SessionStore, tokenOf } from '@tilanne/access/nest';
import { placeOf, roomKindOf } from '@tilanne/board';
import { plainError, refusedFrom } from '@tilanne/platform/nest';
import type { BoardServer, BoardSocket } from './signed-in-socket.js';

/** How often the sessions behind open sockets are checked, in milliseconds. */
const checkEvery = 5_000;

/** Lets in only signed-in sockets, chooses their room, and shows them out when their session ends. */
@Injectable()
export class SocketEntrance implements OnApplicationShutdown {
  private readonly logger = new Logger(SocketEntrance.name);
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly sessions: SessionService,
    private readonly store: SessionStore,
  ) {}

  /** Checks the cookie; rejects with the code that the client sees as the connection's error. */
  async admit(socket: BoardSocket): Promise<void> {
    const session = await this.sessions.ofToken(tokenOf(socket.request)).catch((error: unknown) => {
      // The client sees the message: a code of ours, never the words of the database.
      throw new Error(refusedFrom(error).code);
    });
    const room = roomKindOf(session.role);
    const place = placeOf(session.role, session.place);
    if (room === null && place === null) throw new Error('not-allowed');
    socket.data.session = session;
    if (room) socket.data.room = room;
    if (place) socket.data.place = place;
  }

  /** From now on, disconnects sockets whose session has ended, wherever it was ended. */
  watch(server: BoardServer): void {
    this.timer = setInterval(() => void this.check(server), checkEvery);
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  private async check(server: BoardServer): Promise<void> {
    try {
      const sockets = [...server.sockets.sockets.values()];
      const hashes = sockets.flatMap(({ data }) => data.session?.tokenHash ?? []);
      if (hashes.length === 0) return;
      const live = await this.store.stillLive([...new Set(hashes)], new Date());
      for (const socket of sockets) {
        if (live.has(socket.data.session?.tokenHash ?? '')) continue;
        socket.emit('closed', { reason: 'signed-out' });
        socket.disconnect(true);
      }
    } catch (error) {
      this.logger.warn({ error: plainError(error) }, 'Sessions could not be checked; it tries again');
    }
  }
}
