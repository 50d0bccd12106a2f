import { randomUUID } from 'node:crypto';
import { Module } from '@nestjs/common';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AccessModule, SessionService, type Session } from '@tilanne/access/nest';
import { SenderStore, TaskModule } from '@tilanne/task/nest';
import { startIntake, type RunningIntake } from '../../../test/task/running-intake.js';
import { HandEntry } from './hand-entry.service.js';

@Module({ imports: [TaskModule], providers: [HandEntry] })
class HandEntryModule {}

let centre: RunningIntake;
let session: Session;

beforeAll(async () => {
  centre = await startIntake([AccessModule, HandEntryModule]);
  ({ session } = await centre.get(SessionService).signIn({ user: 'hoitaja', password: 'demo-password' }));
});

afterAll(() => centre.stop());

beforeEach(() => centre.clear());

const form = { code: '774', class: 'D', address: 'Esimerkkikatu 1', municipality: 'Oulu' };

function enter(body: unknown, requestId?: string) {
  return centre.get(HandEntry).enter(session, requestId, body);
}

describe('a task entered by hand', () => {
  it('goes the same way as any other, and shows where it came from', async () => {
    const answer = await enter(form);
    expect(answer).toMatchObject({ kind: 'task', reception: 'created', state: 'received', warnings: [] });
    expect(await centre.eventTypes()).toEqual(['task.received']);
    expect(await centre.bells()).toEqual([`${answer.taskId}-1-0`]);
    expect(await centre.query('select marks from task')).toEqual([{ marks: ['number-missing', 'by-hand'] }]);
  });

  it('is created now, unless the form says when: a back-entry keeps its own time', async () => {
    await enter(form);
    await enter({ ...form, address: 'Muualla 2', createdAt: '2026-11-22T09:00:00Z' });
    const rows = await centre.query<{ created_at: Date; received_at: Date }>(
      'select created_at, received_at from task order by created_at',
    );
    expect(rows[0]?.created_at).toEqual(new Date('2026-11-22T09:00:00Z'));
    const [now] = rows.slice(1);
    expect(Math.abs(Number(now?.created_at) - Number(now?.received_at))).toBeLessThan(5_000);
  });

  it('is entered once, however often the button is pressed', async () => {
    const requestId = randomUUID();
    const first = await enter(form, requestId);
    expect(await enter(form, requestId)).toEqual(first);
    const again = await Promise.allSettled([enter(form, requestId), enter(form, requestId)]);
    for (const each of again) if (each.status === 'fulfilled') expect(each.value).toEqual(first);
    expect(await centre.counts()).toMatchObject({ task: 1, intake_message: 1 });
  });

  it('is two when it is entered twice without a name for the request', async () => {
    const [one, other] = [await enter(form), await enter({ ...form, address: 'Muualla 2' })];
    expect(one.taskId).not.toBe(other.taskId);
  });

  it.each(['short', 'with space in it', 'x'.repeat(81), 'ääkkönen-1'])(
    'takes "%s" for no name of a request, and is entered all the same',
    async (requestId) => {
      expect(await enter(form, requestId)).toMatchObject({ reception: 'created' });
    },
  );

  it('cannot take the place of another task: its identifier is ours', async () => {
    const taken = await enter({ ...form, id: 'T-1', revision: 7 });
    expect(taken).toMatchObject({ revision: 1 });
    expect(taken.senderTaskId).not.toBe('T-1');
  });

  it('is kept as the desk’s, in the organisation of who entered it', async () => {
    await enter(form);
    const desk = await centre.get(SenderStore).desk(session.organisationId);
    expect(await centre.query('select organisation_id, sender_id from task')).toEqual([
      { organisation_id: session.organisationId, sender_id: desk.id },
    ]);
  });

  it.each([[undefined], [null], [[]], ['text'], [7]])('is refused as %j', async (body) => {
    await expect(enter(body)).rejects.toMatchObject({ code: 'body-not-an-object' });
  });

  it('is refused without place and number, and told what is needed', async () => {
    await expect(enter({ code: '774' })).rejects.toMatchObject({ code: 'task-without-place-or-number' });
    expect(await centre.counts()).toMatchObject({ task: 0 });
  });
});
