import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startModules, type RunningModules } from '../../../../test/modules.js';
import { appending, EventLogStore, type StoredEvent } from './event-log.store.js';
import { UnitOfWork } from './unit-of-work.service.js';

let modules: RunningModules;
let log: EventLogStore;
let unitOfWork: UnitOfWork;

beforeAll(async () => {
  modules = await startModules([]);
  log = modules.get(EventLogStore);
  unitOfWork = modules.get(UnitOfWork);
});

afterAll(() => modules.stop());

function event(type: string, taskId: string | null = null) {
  return { type, taskId, body: { said: `“${type}” \\ '` } };
}

async function record(organisationId: string, ...types: readonly string[]): Promise<void> {
  await unitOfWork.run(organisationId, (tx) => {
    for (const type of types) tx.record(event(type));
    return Promise.resolve();
  });
}

async function all(organisationId: string): Promise<StoredEvent[]> {
  return log.after(organisationId, 0, 100_000);
}

/** Numbers between 0 and 1 that are the same in every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** 16 writers at once, each with transactions of one to three events of which a third is rolled back. */
async function writers(organisationId: string, transactions: number): Promise<number> {
  let committed = 0;
  const writer = async (number: number): Promise<void> => {
    const random = seeded(number + 1);
    for (let turn = 0; turn < transactions; turn += 1) {
      const events = 1 + Math.floor(random() * 3);
      const fails = random() < 0.33;
      const work = unitOfWork.run(organisationId, async (tx) => {
        for (let index = 0; index < events; index += 1) tx.record(event(`${String(number)}.${String(turn)}`));
        await tx.manager.query('select pg_sleep($1)', [random() / 500]);
        if (fails) throw new Error('rolled back');
      });
      await work.then(
        () => (committed += events),
        () => undefined,
      );
    }
  };
  await Promise.all(Array.from({ length: 16 }, (_, number) => writer(number)));
  return committed;
}

describe('the log of events', () => {
  it('keeps what was said, with the instant of the database', async () => {
    const taskId = randomUUID();
    await unitOfWork.run('keeps', (tx) => {
      tx.record(event('task.received', taskId));
      return Promise.resolve();
    });
    expect(await all('keeps')).toEqual([
      {
        seq: 1,
        type: 'task.received',
        taskId,
        at: expect.stringMatching(/^\d{4}-.*Z$/),
        body: { said: "“task.received” \\ '" },
      },
    ]);
  });

  it('numbers from 1 without gaps, under 16 writers of whom many roll back', async () => {
    const committed = await writers('gapless', 12);
    const numbers = (await all('gapless')).map(({ seq }) => seq);
    expect(numbers).toEqual(Array.from({ length: committed }, (_, index) => index + 1));
    expect(committed).toBeGreaterThan(100);
  });

  it('is never skipped by a reader who follows it while 16 write', async () => {
    const state = { writing: true };
    const finished = writers('tailed', 12).finally(() => (state.writing = false));
    const seen: number[] = [];
    const follow = async (): Promise<void> => {
      const news = await log.after('tailed', seen.at(-1) ?? 0, 7);
      seen.push(...news.map(({ seq }) => seq));
    };
    while (state.writing) await follow();
    const committed = await finished;
    while (seen.length < committed) await follow();
    expect(seen).toEqual(Array.from({ length: committed }, (_, index) => index + 1));
  });

  it('keeps the events of one transaction together, in the order they were recorded', async () => {
    await Promise.all([record('together', 'a1', 'a2', 'a3'), record('together', 'b1', 'b2', 'b3')]);
    const types = (await all('together')).map(({ type }) => type).join(' ');
    expect(['a1 a2 a3 b1 b2 b3', 'b1 b2 b3 a1 a2 a3']).toContain(types);
  });

  it('numbers each organisation by itself: none waits for another', async () => {
    await unitOfWork.run('north', async (tx) => {
      tx.record(event('north.one'));
      const { text, values } = appending('north', [event('north.zero')]);
      await tx.manager.query(text, [...(values ?? [])]);
      await record('south', 'south.one');
    });
    expect((await all('north')).map(({ seq, type }) => [seq, type])).toEqual([
      [1, 'north.zero'],
      [2, 'north.one'],
    ]);
    expect((await all('south')).map(({ seq }) => seq)).toEqual([1]);
  });

  it('is read page by page', async () => {
    await record('pages', 'a', 'b', 'c');
    expect((await log.after('pages', 0, 2)).map(({ type }) => type)).toEqual(['a', 'b']);
    expect((await log.after('pages', 2, 2)).map(({ type }) => type)).toEqual(['c']);
    expect(await log.after('pages', 3, 2)).toEqual([]);
  });

  it('tells what happened to one task', async () => {
    const [one, other] = [randomUUID(), randomUUID()];
    await unitOfWork.run('task', (tx) => {
      for (const [type, id] of [
        ['a', one],
        ['b', other],
        ['c', one],
      ] as const)
        tx.record(event(type, id));
      return Promise.resolve();
    });
    const types = await unitOfWork.read(async (reader) =>
      (await log.ofTask(reader, 'task', one)).map(({ type }) => type),
    );
    expect(types).toEqual(['a', 'c']);
    expect(await unitOfWork.read((reader) => log.ofTask(reader, 'other', one))).toEqual([]);
  });

  it('knows its newest number, which is 0 before the first', async () => {
    expect(await unitOfWork.read((reader) => log.head(reader, 'head'))).toBe(0);
    await record('head', 'a', 'b');
    expect(await unitOfWork.read((reader) => log.head(reader, 'head'))).toBe(2);
  });
});
