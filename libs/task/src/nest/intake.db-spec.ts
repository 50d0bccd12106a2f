import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Refused } from '@tilanne/platform/nest';
import { bodyOf } from '../../../../test/task/known-tasks.js';
import { startIntake, writtenTables, type RunningIntake } from '../../../../test/task/running-intake.js';
import { handoverSchema } from '../handover.js';

let centre: RunningIntake;

beforeAll(async () => {
  centre = await startIntake();
});

afterAll(() => centre.stop());

beforeEach(() => centre.clear());

async function codeOf(refused: Promise<unknown>): Promise<string> {
  return refused.then(
    () => 'taken',
    (error: unknown) => (error instanceof Refused ? error.code : String(error)),
  );
}

describe('a task that is handed over', () => {
  it('is there with its event, its bell and its message when the answer is given', async () => {
    const answer = await centre.hand(bodyOf());
    expect(answer).toMatchObject({
      senderTaskId: 'T-1',
      kind: 'task',
      reception: 'created',
      revision: 1,
      state: 'received',
      warnings: [],
    });
    expect(await centre.counts()).toEqual({
      task: 1,
      intake_message: 1,
      event_log: 1,
      event_head: 1,
      alarm: 0,
      'bullmq.job': 1,
    });
    expect(await centre.eventTypes()).toEqual(['task.received']);
    expect(await centre.bells()).toEqual([`${answer.taskId}-1-0`]);
  });

  it('is stored as it was read, and its message as it came', async () => {
    const raw = ' {"id":"T-1", "createdAt":"2026-11-22T12:00:00Z", "address":"Esimerkkikatu 1", "age":"x"} ';
    await centre.hand(JSON.parse(raw), { raw });
    const [message] = await centre.query('select raw, kind, revision, reception, answer from intake_message');
    expect(message).toMatchObject({ raw, kind: 'task', revision: 1, reception: 'created' });
    const [task] = await centre.query('select handover, warnings, marks, code, urgency_class from task');
    expect(task).toMatchObject({
      handover: { id: 'T-1', address: 'Esimerkkikatu 1' },
      warnings: [{ field: 'age', raw: 'x' }],
      marks: ['class-missing', 'number-missing', 'bad-values'],
      code: null,
      urgency_class: null,
    });
  });

  it('rings with a bell that carries nothing of the patient', async () => {
    await centre.hand(bodyOf({ description: 'Kanerva kaatui', patient: { name: 'Aino Kanerva' } }));
    const [job] = await centre.query<{ data: object }>('select data from bullmq.job');
    expect(Object.keys(job?.data ?? {}).sort()).toEqual([
      'answersVersion',
      'organisationId',
      'revision',
      'taskId',
    ]);
  });

  it('of class A alarms, and is never put into the queue', async () => {
    const answer = await centre.hand(bodyOf({ class: 'A' }));
    expect(answer).toMatchObject({ kind: 'notice', state: 'notice' });
    expect(await centre.counts()).toMatchObject({ task: 1, alarm: 1, 'bullmq.job': 0, event_log: 2 });
    expect(await centre.eventTypes()).toEqual(['task.noticed', 'alarm.raised']);
  });

  it('is the sender’s own: another sender may use the same number', async () => {
    const first = await centre.hand(bodyOf());
    const [other] = await centre.query<{ id: string }>(
      `insert into sender values ('pohde', gen_random_uuid(), 'toinen', 'x', now()) returning id`,
    );
    const sender = { organisationId: 'pohde', id: other?.id ?? '' };
    const second = await centre.hand(bodyOf(), { sender });
    expect(second.taskId).not.toBe(first.taskId);
  });

  it.each<[body: unknown, code: string]>([
    [{ address: 'x' }, 'task-without-identity'],
    [bodyOf({ address: undefined }), 'task-without-place-or-number'],
    [[], 'body-not-an-object'],
  ])('is refused without what it needs, and leaves nothing: %j', async (body, code) => {
    expect(await codeOf(centre.hand(body))).toBe(code);
    expect(Object.values(await centre.counts()).every((count) => count === 0)).toBe(true);
  });

  it('may hold anything at all: it is taken or refused, never half-written', async () => {
    const stringUnit = fc.constantFrom('a', '\u0000', '\ud83d', '"', '\\', "'", '😀', 'Ä');
    const anything = fc.jsonValue({ maxDepth: 2, stringUnit });
    const fields = fc.record(
      Object.fromEntries(Object.keys(handoverSchema.shape).map((name) => [name, anything])),
      { requiredKeys: [] },
    );
    const { createdAt, address } = bodyOf();
    const codes = new Set<string>();
    await fc.assert(
      fc.asyncProperty(fields, fc.nat({ max: 5 }), async (body, id) => {
        codes.add(await codeOf(centre.hand({ ...body, id, createdAt, address })));
      }),
      { numRuns: 60 },
    );
    codes.delete('request-id-reused');
    expect([...codes]).toEqual(['taken']);
    expect((await centre.counts())['task']).toBe(6);
  });
});

describe('an intake that fails on its way', () => {
  it.each(writtenTables)('at %s leaves nothing anywhere, and can be tried again', async (table) => {
    await centre.query(
      `create function fail() returns trigger language plpgsql as $$ begin raise 'no'; end $$`,
    );
    await centre.query(`create trigger failing before insert or update on ${table} execute function fail()`);
    const stated = table === 'alarm' ? 'A' : 'D';
    await expect(centre.hand(bodyOf({ class: stated }))).rejects.toThrow('no');
    expect(await centre.counts()).toEqual(Object.fromEntries(writtenTables.map((name) => [name, 0])));
    await centre.query('drop function fail cascade');
    expect(await centre.hand(bodyOf({ class: stated }))).toMatchObject({ reception: 'created' });
  });
});

describe('a later revision', () => {
  it('takes the place of the earlier and rings for itself', async () => {
    const { taskId } = await centre.hand(bodyOf());
    const answer = await centre.hand(bodyOf({ revision: 2, address: 'Muualla 2' }));
    expect(answer).toMatchObject({ taskId, reception: 'updated', revision: 2, state: 'received' });
    expect(await centre.counts()).toMatchObject({ task: 1, intake_message: 2, 'bullmq.job': 2 });
    expect(await centre.bells()).toEqual([`${taskId}-1-0`, `${taskId}-2-0`]);
  });

  it('that comes first wins: the earlier is stored and ignored', async () => {
    const { taskId } = await centre.hand(bodyOf({ revision: 2, address: 'Muualla 2' }));
    expect(await centre.hand(bodyOf())).toMatchObject({ taskId, reception: 'ignored', revision: 2 });
    expect(await centre.query('select handover ->> $1 as place from task', ['address'])).toEqual([
      { place: 'Muualla 2' },
    ]);
    expect(await centre.counts()).toMatchObject({
      task: 1,
      intake_message: 2,
      event_log: 1,
      'bullmq.job': 1,
    });
  });

  it('that raises the class alarms', async () => {
    await centre.hand(bodyOf());
    expect(await centre.hand(bodyOf({ revision: 2, class: 'B' }))).toMatchObject({ kind: 'notice' });
    expect(await centre.query('select kind from alarm')).toEqual([{ kind: 'raised-to-ab' }]);
    expect(await centre.eventTypes()).toEqual(['task.received', 'task.raised', 'alarm.raised']);
  });
});
