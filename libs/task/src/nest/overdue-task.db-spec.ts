import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AgedRows } from '../../../../test/task/aged-rows.js';
import { OverdueTaskStore } from './overdue-task.store.js';

const store = new OverdueTaskStore();

const minutes = 60;

let rows: AgedRows;

beforeAll(async () => {
  rows = await AgedRows.start();
});

afterAll(() => rows.stop());

type Question = 'untriaged' | 'pastClock' | 'decidedUnsent' | 'promiseBroken';

function found(question: Question, taskId: string): Promise<boolean> {
  return store[question](rows.manager, 'pohde').then((ids) => ids.includes(taskId));
}

describe('a task without a proposal', () => {
  it.each([
    ['14 s', 'received', 14, false],
    ['17 s', 'received', 17, true],
    ['an hour, but triaged', 'triaged', 3600, false],
    ['an hour, but a notice', 'notice', 3600, false],
  ] as const)('after %s', async (_, state, changed, overdue) => {
    expect(await found('untriaged', await rows.task({ state, changed }))).toBe(overdue);
  });

  it('is counted from the newest revision or answer, which asks for a proposal of its own', async () => {
    const taskId = await rows.task({ state: 'received', age: 3600, changed: 3 });
    expect(await found('untriaged', taskId)).toBe(false);
  });
});

describe('a task that waits', () => {
  it.each([
    ['C', 29 * minutes, false],
    ['C', 31 * minutes, true],
    ['D', 119 * minutes, false],
    ['D', 121 * minutes, true],
    [null, 29 * minutes, false],
    [null, 31 * minutes, true],
  ] as const)('of class %s after %i s', async (urgencyClass, age, overdue) => {
    for (const state of ['received', 'triaged']) {
      expect(await found('pastClock', await rows.task({ state, urgencyClass, age }))).toBe(overdue);
    }
  });

  it.each(['notice', 'confirmed', 'referred', 'assigned', 'advised', 'closed', 'cancelled'])(
    'is none that is %s',
    async (state) => {
      expect(await found('pastClock', await rows.task({ state, age: 86_400 }))).toBe(false);
    },
  );
});

describe('a decision that nobody was told of', () => {
  it.each([
    ['18 s', 18, {}, false],
    ['22 s', 22, {}, true],
    ['22 s, but sent', 22, { sent_at: new Date() }, false],
    ['22 s, but ended', 22, { ended_at: new Date() }, false],
    ['22 s, but waiting for a second person', 22, { decided_at: null }, false],
  ] as const)('after %s', async (_, age, other, overdue) => {
    const taskId = await rows.task({ state: 'confirmed' });
    await rows.decision(taskId, age, other);
    expect(await found('decidedUnsent', taskId)).toBe(overdue);
  });
});

describe('a promise', () => {
  async function claimed(urgencyClass: string | null, since: number, state = 'triaged'): Promise<string> {
    const taskId = await rows.task({ state, urgencyClass });
    const [user_name, name] = ['hoitaja', 'Helmi Hoitaja'];
    await rows.insert('claim', {
      ...{ task_id: taskId, user_name, name, since: rows.ago(since), beat_at: rows.ago(0) },
    });
    return taskId;
  }

  it.each([
    ['C', 4 * minutes, false],
    ['C', 6 * minutes, true],
    [null, 6 * minutes, true],
    ['D', 29 * minutes, false],
    ['D', 31 * minutes, true],
  ] as const)('to decide a task of class %s after %i s', async (urgencyClass, since, overdue) => {
    expect(await found('promiseBroken', await claimed(urgencyClass, since))).toBe(overdue);
  });

  it('is kept by a decision', async () => {
    expect(await found('promiseBroken', await claimed('C', 3600, 'assigned'))).toBe(false);
  });

  it.each([
    ['is owed when its time has come', 'advised', { since: 1 }, true],
    ['is not yet owed before its time', 'advised', { since: -60 }, false],
    ['is kept when the task is closed', 'closed', { since: 1 }, false],
    ['is none any more when the decision has ended', 'advised', { since: 1, ended_at: new Date() }, false],
  ] as const)('to call back %s', async (_, state, { since, ...other }, overdue) => {
    const taskId = await rows.task({ state });
    await rows.decision(taskId, 3600, { outcome: 'advice', call_back_at: rows.ago(since), ...other });
    expect(await found('promiseBroken', taskId)).toBe(overdue);
  });
});

describe('another organisation', () => {
  it('is never looked at', async () => {
    const other = rows.of('pohde-heartbeat');
    const taskId = await other.task({ state: 'received', age: 86_400, changed: 86_400 });
    await other.decision(taskId, 3600);
    for (const question of ['untriaged', 'pastClock', 'decidedUnsent', 'promiseBroken'] as const) {
      expect(await found(question, taskId)).toBe(false);
    }
  });
});
