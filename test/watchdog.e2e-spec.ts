import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AlarmSummary } from '@tilanne/alarm';
import { latest, WatchedCentre } from './watched-centre.js';

let watched: WatchedCentre;

beforeAll(async () => {
  watched = await WatchedCentre.start();
});

afterAll(() => watched.stop());

/** Sends an ambulance; without a unit it stays unsent until one is chosen. */
async function sendAmbulance(taskId: string, target?: string): Promise<void> {
  const asked = { revision: 1, answersVersion: 0, decision: null, outcome: 'ambulance' };
  const body = { ...asked, ...(target === undefined ? {} : { target }) };
  const answer = await watched.call('POST', `/api/tasks/${taskId}/decisions`, body);
  expect([answer.status, await answer.json()]).toEqual([200, expect.objectContaining({ status: 'decided' })]);
}

describe('the watchdog', () => {
  it('alarms for a task that waits beyond the limit of its class, and clears when it is decided', async () => {
    const createdAt = new Date(Date.now() - 3 * 3_600_000).toISOString();
    const subjectId = await watched.triaged('past-clock', { createdAt });
    const alarm = await watched.raised({ kind: 'past-clock', subjectId });
    expect(alarm.took).toBeLessThan(latest);
    expect(alarm).toMatchObject({ level: 2, owner: 'nurse' });
    await sendAmbulance(subjectId, 'epo-3124');
    expect(await watched.cleared(alarm)).toMatchObject({ acknowledgedAt: null });
  });

  it('alarms for a promise that is not kept: a task that is claimed and not decided', async () => {
    const subjectId = await watched.triaged('claimed');
    expect((await watched.call('POST', `/api/tasks/${subjectId}/claim`, {})).status).toBe(200);
    await watched.sql(`update claim set since = now() - interval '31 minutes' where task_id = $1`, subjectId);
    const alarm = await watched.raised({ kind: 'promise-broken', subjectId });
    expect(alarm.took).toBeLessThan(latest);
    await watched.call('DELETE', `/api/tasks/${subjectId}/claim`);
    await watched.cleared(alarm);
  });

  it('alarms for an ambulance that was decided and that no unit has been told of', async () => {
    const subjectId = await watched.triaged('unsent');
    await sendAmbulance(subjectId);
    await watched.sql(
      `update decision set decided_at = now() - interval '21 seconds' where task_id = $1`,
      subjectId,
    );
    const alarm = await watched.raised({ kind: 'decided-unsent', subjectId });
    expect(alarm.took).toBeLessThan(latest);
    await watched.sql(
      `update decision set ended_at = now(), ended_why = 'closed' where task_id = $1`,
      subjectId,
    );
    await watched.cleared(alarm);
  });

  it('alarms for an order that the unit has not acknowledged', async () => {
    const subjectId = await watched.triaged('order');
    await sendAmbulance(subjectId, 'epo-3125');
    await watched.screen.until(({ rows }) => rows[subjectId]?.task.state === 'assigned');
    await watched.sql(
      `update unit_order set sent_at = now() - interval '61 seconds' where task_id = $1`,
      subjectId,
    );
    const alarm = await watched.raised({ kind: 'order-not-acknowledged', subjectId });
    expect(alarm.took).toBeLessThan(latest);
    await watched.sql('update unit_order set acknowledged_at = now() where task_id = $1', subjectId);
    await watched.cleared(alarm);
  });
});

describe('an alarm', () => {
  async function two(): Promise<readonly [AlarmSummary, AlarmSummary]> {
    const createdAt = new Date(Date.now() - 3 * 3_600_000).toISOString();
    const ids = [
      await watched.triaged('one', { createdAt }),
      await watched.triaged('other', { createdAt }),
    ] as const;
    return [
      await watched.raised({ kind: 'past-clock', subjectId: ids[0] }),
      await watched.raised({ kind: 'past-clock', subjectId: ids[1] }),
    ];
  }

  it('keeps quiet for a while with a reason, and several are acknowledged in one act', async () => {
    const [one, other] = await two();
    expect((await watched.call('POST', `/api/alarms/${one.id}/snooze`, { minutes: 5 })).status).toBe(400);
    const wanted = { minutes: 5, reason: 'Soitettu, vastaa pian' };
    expect((await watched.call('POST', `/api/alarms/${one.id}/snooze`, wanted)).status).toBe(200);
    const board = await watched.screen.until(
      ({ alarms }) => typeof alarms[one.id]?.snoozedUntil === 'string',
    );
    expect(board.alarms[one.id]?.snoozedBy).toBe('Helmi Hoitaja');
    expect(JSON.stringify(board)).not.toContain('Soitettu');
    const answer = await watched.call('POST', '/api/alarms/acknowledge', { ids: [one.id, other.id] });
    expect(answer.status).toBe(200);
    await watched.screen.until(({ alarms }) => !alarms[one.id] && !alarms[other.id]);
    expect((await watched.call('POST', `/api/alarms/${one.id}/snooze`, wanted)).status).toBe(409);
  });
});
