import { socketPath, type ServerToClient } from '@tilanne/board';
import { io, type Socket } from 'socket.io-client';
import type { HandedOver } from './probe-sender.service.js';

/** A screen without a picture: it connects as a nurse's board does and waits for one proposal. */
export class ProbeScreen {
  private readonly socket: Socket<ServerToClient>;
  private readonly seen = new Set<string>();
  private tell: () => void = () => undefined;

  constructor(boardUrl: string, cookie: string) {
    this.socket = io(boardUrl, {
      path: socketPath,
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
      extraHeaders: { cookie },
    });
    this.socket.on('changes', ({ events }) => {
      for (const event of events) {
        if (event.type === 'task.triaged')
          this.seen.add(nameOf(event.body.task.id, event.body.task.revision));
      }
      this.tell();
    });
  }

  /** Resolves with the first board; rejects when the board does not let it in or the signal says stop. */
  async open(signal: AbortSignal): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.socket.once('snapshot', () => resolve());
      this.socket.once('connect_error', reject);
      signal.addEventListener('abort', () => reject(new Error('The board showed nothing in time')));
    });
  }

  /** Resolves as soon as the proposal for what was handed over is on this screen. */
  async shows({ taskId, revision }: HandedOver, signal: AbortSignal): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.tell = () => this.seen.has(nameOf(taskId, revision)) && resolve();
      this.socket.once('disconnect', () => reject(new Error('The board ended the connection')));
      signal.addEventListener('abort', () => reject(new Error('The test task did not come through in time')));
      this.tell();
    });
  }

  close(): void {
    this.socket.disconnect();
  }
}

function nameOf(taskId: string, revision: number): string {
  return `${taskId} ${String(revision)}`;
}
