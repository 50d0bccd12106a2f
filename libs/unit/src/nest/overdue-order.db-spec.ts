import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AgedRows } from '../../../../test/task/aged-rows.js';
import { OverdueOrderStore } from './overdue-order.store.js';

let rows: AgedRows;

beforeAll(async () => {
  rows = await AgedRows.start();
  await rows.insert('unit', { id: 'epo-1', kind: 'ambulance', call_sign: 'EPO 1' });
});

afterAll(() => rows.stop());

/** An order that was sent so many seconds ago. */
async function ordered(sent: number, other: Readonly<Record<string, unknown>> = {}): Promise<string> {
  const taskId = await rows.task({ state: 'assigned' });
  const decision = await rows.decision(taskId, sent, { target: 'epo-1', sent_at: rows.ago(sent) });
  await rows.insert('unit_order', {
    ...{ id: randomUUID(), decision_id: decision, task_id: taskId, unit_id: 'epo-1' },
    ...{ made_at: rows.ago(sent), sent_at: rows.ago(sent), ...other },
  });
  return taskId;
}

async function isOverdue(taskId: string): Promise<boolean> {
  return (await new OverdueOrderStore().unacknowledged(rows.manager, 'pohde')).includes(taskId);
}

describe('an order that the unit has not acknowledged', () => {
  it.each([
    ['for 58 s', 58, {}, false],
    ['for 62 s', 62, {}, true],
    ['though it was shown', 62, { shown_at: new Date() }, true],
    ['is none when it is acknowledged', 62, { acknowledged_at: new Date() }, false],
    ['is none when the unit is acting', 62, { acting_at: new Date() }, false],
    ['is none when the unit cannot comply', 62, { ended_at: new Date(), ended_how: 'cannot-comply' }, false],
    ['is none before it was sent', 62, { sent_at: null }, false],
  ] as const)('%s', async (_, sent, other, overdue) => {
    expect(await isOverdue(await ordered(sent, other))).toBe(overdue);
  });
});

describe('a stand-down that the unit has not acknowledged', () => {
  const stopped = (seconds: number, other: Readonly<Record<string, unknown>> = {}) =>
    ordered(3600, { ended_how: 'stopped', ended_at: rows.ago(seconds), ...other });

  it('is overdue like an order: the crew drives for nothing', async () => {
    expect(await isOverdue(await stopped(58))).toBe(false);
    expect(await isOverdue(await stopped(62))).toBe(true);
    expect(await isOverdue(await stopped(62, { acknowledged_at: new Date() }))).toBe(true);
  });

  it('is none when it is acknowledged, or when there was no order to stop', async () => {
    expect(await isOverdue(await stopped(62, { stop_acknowledged_at: new Date() }))).toBe(false);
    expect(await isOverdue(await stopped(62, { sent_at: null }))).toBe(false);
  });
});
