import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { holdTable, lockWaiters } from './ask-database.js';
import { startCentre, type Centre } from './centre.js';
import { sampleTask } from './sample.js';
import { Screen, signIn } from './screen.js';
import { SteadySender } from './steady-sender.js';
import { faultsOf, writtenTasks } from './written-tasks.js';

/** Resolves as soon as nobody listens any more. */
async function refusesConnections(url: string): Promise<void> {
  const { hostname, port } = new URL(url);
  for (;;) {
    const socket = connect(Number(port), hostname);
    const connected = await once(socket, 'connect').then(
      () => true,
      () => false,
    );
    socket.destroy();
    if (!connected) return;
  }
}

describe('a centre whose servers are restarted one after the other', () => {
  let centre: Centre;
  let screen: Screen;
  let sender: SteadySender;

  beforeAll(async () => {
    centre = await startCentre();
    const cookie = await signIn(centre.boardUrl, 'hoitaja', centre.password);
    screen = new Screen([centre.boardUrl], cookie);
    screen.open();
    await screen.until(() => true);
    sender = new SteadySender(centre.postTask, { name: 'rolling', lanes: 4, every: 50, retries: true });
    sender.start();
  });

  afterAll(async () => {
    sender.abandon();
    screen.close();
    await centre.stop();
  });

  it('ends each in order when asked to, with exit code 0, while tasks go on coming in', async () => {
    for (const server of [...centre.servers]) {
      await sender.more(10);
      expect([server.name, await server.kill('SIGTERM')]).toEqual([server.name, 0]);
      await centre.start(server.name, server);
    }
    await sender.more(10);
    await sender.stop();
  });

  it('loses no acknowledged task, makes none twice, and proposes for every one', async () => {
    const ids = [...sender.taken.values()];
    const board = await screen.until(({ rows }) => ids.every((id) => rows[id]?.task.state === 'triaged'));
    expect(ids.filter((id) => board.rows[id]?.proposal?.byHand !== false)).toEqual([]);
    expect(await faultsOf(centre.databaseUrl, sender)).toEqual([]);
    const proposed = [...(await writtenTasks(centre.databaseUrl)).values()];
    expect(proposed.filter(({ proposals }) => proposals !== 1)).toEqual([]);
  });

  it('brings the screen back to the same board without a gap, a duplicate or a new snapshot', () => {
    expect(screen.reconnects).toBeGreaterThan(0);
    expect(screen).toMatchObject({ gaps: 0, duplicates: 0, hashMismatches: 0 });
  });

  it('answers the requests under way before it ends, and stores what it acknowledges', async () => {
    const intake = centre.servers.filter(({ name }) => name === 'intake').at(-1);
    if (!intake) throw new Error('No intake runs');
    const letGo = await holdTable(centre.databaseUrl, 'intake_message');
    const asked = ['held-1', 'held-2'].map((id) => centre.postTask(sampleTask(id)));
    await lockWaiters(centre.databaseUrl, asked.length);
    const ended = intake.kill('SIGTERM');
    await refusesConnections(intake.url);
    await letGo();
    const answers = await Promise.all(asked);
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect(await ended).toBe(0);
    const written = await writtenTasks(centre.databaseUrl);
    expect(['held-1', 'held-2'].map((id) => written.get(id)?.rows)).toEqual([1, 1]);
  });
});
