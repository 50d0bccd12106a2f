import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startDesk, type RunningDesk } from '../../../../test/board/running-desk.js';
import { kotasAnswers } from '../../../../test/sample.js';

let desk: RunningDesk;

beforeAll(async () => {
  desk = await startDesk();
});

beforeEach(() => desk.clear());

afterAll(() => desk.stop());

const kotas = { outcome: 'kotas', target: 'kotas-oulu' } as const;

async function liveDecisions(): Promise<number> {
  const rows = await desk.query('select 1 from decision where decided_at is not null and ended_at is null');
  return rows.length;
}

describe('a nurse’s decision', () => {
  it('confirms the proposal: the referral is written with it and sent afterwards', async () => {
    const taskId = await desk.kotasTask();
    expect(await desk.decide(taskId, kotas)).toMatchObject({ status: 'decided' });
    expect(await desk.row(taskId)).toMatchObject({
      task: { state: 'referred' },
      decision: { outcome: 'kotas', direction: 'as-proposed', by: 'Helmi Hoitaja' },
      referral: { destination: 'KOTAS Oulu', acceptedAt: null },
    });
  });

  it('starts the destination’s time when it is sent', async () => {
    await desk.decide(await desk.kotasTask(), kotas);
    const [row] = await desk.query<{ seconds: number }>(
      'select extract(epoch from deadline_at - sent_at)::int as seconds from referral',
    );
    expect(row?.seconds).toBe(900);
  });

  it('keeps the facts it was made from and the verdict with the hash of its rules', async () => {
    await desk.decide(await desk.kotasTask(), kotas);
    const [row] = await desk.query<{ facts: { fact: string }[]; verdict: { ruleSetHash: string } }>(
      'select facts, verdict from decision',
    );
    expect(row?.facts.map(({ fact }) => fact)).toEqual(
      expect.arrayContaining(kotasAnswers.map(({ fact }) => fact)),
    );
    expect(row?.verdict.ruleSetHash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('sends an ambulance at once, with nothing asked and nothing answered', async () => {
    const taskId = await desk.triaged();
    await desk.decide(taskId, { outcome: 'ambulance', target: 'epo-3124' });
    const row = await desk.row(taskId);
    expect(row?.task.state).toBe('assigned');
    expect(Object.values(row?.orders ?? {})).toMatchObject([{ callSign: 'EPO 3124', endedAt: null }]);
  });

  it('waits to be sent while no unit is chosen', async () => {
    const taskId = await desk.triaged();
    await desk.decide(taskId, { outcome: 'ambulance' });
    expect(await desk.row(taskId)).toMatchObject({
      task: { state: 'confirmed' },
      decision: { sentAt: null },
    });
  });

  it('hands back to 112 with who took the call', async () => {
    const taskId = await desk.triaged();
    await expect(desk.decide(taskId, { outcome: 'upgrade-112' })).rejects.toMatchObject({
      code: 'spoken-to-needed',
    });
    await desk.decide(taskId, { outcome: 'upgrade-112', spokenTo: 'Päivystäjä 12' });
    expect(await desk.query('select state, spoken_to from task join decision on task_id = task.id')).toEqual([
      { state: 'upgraded', spoken_to: 'Päivystäjä 12' },
    ]);
    expect(await desk.row(taskId)).toBeUndefined();
  });

  it('gives advice with a time to call back', async () => {
    const taskId = await desk.kotasTask();
    const answer = await desk.decide(taskId, { outcome: 'own-transport', reason: 'Tytär vie' });
    expect(answer.status).toBe('awaiting-second');
    const [row] = await desk.query<{ minutes: number }>(
      'select extract(epoch from call_back_at - asked_at)::int / 60 as minutes from decision',
    );
    expect(row?.minutes).toBe(60);
  });
});

describe('a decision that cannot be', () => {
  it('names the facts that are missing and writes nothing', async () => {
    const taskId = await desk.triaged();
    await expect(desk.decide(taskId, { ...kotas, reason: 'Tuttu potilas' })).rejects.toMatchObject({
      code: 'facts-missing',
      fields: expect.arrayContaining([expect.objectContaining({ code: 'not-given' })]),
    });
    expect(await liveDecisions()).toBe(0);
    expect((await desk.row(taskId))?.task.state).toBe('triaged');
  });

  it('rests on facts that have grown too old since the proposal was made', async () => {
    const taskId = await desk.kotasTask();
    await desk.query(`update task set received_at = received_at - interval '2 days'`);
    await expect(desk.decide(taskId, kotas)).rejects.toMatchObject({
      code: 'facts-missing',
      fields: expect.arrayContaining([expect.objectContaining({ code: 'stale' })]),
    });
  });

  it('is a diversion while a red flag stands, whatever the reason', async () => {
    const flagged = kotasAnswers.filter(({ fact }) => fact !== 'first-screen');
    const taskId = await desk.triaged({
      answers: [...flagged, { fact: 'chestPain', value: true }],
    });
    const asked = { ...kotas, reason: 'Ei tarvitse' };
    await expect(desk.decide(taskId, asked)).rejects.toMatchObject({ code: 'red-flag-stands' });
    await desk.decide(taskId, { outcome: 'ambulance', target: 'epo-3124' });
  });

  it('is a diversion of a task of class B', async () => {
    const { taskId } = await desk.hand({
      ...{ id: 'B-1', revision: 1, createdAt: new Date().toISOString(), class: 'B', address: 'x 1' },
      answers: kotasAnswers,
    });
    await expect(desk.decide(taskId, { ...kotas, reason: 'x' })).rejects.toMatchObject({
      code: 'red-flag-stands',
    });
  });

  it.each([
    ['no destination', { outcome: 'kotas' }, 'target-needed'],
    ['a destination that is not there', { outcome: 'kotas', target: 'nowhere' }, 'target-not-known'],
    ['a destination of another kind', { outcome: 'kotas', target: 'etalaakari' }, 'target-not-known'],
    ['a unit of another kind', { outcome: 'ambulance', target: 'epo-3191' }, 'target-not-known'],
  ] as const)('names %s', async (_what, asked, code) => {
    const taskId = await desk.kotasTask();
    await expect(desk.decide(taskId, asked)).rejects.toMatchObject({ code });
    expect(await liveDecisions()).toBe(0);
    expect((await desk.row(taskId))?.task.state).toBe('triaged');
  });

  it('was made on another version of the task, unless it sends an ambulance', async () => {
    const taskId = await desk.kotasTask();
    await expect(desk.decide(taskId, { ...kotas, revision: 0 })).rejects.toMatchObject({
      code: 'task-changed',
      details: { revision: 1, answersVersion: 0, state: 'triaged' },
    });
    await desk.decide(taskId, { outcome: 'ambulance', target: 'epo-3124', revision: 0 });
  });
});
