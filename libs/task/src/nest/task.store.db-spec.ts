import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { UnitOfWork } from '@tilanne/platform/nest';
import { bodyOf } from '../../../../test/task/known-tasks.js';
import { startIntake, type RunningIntake } from '../../../../test/task/running-intake.js';
import type { Task } from '../task.js';
import type { TriageBell } from '../triage-bell.js';
import { TaskStore } from './task.store.js';

let centre: RunningIntake;
let tasks: TaskStore;

beforeAll(async () => {
  centre = await startIntake();
  tasks = centre.get(TaskStore);
});

afterAll(() => centre.stop());

beforeEach(() => centre.clear());

const organisationId = 'pohde';

const unknownId = '00000000-0000-4000-8000-0000000000ff';

async function taken(other: Readonly<Record<string, unknown>> = {}): Promise<string> {
  return (await centre.hand(bodyOf(other))).taskId;
}

function byId(id: string): Promise<Task | undefined> {
  return centre.get(UnitOfWork).read((reader) => tasks.byId(reader, { organisationId, id }));
}

function named(senderTaskId: string, senderId = centre.sender.id): Promise<Task | undefined> {
  return centre
    .get(UnitOfWork)
    .read((reader) => tasks.namedBySender(reader, { organisationId, senderId, senderTaskId }));
}

describe('a stored task', () => {
  it('comes back as it was written, instants and all', async () => {
    const id = await taken({ createdAt: '2026-11-22T12:00:00.123Z', age: 'x', flags: ['home-care-client'] });
    expect(await byId(id)).toMatchObject({
      organisationId,
      id,
      senderId: centre.sender.id,
      senderTaskId: 'T-1',
      revision: 1,
      answersVersion: 0,
      state: 'received',
      code: '774',
      urgencyClass: 'D',
      createdAt: new Date('2026-11-22T12:00:00.123Z'),
      marks: ['number-missing', 'bad-values', 'home-care-client'],
      links: [],
      cancelledRevision: 0,
    });
  });

  it('keeps the keys of its contact up to date with every revision', async () => {
    await taken({ patient: { identityCode: '010170-900J' } });
    await taken({ revision: 2, address: 'Muualla 2', caller: { phone: '040 123 4567' } });
    expect(await centre.query('select patient_key, place_key, phone_key from task')).toEqual([
      { patient_key: null, place_key: 'muualla 2 oulu', phone_key: '401234567' },
    ]);
  });

  it('is found by its sender’s name for it, or by ours in any letters, and by nobody else', async () => {
    const id = await taken();
    expect((await named('T-1'))?.id).toBe(id);
    expect((await named(id))?.id).toBe(id);
    expect((await named(id.toUpperCase()))?.id).toBe(id);
    expect(await named('T-2')).toBeUndefined();
    expect(await named('T-1', unknownId)).toBeUndefined();
  });

  it('is its sender’s before ours when a sender has named another by our id', async () => {
    const first = await taken();
    const second = await taken({ id: first, address: 'Muualla 2' });
    expect((await named(first))?.id).toBe(second);
  });

  it('is not there under an id that is none of ours', async () => {
    expect(await byId(unknownId)).toBeUndefined();
  });
});

describe('the moment a task becomes triaged', () => {
  it('is the clock of the transaction that says so', async () => {
    const id = await taken();
    const now = await centre.get(UnitOfWork).run(organisationId, (tx) => {
      tasks.markTriaged(tx, { organisationId, id });
      return Promise.resolve(tx.now);
    });
    expect(await byId(id)).toMatchObject({ state: 'triaged', changedAt: now });
  });
});

describe('a task that is locked', () => {
  function locked(id: string, organisation = organisationId): Promise<Task | undefined> {
    return centre
      .get(UnitOfWork)
      .run(organisation, (tx) => tasks.locked(tx.manager, { organisationId: organisation, id }));
  }

  it('is the same as the one that is only read', async () => {
    const id = await taken({ patient: { identityCode: '010170-900J' }, flags: ['home-care-client'] });
    expect(await locked(id)).toEqual(await byId(id));
  });

  it('is nobody’s under an unknown id or of another organisation', async () => {
    const id = await taken();
    expect(await locked(unknownId)).toBeUndefined();
    expect(await locked(id, 'kainuu')).toBeUndefined();
  });

  it('of several come in the order of their ids, those that are gone left out', async () => {
    const ids = [await taken({ id: 'L-1' }), await taken({ id: 'L-2' }), unknownId].sort().reverse();
    const found = await centre
      .get(UnitOfWork)
      .run(organisationId, (tx) => tasks.lockedInOrder(tx.manager, organisationId, ids));
    expect(found.map(({ id }) => id)).toEqual(ids.filter((id) => id !== unknownId).reverse());
  });
});

describe('the bells that nobody heard', () => {
  async function unheard(): Promise<TriageBell[]> {
    return centre.get(UnitOfWork).read((reader) => tasks.unheardBells(reader));
  }

  async function age(id: string, seconds: number): Promise<void> {
    await centre.query('update task set changed_at = now() - make_interval(secs => $2) where id = $1', [
      id,
      seconds,
    ]);
  }

  it('are of tasks that have waited for more than five seconds, the oldest first', async () => {
    const [fresh, old, older] = [await taken(), await taken({ id: 'T-2' }), await taken({ id: 'T-3' })];
    await age(fresh, 2);
    await age(old, 6);
    await age(older, 60);
    expect((await unheard()).map(({ taskId }) => taskId)).toEqual([older, old]);
    expect((await unheard())[0]).toEqual({ organisationId, taskId: older, revision: 1, answersVersion: 0 });
  });

  it.each(['triaged', 'notice', 'cancelled', 'referred'])('are not of a task that is %s', async (state) => {
    const id = await taken();
    await age(id, 60);
    await centre.query('update task set state = $1', [state]);
    expect(await unheard()).toEqual([]);
  });

  it('are of every organisation', async () => {
    const id = await taken();
    await age(id, 60);
    await centre.query(`insert into sender select 'kainuu', id, name, key_hash, created_at from sender`);
    await centre.query(`insert into task select (json_populate_record(null::task,
      (to_jsonb(task) || '{"organisation_id": "kainuu"}')::json)).* from task`);
    expect((await unheard()).map((bell) => bell.organisationId).sort()).toEqual(['kainuu', 'pohde']);
  });
});
