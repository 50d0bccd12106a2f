import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { UnitOfWork } from '@tilanne/platform/nest';
import type { Decision } from '@tilanne/task';
import { DecidedTasks } from '../../../../test/task/decided-tasks.js';
import { startIntake, type RunningIntake } from '../../../../test/task/running-intake.js';
import type { Order, OrderStep, ReportedStep } from '../order.js';
import { sampleUnits } from '../unit.js';
import { OrderAnswers } from './order-answers.service.js';
import { OrderService } from './order.service.js';
import { UnitModule } from './unit.module.js';
import { UnitOrderStore } from './unit-order.store.js';
import { UnitStore } from './unit.store.js';

const organisationId = 'pohde';

let centre: RunningIntake;
let tasks: DecidedTasks;

beforeAll(async () => {
  centre = await startIntake([UnitModule]);
  const orders = centre.get(OrderService);
  tasks = new DecidedTasks(centre, {
    make: (tx, task, decision) => orders.make(tx, task, decision),
    send: (tx, task, decision) => orders.send(tx, task, decision),
  });
  await centre.get(UnitOfWork).run(organisationId, async ({ manager }) => {
    for (const unit of sampleUnits) await centre.get(UnitStore).ensure(manager, { ...unit, organisationId });
  });
});

afterAll(() => centre.stop());

beforeEach(() => centre.clear());

async function orderOf({ taskId }: Decision): Promise<Order> {
  const read = await centre
    .get(UnitOfWork)
    .read((reader) => centre.get(UnitOrderStore).ofTask(reader, organisationId, taskId));
  const [order] = read;
  if (!order) throw new Error('There is no order');
  return order;
}

function step({ id }: Order, reported: ReportedStep, unitId = 'epo-3124'): Promise<void> {
  return centre.get(OrderAnswers).step({ organisationId, id }, reported, { unitId, name: 'EPO 3124' });
}

async function orphaned(): Promise<string[]> {
  const keys = await centre.get(UnitOfWork).read((reader) => centre.get(UnitOrderStore).orphaned(reader));
  return keys.map(({ id }) => id);
}

/** A task that goes another way by a decision that leaves the order as it is, as a stop of the server would. */
async function decidedAnew(): Promise<{ decision: Decision; order: Order }> {
  const decision = await tasks.sent('ambulance', 'epo-3124');
  await tasks.decide(decision.taskId, { outcome: 'advice', target: '' });
  return { decision, order: await orderOf(decision) };
}

const eventsOf = async () => (await centre.eventTypes()).filter((type) => type.startsWith('order.'));

describe('an order', () => {
  it('is written with its decision and sent once, each with its event', async () => {
    const order = await orderOf(await tasks.sent('ambulance', 'epo-3124'));
    expect(order).toMatchObject({ unitId: 'epo-3124', reachedAt: null, endedAt: null });
    expect(order.sentAt).not.toBeNull();
    expect(await eventsOf()).toEqual(['order.made', 'order.sent']);
  });

  it('goes to a unit of the kind that was decided, and to no other', async () => {
    await expect(tasks.sent('mobile-unit', 'epo-3124')).rejects.toMatchObject({ code: 'target-not-known' });
    await expect(tasks.sent('ambulance', 'epo-9999')).rejects.toMatchObject({ code: 'target-not-known' });
  });
});

describe('a step of a crew', () => {
  it('taken again has no second effect and tells nothing new', async () => {
    const decision = await tasks.sent('ambulance', 'epo-3124');
    const order = await orderOf(decision);
    for (let press = 0; press < 3; press += 1) await step(order, { step: 'acknowledged' });
    const first = await orderOf(decision);
    await step(order, { step: 'shown', at: order.madeAt.toISOString() });
    expect(await orderOf(decision)).toEqual(first);
    expect(await eventsOf()).toEqual(['order.made', 'order.sent', 'order.changed']);
  });

  it('sent twice at the same time has one effect', async () => {
    const order = await orderOf(await tasks.sent('ambulance', 'epo-3124'));
    await Promise.all([step(order, { step: 'acting' }), step(order, { step: 'acting' })]);
    expect((await eventsOf()).filter((type) => type === 'order.changed')).toHaveLength(1);
  });

  it('about an order of another unit, or of none, finds nothing', async () => {
    const order = await orderOf(await tasks.sent('ambulance', 'epo-3124'));
    const refused = { code: 'order-not-found' };
    await expect(step(order, { step: 'shown' }, 'epo-3125')).rejects.toMatchObject(refused);
    await expect(step(order, { step: 'shown' }, '')).rejects.toMatchObject(refused);
    const unknown = { ...order, id: '00000000-0000-4000-8000-0000000000ff' };
    await expect(step(unknown, { step: 'shown' })).rejects.toMatchObject(refused);
  });

  it('that finishes closes the task', async () => {
    const decision = await tasks.sent('ambulance', 'epo-3124');
    await step(await orderOf(decision), { step: 'finished' });
    expect(await orderOf(decision)).toMatchObject({ endedHow: 'finished' });
    expect((await tasks.task(decision.taskId)).state).toBe('closed');
  });

  it('that says no alarms the nurses, who still have the task as assigned', async () => {
    const decision = await tasks.sent('ambulance', 'epo-3124');
    await step(await orderOf(decision), { step: 'cannot-comply', reason: 'Ajoneuvo rikki' });
    expect(await orderOf(decision)).toMatchObject({ endedHow: 'cannot-comply', reason: 'Ajoneuvo rikki' });
    expect(await tasks.alarms(decision.taskId)).toEqual(['order-refused']);
    expect((await tasks.task(decision.taskId)).state).toBe('assigned');
  });

  it('after the end of the order comes too late, and says how it ended', async () => {
    const decision = await tasks.sent('ambulance', 'epo-3124');
    const order = await orderOf(decision);
    await step(order, { step: 'finished' });
    await expect(step(order, { step: 'acting' })).rejects.toMatchObject({
      ...{ code: 'order-over', details: { how: 'finished' } },
    });
  });
});

describe('an order whose decision has ended without it', () => {
  it('is found, stood down once, and concerns its crew until the crew has acknowledged that', async () => {
    const { decision, order } = await decidedAnew();
    expect(await orphaned()).toEqual([order.id]);
    for (let round = 0; round < 2; round += 1)
      await centre.get(OrderAnswers).stopOrphaned({ organisationId, id: order.id });
    expect(await orderOf(decision)).toMatchObject({ endedHow: 'stopped', stopShownAt: null });
    expect(await orphaned()).toEqual([]);
    expect((await eventsOf()).filter((type) => type === 'order.ended')).toHaveLength(1);
    for (const each of ['stop-reached', 'stop-shown', 'stop-acknowledged'] satisfies OrderStep[])
      await step(order, { step: each });
    expect((await orderOf(decision)).stopAcknowledgedAt).not.toBeNull();
  });

  it('that its crew finishes all the same leaves the task to what was decided since', async () => {
    const { decision, order } = await decidedAnew();
    await step(order, { step: 'finished' });
    expect((await tasks.task(decision.taskId)).state).toBe('confirmed');
  });

  it('whose crew cannot stand down alarms the nurses and is answered by that', async () => {
    const { decision, order } = await decidedAnew();
    await centre.get(OrderAnswers).stopOrphaned({ organisationId, id: order.id });
    await step(order, { step: 'stop-cannot-comply', reason: 'Potilas kyydissä' });
    const after = await orderOf(decision);
    expect(after).toMatchObject({ endedHow: 'stopped', reason: 'Potilas kyydissä' });
    expect(after.stopAcknowledgedAt).not.toBeNull();
    expect(await tasks.alarms(decision.taskId)).toEqual(['order-refused']);
  });

  it('stays as it is while its decision stands', async () => {
    const decision = await tasks.sent('ambulance', 'epo-3124');
    const { id } = await orderOf(decision);
    await centre.get(OrderAnswers).stopOrphaned({ organisationId, id });
    expect((await orderOf(decision)).endedAt).toBeNull();
    expect(await orphaned()).toEqual([]);
  });
});
