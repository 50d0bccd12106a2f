import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { bodyOf } from '../../../../test/task/known-tasks.js';
import { startIntake, type RunningIntake } from '../../../../test/task/running-intake.js';

let centre: RunningIntake;

beforeAll(async () => {
  centre = await startIntake();
});

afterAll(() => centre.stop());

beforeEach(() => centre.clear());

const patient = { patient: { identityCode: '010170-900J' } };

interface Seen {
  readonly state: string;
  readonly links: readonly string[];
  readonly marks: readonly string[];
}

async function seen(senderTaskId: string): Promise<Seen> {
  const [task] = await centre.query<Seen>('select state, links, marks from task where sender_task_id = $1', [
    senderTaskId,
  ]);
  return task ?? { state: 'none', links: [], marks: [] };
}

/** Somebody has decided: the patient was given advice. */
async function advise(senderTaskId: string): Promise<void> {
  await centre.query(`update task set state = 'advised' where sender_task_id = $1`, [senderTaskId]);
}

describe('a second contact', () => {
  it.each([
    ['of the same patient', patient, { ...patient, address: 'Muualla 2' }],
    ['from the same place', {}, { address: 'ESIMERKKIKATU 1,' }],
    [
      'from the same number',
      { caller: { phone: '+358 40 123 4567' } },
      { address: 'Muualla 2', caller: { phone: '040 1234567' } },
    ],
  ])('%s is linked with the first, both ways, and both show it', async (_what, first, second) => {
    const one = await centre.hand(bodyOf(first));
    const two = await centre.hand(bodyOf({ id: 'T-2', ...second }));
    expect(await seen('T-1')).toMatchObject({ state: 'received', links: [two.taskId] });
    expect(await seen('T-2')).toMatchObject({ state: 'received', links: [one.taskId] });
    for (const id of ['T-1', 'T-2']) expect((await seen(id)).marks).toContain('repeat-contact');
    expect(await centre.eventTypes()).toEqual(['task.received', 'task.received', 'task.marked']);
  });

  it('of another patient elsewhere is nobody’s repeat', async () => {
    await centre.hand(bodyOf());
    await centre.hand(bodyOf({ id: 'T-2', address: 'Muualla 2' }));
    expect((await seen('T-2')).links).toEqual([]);
    expect((await seen('T-1')).marks).not.toContain('repeat-contact');
  });

  it('in another organisation is not linked: no query crosses organisations', async () => {
    await centre.hand(bodyOf(patient));
    await centre.query(`insert into sender values ('kainuu', $1, 'hatakeskus', 'x', now())`, [
      centre.sender.id,
    ]);
    const sender = { organisationId: 'kainuu', id: centre.sender.id };
    await centre.hand(bodyOf({ id: 'T-2', ...patient }), { sender });
    expect((await seen('T-2')).links).toEqual([]);
  });

  it('after more than three days is not linked', async () => {
    await centre.hand(bodyOf());
    await centre.query(`update task set received_at = now() - interval '72 hours 1 minute'`);
    await centre.hand(bodyOf({ id: 'T-2' }));
    expect((await seen('T-2')).links).toEqual([]);
  });

  it('brings a patient who was given advice back to the nurses', async () => {
    const first = await centre.hand(bodyOf());
    await advise('T-1');
    await centre.query('delete from bullmq.job');
    await centre.hand(bodyOf({ id: 'T-2' }));
    expect(await seen('T-1')).toMatchObject({ state: 'received' });
    expect((await seen('T-1')).marks).toEqual(expect.arrayContaining(['reopened', 'repeat-contact']));
    expect(await centre.bells()).toContain(`${first.taskId}-1-0`);
    expect(await centre.eventTypes()).toEqual(['task.received', 'task.received', 'task.reopened']);
  });

  it('of class A reopens the diversion as well, and alarms', async () => {
    await centre.hand(bodyOf());
    await advise('T-1');
    expect(await centre.hand(bodyOf({ id: 'T-2', class: 'A' }))).toMatchObject({ kind: 'notice' });
    expect(await seen('T-1')).toMatchObject({ state: 'received' });
    expect(await centre.counts()).toMatchObject({ alarm: 1 });
  });

  it('is linked with every earlier one', async () => {
    const first = await centre.hand(bodyOf(patient));
    const second = await centre.hand(bodyOf({ id: 'T-2', ...patient }));
    const third = await centre.hand(bodyOf({ id: 'T-3', address: 'Muualla 2', ...patient }));
    expect([...(await seen('T-3')).links].sort()).toEqual([first.taskId, second.taskId].sort());
    expect([...(await seen('T-1')).links].sort()).toEqual([second.taskId, third.taskId].sort());
  });

  it('that comes to light with a later revision is linked then, and only once', async () => {
    const one = await centre.hand(bodyOf(patient));
    const two = await centre.hand(bodyOf({ id: 'T-2', address: 'Muualla 2' }));
    expect((await seen('T-2')).links).toEqual([]);
    await centre.hand(bodyOf({ id: 'T-2', address: 'Muualla 2', revision: 2, ...patient }));
    await centre.hand(bodyOf({ id: 'T-2', address: 'Muualla 3', revision: 3, ...patient }));
    expect(await seen('T-2')).toMatchObject({ links: [one.taskId] });
    expect((await seen('T-2')).marks).toContain('repeat-contact');
    expect(await seen('T-1')).toMatchObject({ links: [two.taskId] });
  });

  it('in a revision that is too old to count brings nothing to light', async () => {
    await centre.hand(bodyOf(patient));
    await centre.hand(bodyOf({ id: 'T-2', address: 'Muualla 2', revision: 2 }));
    await centre.hand(bodyOf({ id: 'T-2', address: 'Muualla 2', ...patient }));
    expect((await seen('T-2')).links).toEqual([]);
    expect((await seen('T-1')).links).toEqual([]);
  });

  it('at the very same moment is not missed', async () => {
    const ids = ['T-1', 'T-2', 'T-3', 'T-4'];
    await Promise.all(
      ids.map((id, index) => centre.hand(bodyOf({ id, address: `Muualla ${String(index)}`, ...patient }))),
    );
    for (const id of ids) expect([id, (await seen(id)).links.length]).toEqual([id, ids.length - 1]);
  });
});
