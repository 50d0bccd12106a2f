import { socketPath, type ClientToServer, type ServerToClient } from '@tilanne/board';
import { io, type Socket } from 'socket.io-client';
import type { Desk } from './desk.js';

/** Follows the page of a crew or a destination: asks for it anew whenever the board says that it has changed. */
export class PlaceView<Page> {
  private readonly line: Socket<ServerToClient, ClientToServer>;
  private version: number | undefined;
  private asking = false;

  constructor(
    private readonly desk: Desk,
    private readonly path: string,
    private readonly shown: (page: Page) => void,
  ) {
    this.line = io(desk.boardUrl, {
      ...{ path: socketPath, transports: ['websocket'], forceNew: true },
      ...{ reconnectionDelay: 100, reconnectionDelayMax: 1_000 },
      extraHeaders: { cookie: desk.cookie },
    });
    this.line.on('place', ({ version }) => {
      if (version !== this.version) void this.ask(version);
    });
  }

  close(): void {
    this.line.disconnect();
  }

  /** Asks for the page again with the next heartbeat, though it has not changed. */
  forget(): void {
    this.version = undefined;
  }

  /** A page that cannot be had now is asked for again with the next heartbeat, since its version still differs. */
  private async ask(version: number): Promise<void> {
    if (this.asking) return;
    this.asking = true;
    try {
      this.shown(await this.desk.get<Page>(this.path));
      this.version = version;
    } catch {
      this.forget();
    } finally {
      this.asking = false;
    }
  }
}
