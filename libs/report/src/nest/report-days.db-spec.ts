import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startDesk, type RunningDesk } from '../../../../test/board/running-desk.js';
import { bodyOf } from '../../../../test/task/known-tasks.js';
import type { DiversionReport } from '../diversion-report.js';
import type { AskedPeriod } from '../period.js';
import { ReportModule } from './report.module.js';
import { ReportService } from './report.service.js';

let desk: RunningDesk;

beforeAll(async () => {
  desk = await startDesk([ReportModule]);
});

beforeEach(() => desk.clear());

afterAll(() => desk.stop());

function report(
  period: AskedPeriod = {},
  hiddenBelow: number | null = null,
  organisationId = 'pohde',
): Promise<DiversionReport> {
  return desk.get(ReportService).diversion({ organisationId, period, hiddenBelow });
}

function receivedIn({ groups }: DiversionReport): number {
  return groups.both.diversion.share.total;
}

describe('the days of a report', () => {
  async function receivedAt(...instants: readonly string[]): Promise<void> {
    for (const [index, at] of instants.entries()) {
      const id = `T-${String(index)}`;
      await desk.hand(bodyOf({ id, address: `Esimerkkikatu ${id}` }));
      await desk.query('update task set received_at = $2 where sender_task_id = $1', [id, at]);
    }
  }

  it('begin and end at midnight of the centre, whatever the clock did that day', async () => {
    await receivedAt(
      '2026-10-24T20:59:59.999Z',
      '2026-10-24T21:00:00Z',
      '2026-10-25T21:59:59.999Z',
      '2026-10-25T22:00:00Z',
    );
    const { days, groups } = await report({ from: '2026-10-25', to: '2026-10-25' });
    expect(days).toMatchObject([{ day: '2026-10-25', D: { received: 2 } }]);
    expect(groups.D.diversion.share.total).toBe(2);
  });

  it('are all there, those without tasks too', async () => {
    await receivedAt('2026-11-02T12:00:00Z', '2026-11-04T12:00:00Z');
    const { days } = await report({ from: '2026-11-01', to: '2026-11-05' });
    expect(days.map(({ D }) => D.received)).toEqual([0, 1, 0, 1, 0]);
  });

  it('hide small numbers from who may not see them', async () => {
    await receivedAt(...Array.from({ length: 6 }, () => '2026-11-02T12:00:00Z'), '2026-11-03T12:00:00Z');
    const { days, groups } = await report({ from: '2026-11-02', to: '2026-11-04' }, 5);
    expect(days.map(({ D }) => D.received)).toEqual([6, null, null]);
    expect(groups.D.diversion.share.total).toBe(7);
  });

  it('are the last seven when none are asked for', async () => {
    expect((await report()).days).toHaveLength(7);
  });

  it('are refused by name when they cannot be', async () => {
    await expect(report({ from: '2026-11-02', to: '2026-11-01' })).rejects.toMatchObject({
      code: 'bad-request',
      fields: [{ field: 'from', code: 'after-to' }],
    });
    await expect(report({ from: '2025-01-01', to: '2026-11-01' })).rejects.toMatchObject({
      fields: [{ field: 'from', code: 'too-long' }],
    });
  });
});

describe('a report', () => {
  it('reads the tasks of one organisation, never the test tasks beside it', async () => {
    await desk.triaged();
    expect(receivedIn(await report({}, null, 'pohde-heartbeat'))).toBe(0);
    expect(receivedIn(await report())).toBe(1);
  });

  it('leaves the connection able to write afterwards', async () => {
    await Promise.all([report(), report(), report()]);
    await desk.triaged();
    expect(receivedIn(await report())).toBe(1);
  });

  it('is counted again after one that was refused', async () => {
    await expect(report({ from: '2026-11-02', to: '2026-11-01' })).rejects.toThrow();
    expect((await report()).days).toHaveLength(7);
  });
});
