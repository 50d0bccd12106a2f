import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { UnitOfWork } from '@tilanne/platform/nest';
import { startIntake, type RunningIntake } from '../../../../test/task/running-intake.js';
import type { RefusalSummary } from '../events.js';
import { RefusalService, type RefusedIntake } from './refusal.service.js';
import { RefusalStore } from './refusal.store.js';

let centre: RunningIntake;

beforeAll(async () => {
  centre = await startIntake();
});

afterAll(() => centre.stop());

beforeEach(() => centre.clear());

function refused(other: Partial<RefusedIntake> = {}): RefusedIntake {
  const fields = [{ field: 'id', code: 'missing', message: 'x' }];
  return {
    organisationId: 'pohde',
    senderId: centre.sender.id,
    code: 'task-without-identity',
    fields,
    raw: '{}',
    ...other,
  };
}

function record(other: Partial<RefusedIntake> = {}, count?: number): Promise<void> {
  return centre.get(RefusalService).record(refused(other), count);
}

function newest(most = 10): Promise<RefusalSummary[]> {
  return centre.get(UnitOfWork).read((reader) => centre.get(RefusalStore).newest(reader, 'pohde', most));
}

async function told(): Promise<unknown[]> {
  const rows = await centre.query<{ body: { refusal: unknown } }>(`select body from event_log order by seq`);
  return rows.map(({ body }) => body.refusal);
}

describe('a refused intake', () => {
  it('is a row for the shift lead, with what came, and an event for the board', async () => {
    await record({ raw: '{"age":79}' });
    const [row] = await centre.query('select code, fields, raw, count, grouped_by from intake_refusal');
    expect(row).toEqual({
      code: 'task-without-identity',
      fields: [{ field: 'id', code: 'missing', message: 'x' }],
      raw: '{"age":79}',
      count: 1,
      grouped_by: null,
    });
    expect(await newest()).toMatchObject([
      { sender: 'hatakeskus', code: 'task-without-identity', fields: ['id'], count: 1 },
    ]);
    expect(await told()).toEqual(await newest());
  });

  it('of a known sender is a row each', async () => {
    await record();
    await record();
    expect(await newest()).toHaveLength(2);
  });

  it('of nobody known is counted onto the first alike of the same minute', async () => {
    const nobody = { senderId: null, code: 'sender-not-known', fields: [] };
    await Promise.all([1, 2, 3].map(() => record(nobody)));
    await record(nobody, 5);
    const rows = await newest();
    expect(rows.reduce((sum, { count }) => sum + count, 0)).toBe(8);
    expect(rows.length).toBeLessThanOrEqual(2);
    expect(rows.every(({ sender }) => sender === null)).toBe(true);
    expect((await told()).at(-1)).toEqual(rows[0]);
  });

  it('of a known sender who asks too often is counted as well', async () => {
    await record({ code: 'too-many-requests' });
    await record({ code: 'too-many-requests' }, 40);
    const rows = await newest();
    expect(rows.reduce((sum, { count }) => sum + count, 0)).toBe(41);
  });

  it('of another kind is a row of its own', async () => {
    await record({ senderId: null, code: 'sender-not-known' });
    await record({ senderId: null, code: 'body-too-large' });
    expect(await newest()).toHaveLength(2);
  });

  it('may have come as anything: what cannot be kept is replaced', async () => {
    await record({ raw: 'nul \u0000 and half \ud83d' });
    expect(await centre.query('select raw from intake_refusal')).toEqual([
      { raw: 'nul \uFFFD and half \uFFFD' },
    ]);
    await record({ raw: null });
    expect(await centre.query('select raw from intake_refusal where raw is null')).toHaveLength(1);
  });

  it('shows the names of its first twenty fields', async () => {
    const fields = Array.from({ length: 60 }, (_, index) => ({
      field: `f${String(index)}`,
      code: 'x',
      message: 'x',
    }));
    await record({ fields });
    expect((await newest())[0]?.fields).toHaveLength(20);
  });

  it('that cannot be written throws nothing: the sender’s answer must not depend on it', async () => {
    await expect(record({ senderId: 'no uuid' })).resolves.toBeUndefined();
    expect(await newest()).toEqual([]);
  });

  it('is read newest first, and no more than are asked for', async () => {
    for (const code of ['one', 'two', 'three']) await record({ code });
    await centre.query(`update intake_refusal set at = at + interval '1 minute' where code = 'two'`);
    expect((await newest(2)).map(({ code }) => code)[0]).toBe('two');
    expect(await newest(2)).toHaveLength(2);
  });
});
