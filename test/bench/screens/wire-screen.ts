import { randomBytes } from 'node:crypto';
import { request } from 'node:http';
import type { Socket } from 'node:net';
import { FrameCutter } from './frame-cutter.js';

/** Where a screen connects and what it shows at the door. */
export interface Entrance {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** A text of the client as WebSocket frame: masked as the protocol asks, with a mask that changes nothing. */
function frameOf(text: string): Buffer {
  const payload = Buffer.from(text);
  return Buffer.concat([Buffer.from([0x81, 0x80 | payload.length, 0, 0, 0, 0]), payload]);
}

async function upgraded({ url, headers }: Entrance): Promise<readonly [Socket, Buffer]> {
  const asked = request(`${url}/socket/?EIO=4&transport=websocket`, {
    headers: {
      ...headers,
      connection: 'Upgrade',
      upgrade: 'websocket',
      'sec-websocket-version': '13',
      'sec-websocket-key': randomBytes(16).toString('base64'),
    },
  });
  return new Promise((resolve, reject) => {
    asked.once('upgrade', (_response, socket, head) => resolve([socket, head]));
    asked.once('response', ({ statusCode }) => reject(new Error(`The door answered ${String(statusCode)}`)));
    asked.once('error', reject);
    asked.end();
  });
}

/**
 * A screen that speaks socket.io's protocol on a bare socket and hands every event on unread. It costs a fraction of
 * socket.io's own client: with 500 screens on the machine that is measured, that client would be what is measured.
 * Resolves with the way to close it, once the first event has come.
 */
export async function openWireScreen(entrance: Entrance, take: (event: Buffer) => void): Promise<() => void> {
  const [socket, head] = await upgraded(entrance);
  socket.setNoDelay(true);
  return new Promise((resolve, reject) => {
    const answer = (text: string): void => void socket.write(frameOf(text));
    const cutter = new FrameCutter((payload) => {
      // Engine.IO: 0 open, 2 ping, 3 pong, 4 message; inside a message socket.io: 0 connect, 2 event, 4 refusal.
      const [engine, kind] = [payload[0], payload[1]];
      if (engine === 0x34 && kind === 0x32) {
        resolve(() => socket.destroy());
        take(payload.subarray(2));
      } else if (engine === 0x30) answer('40{}');
      else if (engine === 0x32) answer('3');
      else if (engine === 0x34 && kind === 0x34) reject(new Error(payload.toString()));
    });
    socket.on('error', reject);
    socket.on('close', () => reject(new Error('The server closed the socket')));
    socket.on('data', (chunk: Buffer) => cutter.take(chunk));
    cutter.take(head);
  });
}
