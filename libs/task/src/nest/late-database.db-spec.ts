import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freshDatabase, type FreshDatabase } from '../../../../test/database.js';
import { bodyOf } from '../../../../test/task/known-tasks.js';
import { startModules } from '../../../../test/modules.js';
import { IntakeService } from './intake.service.js';
import { SenderStore } from './sender.store.js';
import { TaskModule } from './task.module.js';

/** Hangs up on the first callers, as a database that still starts does, and then passes everything on. */
class LateDoor {
  private readonly server: Server;
  private readonly open = new Set<Socket>();
  refused = 0;

  constructor(
    private readonly target: URL,
    private readonly refuses: number,
  ) {
    this.server = createServer((caller) => this.answer(caller));
  }

  async url(): Promise<string> {
    this.server.listen(0, '127.0.0.1');
    await once(this.server, 'listening');
    const url = new URL(this.target);
    url.port = String((this.server.address() as AddressInfo).port);
    url.hostname = '127.0.0.1';
    return url.href;
  }

  close(): void {
    for (const socket of this.open) socket.destroy();
    this.server.close();
  }

  private answer(caller: Socket): void {
    if (this.refused < this.refuses) {
      this.refused += 1;
      caller.destroy();
      return;
    }
    const database = connect(Number(this.target.port), this.target.hostname);
    for (const socket of [caller, database]) {
      this.open.add(socket);
      socket.on('error', () => undefined);
    }
    caller.pipe(database).pipe(caller);
  }
}

let database: FreshDatabase;
let door: LateDoor;

beforeAll(async () => {
  database = await freshDatabase();
  door = new LateDoor(new URL(database.url), 2);
});

afterAll(async () => {
  door.close();
  await database.drop();
});

describe('a server that starts before its database', () => {
  it('waits for it, and can then ring the queue like any other', async () => {
    const modules = await startModules([TaskModule], { DATABASE_URL: await door.url() });
    expect(door.refused).toBe(2);
    const sender = await modules.get(SenderStore).withName('pohde', 'hatakeskus', 'key');
    const answer = await modules.get(IntakeService).hand({ sender, body: bodyOf(), raw: '{}' });
    expect(answer.reception).toBe('created');
    await modules.stop();
  });
});
