import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ReferralAnswers } from '@tilanne/referral/nest';
import type { ReportedReferralStep } from '@tilanne/referral';
import { Seconding } from '@tilanne/board/nest';
import type { OrderStep } from '@tilanne/unit';
import { OrderAnswers } from '@tilanne/unit/nest';
import { startDesk, veikko, type RunningDesk } from '../../../../test/board/running-desk.js';
import { bodyOf } from '../../../../test/task/known-tasks.js';
import type { DiversionReport } from '../diversion-report.js';
import { ReportModule } from './report.module.js';
import { ReportService } from './report.service.js';

let desk: RunningDesk;

beforeAll(async () => {
  desk = await startDesk([ReportModule]);
});

beforeEach(() => desk.clear());

afterAll(() => desk.stop());

const organisationId = 'pohde';

const kotas = { outcome: 'kotas', target: 'kotas-oulu' } as const;

const ambulance = { outcome: 'ambulance', target: 'epo-3124' } as const;

function report(): Promise<DiversionReport> {
  return desk.get(ReportService).diversion({ organisationId, period: {}, hiddenBelow: null });
}

async function idOf(table: 'referral' | 'unit_order' | 'decision', taskId: string): Promise<string> {
  const [row] = await desk.query<{ id: string }>(
    `select id from ${table} where task_id = $1 and ended_at is null`,
    [taskId],
  );
  return row?.id ?? '';
}

async function destination(taskId: string, step: ReportedReferralStep): Promise<void> {
  const who = { destinationId: 'kotas-oulu', name: 'Kaisa Kotas' };
  await desk.get(ReferralAnswers).step({ organisationId, id: await idOf('referral', taskId) }, step, who);
}

async function crew(taskId: string, step: OrderStep): Promise<void> {
  const who = { unitId: 'epo-3124', name: 'EPO 3124' };
  await desk.get(OrderAnswers).step({ organisationId, id: await idOf('unit_order', taskId) }, { step }, who);
}

/** Advice, with the second person it needs where the rules propose more. */
async function advise(taskId: string, decision: string | null = null): Promise<void> {
  const asked = { outcome: 'advice', reason: 'Oireet väistyneet', decision } as const;
  const { decisionId } = await desk.decide(taskId, asked);
  const key = { organisationId, id: taskId };
  await desk.get(Seconding).second({ key, decisionId, agree: true, person: veikko });
}

async function diversion(): Promise<Record<string, number>> {
  const { share, counts } = (await report()).groups.D.diversion;
  return { diverted: share.count, received: share.total, ...counts };
}

describe('the diversion report', () => {
  it('counts a referral once its destination has accepted, and as under way until then', async () => {
    const taskId = await desk.kotasTask();
    await desk.decide(taskId, kotas);
    expect(await diversion()).toMatchObject({ diverted: 0, received: 1, underWay: 1 });
    await destination(taskId, { step: 'accept' });
    expect(await diversion()).toMatchObject({ diverted: 1, received: 1, underWay: 0 });
    await destination(taskId, { step: 'finish' });
    expect(await diversion()).toMatchObject({ diverted: 1, received: 1 });
  });

  it('counts an ambulance once it acts', async () => {
    const taskId = await desk.triaged();
    await desk.decide(taskId, ambulance);
    await crew(taskId, 'acknowledged');
    expect(await diversion()).toMatchObject({ ambulance: 0, underWay: 1 });
    await crew(taskId, 'acting');
    expect(await diversion()).toMatchObject({ diverted: 0, received: 1, ambulance: 1 });
  });

  it('counts the advice that followed a declined referral and an ambulance stood down before it acted', async () => {
    const taskId = await desk.kotasTask();
    await desk.decide(taskId, kotas);
    await destination(taskId, { step: 'decline', reason: 'no-resource' });
    const { decisionId } = await desk.decide(taskId, ambulance);
    await crew(taskId, 'acknowledged');
    await advise(taskId, decisionId);
    expect(await diversion()).toMatchObject({ diverted: 1, received: 1, returned: 0, ambulance: 0 });
    expect((await report()).destinations).toMatchObject([{ outcome: 'advice', name: null }]);
  });

  it('counts as returned who was diverted and then got an ambulance', async () => {
    const taskId = await desk.kotasTask();
    const { decisionId } = await desk.decide(taskId, kotas);
    await destination(taskId, { step: 'accept' });
    await desk.decide(taskId, { ...ambulance, decision: decisionId });
    expect(await diversion()).toMatchObject({ diverted: 0, received: 1, returned: 1 });
    const { groups, destinations } = await report();
    expect(groups.both.returned.share).toMatchObject({ count: 1, total: 1 });
    expect(destinations).toMatchObject([
      { outcome: 'kotas', name: 'KOTAS Oulu', D: { divertedFirst: 1, returned: 1 } },
    ]);
  });

  it('leaves out, with their number, what was cancelled undecided and what was raised to A or B', async () => {
    await desk.triaged({ id: 'T-1' });
    await desk.triaged({ id: 'T-2' });
    await desk.triaged({ id: 'T-3' });
    await desk.cancel('T-2');
    await desk.hand(bodyOf({ id: 'T-3', revision: 2, class: 'A' }));
    expect(await diversion()).toMatchObject({ received: 1, cancelled: 1, raised: 1 });
  });

  it('counts as returned what was raised to A or B after the diversion, by the class it had', async () => {
    const taskId = await desk.kotasTask();
    await desk.decide(taskId, kotas);
    await destination(taskId, { step: 'accept' });
    await desk.hand(bodyOf({ id: 'T-1', revision: 2, class: 'B' }));
    expect(await diversion()).toMatchObject({ diverted: 0, received: 1, returned: 1, raised: 0 });
  });

  it('counts a new contact within 24 hours of the diversion', async () => {
    const taskId = await desk.kotasTask('T-1');
    await desk.decide(taskId, kotas);
    await destination(taskId, { step: 'accept' });
    expect((await report()).groups.D.contactedAgain).toMatchObject({
      share: { count: 0, total: 1 },
      counts: { notFollowed: 1 },
    });
    await desk.hand(bodyOf({ id: 'T-2', class: 'C', address: 'Esimerkkikatu T-1' }));
    const { groups } = await report();
    expect(groups.D.contactedAgain).toMatchObject({ share: { count: 1, total: 1 } });
    expect(groups.C.contactedAgain.share.total).toBe(0);
  });

  it('counts a task once, whatever its sender repeats', async () => {
    await desk.hand(bodyOf());
    await desk.hand(bodyOf());
    await desk.hand(bodyOf({ revision: 2 }));
    expect(await diversion()).toMatchObject({ received: 1 });
  });

  it('keeps the classes apart, tells of those without class, and knows nothing of notices', async () => {
    await desk.hand(bodyOf({ id: 'T-1', class: 'C' }));
    await desk.hand(bodyOf({ id: 'T-2', class: 'D' }));
    await desk.hand(bodyOf({ id: 'T-3', class: 'A' }));
    await desk.hand(bodyOf({ id: 'T-4', class: undefined }));
    await desk.cancel('T-5');
    const { groups, withoutClass } = await report();
    expect([groups.C, groups.D, groups.both].map(({ diversion: { share } }) => share.total)).toEqual([
      1, 1, 2,
    ]);
    expect(withoutClass).toBe(1);
  });
});
