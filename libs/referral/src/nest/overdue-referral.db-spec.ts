import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AgedRows } from '../../../../test/task/aged-rows.js';
import { OverdueReferralStore } from './overdue-referral.store.js';

let rows: AgedRows;

beforeAll(async () => {
  rows = await AgedRows.start();
  await rows.insert('destination', { id: 'kotas', kind: 'kotas', name: 'KOTAS', accept_within_seconds: 60 });
});

afterAll(() => rows.stop());

/** A referral whose deadline was so many seconds ago. */
async function referred(since: number, other: Readonly<Record<string, unknown>> = {}): Promise<string> {
  const taskId = await rows.task({ state: 'referred' });
  const decision = await rows.decision(taskId, since + 60, {
    outcome: 'kotas',
    sent_at: rows.ago(since + 60),
  });
  await rows.insert('referral', {
    ...{ id: randomUUID(), decision_id: decision, task_id: taskId, destination_id: 'kotas' },
    ...{ made_at: rows.ago(since + 60), sent_at: rows.ago(since + 60), deadline_at: rows.ago(since) },
    ...other,
  });
  return taskId;
}

describe('a referral without an answer', () => {
  it.each([
    ['before its deadline', -30, {}, false],
    ['just after it, while it is being taken back', 8, {}, false],
    ['and nobody has taken it back', 12, {}, true],
    ['but accepted', 12, { accepted_at: new Date() }, false],
    ['but declined', 12, { ended_at: new Date(), ended_how: 'declined' }, false],
    ['that was never sent and has no deadline', 12, { sent_at: null, deadline_at: null }, false],
    ['though it was seen', 12, { acknowledged_at: new Date() }, true],
  ] as const)('%s', async (_, since, other, overdue) => {
    const taskId = await referred(since, other);
    const found = await new OverdueReferralStore().unanswered(rows.manager, 'pohde');
    expect(found.includes(taskId)).toBe(overdue);
  });

  it('of another organisation is not looked at', async () => {
    await referred(60);
    expect(await new OverdueReferralStore().unanswered(rows.manager, 'other')).toEqual([]);
  });
});
