import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startDesk, type RunningDesk } from '../../../../test/board/running-desk.js';
import { DeskService } from './desk.service.js';
import { FollowUp } from './follow-up.service.js';

let desk: RunningDesk;

beforeAll(async () => {
  desk = await startDesk();
});

beforeEach(() => desk.clear());

afterAll(() => desk.stop());

const organisationId = 'pohde';

describe('the unit of a decided task', () => {
  it('is chosen afterwards, and sent at once', async () => {
    const taskId = await desk.triaged();
    const { decisionId: decision } = await desk.decide(taskId, { outcome: 'ambulance' });
    const key = { organisationId, id: taskId };
    await desk.get(FollowUp).chooseUnit(key, { decision, unitId: 'epo-3125' });
    const row = await desk.row(taskId);
    expect(row?.task.state).toBe('assigned');
    expect(Object.values(row?.orders ?? {})).toMatchObject([{ callSign: 'EPO 3125' }]);
    expect(Object.values(row?.orders ?? {})[0]?.sentAt).not.toBeNull();
  });

  it('is changed: the first is stood down, the second is sent to', async () => {
    const taskId = await desk.triaged();
    const { decisionId: decision } = await desk.decide(taskId, { outcome: 'ambulance', target: 'epo-3124' });
    await desk.get(FollowUp).chooseUnit({ organisationId, id: taskId }, { decision, unitId: 'epo-3125' });
    const orders = Object.values((await desk.row(taskId))?.orders ?? {});
    const told = orders.map(({ callSign, endedHow }) => `${callSign} ${endedHow ?? 'runs'}`);
    expect(told.sort()).toEqual(['EPO 3124 stopped', 'EPO 3125 runs']);
  });

  it('chosen twice, as by a request sent again, stands nobody down', async () => {
    const taskId = await desk.triaged();
    const { decisionId: decision } = await desk.decide(taskId, { outcome: 'ambulance' });
    const key = { organisationId, id: taskId };
    for (let press = 0; press < 2; press += 1)
      await desk.get(FollowUp).chooseUnit(key, { decision, unitId: 'epo-3125' });
    const orders = Object.values((await desk.row(taskId))?.orders ?? {});
    expect(orders).toMatchObject([{ callSign: 'EPO 3125', endedAt: null }]);
  });

  it('must be one that there is', async () => {
    const taskId = await desk.triaged();
    const { decisionId: decision } = await desk.decide(taskId, { outcome: 'ambulance' });
    const key = { organisationId, id: taskId };
    await expect(desk.get(FollowUp).chooseUnit(key, { decision, unitId: 'nowhere' })).rejects.toMatchObject({
      code: 'target-not-known',
    });
  });
});

describe('a decided task that is opened', () => {
  it('tells every decision with who made it, and the reason of the one that stands', async () => {
    const taskId = await desk.kotasTask();
    const first = await desk.decide(taskId, { outcome: 'ambulance', target: 'epo-3124' });
    await desk.decide(taskId, {
      ...{ outcome: 'home-hospital', target: 'kotisairaala-oulu', decision: first.decisionId },
      reason: 'Tarvitsee tiputuksen',
    });
    const { decisions } = await desk.get(DeskService).open({ organisationId, id: taskId });
    expect(JSON.stringify(decisions)).toContain('Tarvitsee tiputuksen');
    expect(JSON.stringify(decisions)).toContain('Helmi Hoitaja');
  });
});
