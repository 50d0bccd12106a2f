import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ClaimService } from '@tilanne/task/nest';
import { heikki, helmi, startDesk, type RunningDesk } from '../../../../test/board/running-desk.js';
import { FollowUp } from './follow-up.service.js';
import { Sending } from './sending.service.js';

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

describe('two nurses and one task', () => {
  it('make one decision: the second is told who did what and when', async () => {
    const taskId = await desk.kotasTask();
    const { decisionId } = await desk.decide(taskId, kotas);
    await expect(desk.decide(taskId, { outcome: 'ambulance' }, heikki)).rejects.toMatchObject({
      code: 'task-already-decided',
      details: { by: 'Helmi Hoitaja', outcome: 'kotas', decisionId, at: expect.stringMatching(/^\d{4}-/) },
    });
  });

  it('make one decision also at the same moment', async () => {
    const taskId = await desk.kotasTask();
    const persons = [helmi, heikki, { userName: 'x', name: 'X' }];
    const outcomes = await Promise.allSettled(persons.map((person) => desk.decide(taskId, kotas, person)));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await liveDecisions()).toBe(1);
  });

  it('cannot divert what the other works on, but send an ambulance', async () => {
    const taskId = await desk.kotasTask();
    await desk.get(ClaimService).claim({ organisationId: 'pohde', id: taskId }, helmi, false);
    await expect(desk.decide(taskId, kotas, heikki)).rejects.toMatchObject({
      code: 'task-claimed',
      details: { by: 'Helmi Hoitaja' },
    });
    await desk.decide(taskId, { outcome: 'ambulance', target: 'epo-3124' }, heikki);
    expect((await desk.row(taskId))?.claim).toBeNull();
  });
});

describe('a request that is sent again', () => {
  it('has the same answer and one effect', async () => {
    const taskId = await desk.kotasTask();
    const requestId = randomUUID();
    const first = await desk.decide(taskId, kotas, helmi, requestId);
    expect(await desk.decide(taskId, kotas, helmi, requestId)).toEqual(first);
    expect(await desk.query('select 1 from referral')).toHaveLength(1);
  });

  it('at the same moment has one effect', async () => {
    const taskId = await desk.kotasTask();
    const requestId = randomUUID();
    const all = await Promise.all([1, 2, 3].map(() => desk.decide(taskId, kotas, helmi, requestId)));
    expect(new Set(all.map(({ decisionId }) => decisionId)).size).toBe(1);
  });

  it('with another decision in it is refused', async () => {
    const taskId = await desk.kotasTask();
    const requestId = randomUUID();
    await desk.decide(taskId, kotas, helmi, requestId);
    const other = desk.decide(taskId, { outcome: 'ambulance', target: 'epo-3124' }, helmi, requestId);
    await expect(other).rejects.toMatchObject({ code: 'request-id-reused' });
  });
});

describe('a decision after another', () => {
  it('takes its place: the referral is withdrawn and the unit goes', async () => {
    const taskId = await desk.kotasTask();
    const { decisionId } = await desk.decide(taskId, kotas);
    await desk.decide(taskId, { outcome: 'ambulance', target: 'epo-3124', decision: decisionId });
    expect(await desk.query('select ended_how from referral')).toEqual([{ ended_how: 'withdrawn' }]);
    expect(await desk.row(taskId)).toMatchObject({ task: { state: 'assigned' }, referral: null });
    expect(await liveDecisions()).toBe(1);
  });

  it('stands a unit down, which stays on the board until its crew has acknowledged', async () => {
    const taskId = await desk.kotasTask();
    const { decisionId } = await desk.decide(taskId, { outcome: 'ambulance', target: 'epo-3124' });
    await desk.decide(taskId, { ...kotas, decision: decisionId });
    const row = await desk.row(taskId);
    expect(row?.task.state).toBe('referred');
    expect(Object.values(row?.orders ?? {})).toMatchObject([
      { endedHow: 'stopped', stopAcknowledgedAt: null },
    ]);
  });

  it('is not made on what somebody else has decided meanwhile', async () => {
    const taskId = await desk.kotasTask();
    const { decisionId } = await desk.decide(taskId, kotas);
    await desk.decide(taskId, { outcome: 'ambulance', target: 'epo-3124', decision: decisionId }, heikki);
    const late = desk.decide(taskId, { outcome: 'ambulance', target: 'epo-3125', decision: decisionId });
    await expect(late).rejects.toMatchObject({ code: 'task-already-decided', details: { by: heikki.name } });
  });
});

describe('a message from the sender about a decided task', () => {
  it('that cancels it calls nobody off: a person does, and the unit is stood down', async () => {
    const taskId = await desk.kotasTask();
    const { decisionId } = await desk.decide(taskId, { outcome: 'ambulance', target: 'epo-3124' });
    await desk.cancel('T-1');
    expect((await desk.row(taskId))?.task).toMatchObject({
      state: 'assigned',
      marks: expect.arrayContaining(['changed-after-decision']),
    });
    await desk.get(FollowUp).close({ organisationId: 'pohde', id: taskId }, { decision: decisionId });
    expect(await desk.query('select ended_why from decision')).toEqual([{ ended_why: 'cancelled' }]);
    const row = await desk.row(taskId);
    expect(row?.task.state).toBe('cancelled');
    expect(Object.values(row?.orders ?? {})).toMatchObject([{ endedHow: 'stopped' }]);
  });

  it('that raises it ends a diversion, and its referral within a second', async () => {
    const taskId = await desk.kotasTask();
    await desk.decide(taskId, kotas);
    await desk.hand({
      ...{ id: 'T-1', revision: 2, createdAt: new Date().toISOString(), class: 'B' },
      address: 'Esimerkkikatu T-1',
    });
    expect(await desk.query('select ended_why from decision')).toEqual([{ ended_why: 'raised' }]);
    expect((await desk.row(taskId))?.task.state).toBe('notice');
    while ((await desk.query(`select 1 from referral where ended_how = 'withdrawn'`)).length === 0)
      await desk.query('select pg_sleep(0.05)');
  });

  it('that raises it before its diversion was sent ends the diversion unsent', async () => {
    const taskId = await desk.kotasTask();
    await desk.decide(taskId, kotas);
    await desk.query(`update task set state = 'confirmed', urgency_class = 'B'`);
    await desk.query(`update decision set sent_at = null`);
    await desk.query(`update referral set sent_at = null`);
    await desk.get(Sending).send({ organisationId: 'pohde', id: taskId });
    expect(await desk.query('select ended_why, sent_at from decision')).toEqual([
      { ended_why: 'raised', sent_at: null },
    ]);
    expect(await desk.query('select ended_how, sent_at from referral')).toEqual([
      { ended_how: 'withdrawn', sent_at: null },
    ]);
    expect((await desk.row(taskId))?.task.state).toBe('notice');
  });
});
