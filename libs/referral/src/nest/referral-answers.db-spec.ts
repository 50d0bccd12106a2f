import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { UnitOfWork } from '@tilanne/platform/nest';
import type { Decision } from '@tilanne/task';
import { RunningDestinations } from '../../../../test/referral/running-destinations.js';
import { ReferralStore } from './referral.store.js';

const organisationId = 'pohde';

let kotas: RunningDestinations;

beforeAll(async () => {
  kotas = await RunningDestinations.start();
});

afterAll(() => kotas.centre.stop());

beforeEach(() => kotas.centre.clear());

const stateOf = async ({ taskId }: Decision) => (await kotas.tasks.task(taskId)).state;

async function pastDeadline(): Promise<string[]> {
  const { centre } = kotas;
  const keys = await centre.get(UnitOfWork).read((reader) => centre.get(ReferralStore).pastDeadline(reader));
  return keys.map(({ id }) => id);
}

describe('a referral', () => {
  it('has the destination’s own time to answer, from the moment it is sent', async () => {
    const { sentAt, deadlineAt } = await kotas.referralOf(await kotas.referred());
    expect(Number(deadlineAt) - Number(sentAt)).toBe(900_000);
    expect(await kotas.events()).toEqual(['referral.made', 'referral.sent']);
  });

  it('brings its task from state to state as the destination goes on', async () => {
    const decision = await kotas.referred();
    const states: string[] = [];
    for (const each of ['seen', 'accept', 'start', 'finish'] as const) {
      await kotas.step(decision, { step: each });
      states.push(await stateOf(decision));
    }
    expect(states).toEqual(['acknowledged', 'accepted', 'in-progress', 'closed']);
  });

  it.each(['start', 'finish'] as const)('is accepted by whoever begins with %s', async (first) => {
    const decision = await kotas.referred();
    await kotas.step(decision, { step: first });
    expect((await kotas.referralOf(decision)).acceptedAt).not.toBeNull();
    expect(await stateOf(decision)).toBe(first === 'start' ? 'in-progress' : 'closed');
  });

  it('takes every step once, however often it is sent', async () => {
    const decision = await kotas.referred();
    await kotas.step(decision, { step: 'accept' });
    const first = await kotas.referralOf(decision);
    await Promise.all([kotas.step(decision, { step: 'accept' }), kotas.step(decision, { step: 'seen' })]);
    expect(await kotas.referralOf(decision)).toEqual(first);
    expect((await kotas.events()).filter((type) => type === 'referral.changed')).toHaveLength(1);
  });

  it('of another destination is not found', async () => {
    const decision = await kotas.referred();
    const refused = { code: 'referral-not-found' };
    await expect(kotas.step(decision, { step: 'accept' }, 'kotas-etela')).rejects.toMatchObject(refused);
    await expect(kotas.step(decision, { step: 'accept' }, '')).rejects.toMatchObject(refused);
  });
});

describe('a destination that declines', () => {
  it.each(['at once', 'after it had accepted'])('puts the task back, %s', async (when) => {
    const decision = await kotas.referred();
    const before = await kotas.tasks.task(decision.taskId);
    if (when !== 'at once') await kotas.step(decision, { step: 'accept' });
    await kotas.step(decision, { step: 'decline', reason: 'no-resource' });
    const after = await kotas.tasks.task(decision.taskId);
    expect(after).toMatchObject({ state: 'received', created_at: before.created_at });
    expect(after.marks).toContain('returned');
    expect(await kotas.tasks.alarms(decision.taskId)).toEqual(['referral-returned']);
    expect(await kotas.referralOf(decision)).toMatchObject({ endedHow: 'declined', reason: 'no-resource' });
  });

  it('declines once, and cannot accept afterwards', async () => {
    const decision = await kotas.referred();
    for (let press = 0; press < 2; press += 1)
      await kotas.step(decision, { step: 'decline', reason: 'no-contact' });
    await expect(kotas.step(decision, { step: 'accept' })).rejects.toMatchObject({
      ...{ code: 'referral-over', details: { how: 'declined' } },
    });
    expect((await kotas.centre.eventTypes()).filter((type) => type === 'task.returned')).toHaveLength(1);
  });
});

describe('a deadline', () => {
  it('that has passed puts the task back with its original clock, once', async () => {
    const decision = await kotas.referred();
    const before = await kotas.tasks.task(decision.taskId);
    const referral = await kotas.referralOf(decision);
    await kotas.timePasses(referral);
    expect(await pastDeadline()).toEqual([referral.id]);
    for (let round = 0; round < 2; round += 1)
      await kotas.answers.expire({ organisationId, id: referral.id });
    const after = await kotas.tasks.task(decision.taskId);
    expect(after).toMatchObject({ state: 'received', created_at: before.created_at });
    expect(await kotas.referralOf(decision)).toMatchObject({ endedHow: 'expired' });
    expect((await kotas.centre.eventTypes()).filter((type) => type === 'task.returned')).toHaveLength(1);
    expect(await pastDeadline()).toEqual([]);
  });

  it('means nothing while it lies ahead, and nothing once the destination has accepted', async () => {
    const decision = await kotas.referred();
    const referral = await kotas.referralOf(decision);
    await kotas.answers.expire({ organisationId, id: referral.id });
    await kotas.step(decision, { step: 'accept' });
    await kotas.timePasses(referral);
    expect(await pastDeadline()).toEqual([]);
    await kotas.answers.expire({ organisationId, id: referral.id });
    expect(await stateOf(decision)).toBe('accepted');
  });
});

describe('a referral whose decision has ended without it', () => {
  it('cannot be accepted for a decision that is not its own', async () => {
    const decision = await kotas.referred();
    await kotas.tasks.decide(decision.taskId, { outcome: 'ambulance', target: 'epo-3124' });
    await expect(kotas.step(decision, { step: 'accept' })).rejects.toMatchObject({
      ...{ code: 'referral-over', details: { how: 'withdrawn' } },
    });
    expect(await stateOf(decision)).toBe('confirmed');
  });

  it('is found and withdrawn once', async () => {
    const decision = await kotas.referred();
    await kotas.tasks.decide(decision.taskId, { outcome: 'ambulance', target: 'epo-3124' });
    const { id } = await kotas.referralOf(decision);
    const orphaned = () =>
      kotas.centre.get(UnitOfWork).read((reader) => kotas.centre.get(ReferralStore).orphaned(reader));
    expect(await orphaned()).toEqual([{ organisationId, id }]);
    for (let round = 0; round < 2; round += 1) await kotas.answers.withdrawOrphaned({ organisationId, id });
    expect(await orphaned()).toEqual([]);
    expect(await kotas.referralOf(decision)).toMatchObject({ endedHow: 'withdrawn' });
    expect((await kotas.events()).filter((type) => type === 'referral.ended')).toHaveLength(1);
  });
});
