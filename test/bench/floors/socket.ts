import { once } from 'node:events';
import { machineMs } from '../clock.js';
import { firstWord, forkProgram } from '../fork-program.js';
import { Screens } from '../screens/screens.js';

/** Emit → received on the last of so many sockets, one emit after the other, in milliseconds. */
export async function socketFloor(boards: number, seconds: number, body: object): Promise<readonly number[]> {
  const server = forkProgram(new URL('socket-server.ts', import.meta.url));
  const url = await firstWord<string>(server);
  const screens = await Screens.open({ url, headers: {} }, boards);
  const ms: number[] = [];
  const ends = machineMs() + seconds * 1000;
  for (let number = 1; machineMs() < ends; number += 1) {
    const taskId = `floor-${String(number)}`;
    const told = once(server, 'message') as Promise<[{ readonly at: number }]>;
    server.send({ type: 'task.triaged', taskId, body });
    const [{ at }] = await told;
    const seenAt = await screens.seen(taskId, 5_000);
    if (seenAt !== undefined && number > 5) ms.push(seenAt - at);
  }
  screens.close();
  server.disconnect();
  return ms;
}
