import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { UnitOfWork } from '@tilanne/platform/nest';
import { DecidedTasks } from '../../../../test/task/decided-tasks.js';
import { startIntake, type RunningIntake } from '../../../../test/task/running-intake.js';
import type { CrewPage } from '../crew-page.js';
import { sampleUnits } from '../unit.js';
import { CrewService } from './crew.service.js';
import { OrderAnswers } from './order-answers.service.js';
import { OrderService } from './order.service.js';
import { UnitModule } from './unit.module.js';
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

function page(unitId = 'epo-3124'): Promise<CrewPage> {
  return centre.get(CrewService).page(organisationId, unitId);
}

describe('the page of a crew', () => {
  it('has the order that was sent, with where, who calls and why this unit goes', async () => {
    const { taskId } = await tasks.sent('ambulance', 'epo-3124');
    expect(await page()).toMatchObject({
      unit: { id: 'epo-3124', callSign: 'EPO 3124' },
      current: { taskId, code: '774', urgencyClass: 'D', handover: { address: 'Esimerkkikatu T-1' } },
      stopped: [],
    });
    expect((await page()).current?.reason).toBe('Lähin vapaa');
  });

  it('has nothing of an order to another unit', async () => {
    await tasks.sent('ambulance', 'epo-3125');
    expect(await page()).toMatchObject({ current: null, stopped: [] });
  });

  it('has nothing of an order that was not sent yet', async () => {
    const first = await tasks.sent('ambulance', 'epo-3125');
    await tasks.decide(first.taskId, { outcome: 'ambulance', target: 'epo-3124' });
    expect(await page()).toMatchObject({ current: null, stopped: [] });
  });

  it('has a stand-down until it is acknowledged, beside the new order', async () => {
    const first = await tasks.sent('ambulance', 'epo-3124');
    const before = (await page()).current;
    await tasks.decide(first.taskId, { outcome: 'advice', target: '' });
    const key = { organisationId, id: before?.id ?? '' };
    await centre.get(OrderAnswers).stopOrphaned(key);
    const second = await tasks.sent('ambulance', 'epo-3124');
    expect(await page()).toMatchObject({
      current: { taskId: second.taskId },
      stopped: [{ taskId: first.taskId, endedHow: 'stopped' }],
    });
    const crew = { unitId: 'epo-3124', name: 'EPO 3124' };
    await centre.get(OrderAnswers).step(key, { step: 'stop-acknowledged' }, crew);
    expect(await page()).toMatchObject({ current: { taskId: second.taskId }, stopped: [] });
  });

  it('is refused to a session that names no unit', async () => {
    await expect(page('')).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(page('epo-9999')).rejects.toMatchObject({ code: 'not-allowed' });
  });
});
