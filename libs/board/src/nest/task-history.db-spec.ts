import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OrderAnswers } from '@tilanne/unit/nest';
import { startDesk, type RunningDesk } from '../../../../test/board/running-desk.js';
import type { HistoryEntry } from '../open-task.js';
import { DeskService } from './desk.service.js';

let desk: RunningDesk;

beforeAll(async () => {
  desk = await startDesk();
});

afterAll(() => desk.stop());

const organisationId = 'pohde';
const crew = { unitId: 'epo-3124', name: 'Ensa Ensihoitaja' };

/** A task with an ambulance on its way to it, and the order's id. */
async function assigned(id: string): Promise<{ readonly taskId: string; readonly orderId: string }> {
  const taskId = await desk.triaged({ id });
  await desk.decide(taskId, { outcome: 'ambulance', target: crew.unitId });
  const [order] = await desk.query<{ id: string }>('select id from unit_order where task_id = $1', [taskId]);
  return { taskId, orderId: order?.id ?? '' };
}

async function history(id: string): Promise<readonly HistoryEntry[]> {
  return (await desk.get(DeskService).open({ organisationId, id })).history;
}

describe('the history of a task with a crew', () => {
  it('tells why the crew cannot comply, with its no and with nothing else', async () => {
    const { taskId, orderId } = await assigned('H-1');
    const said = { step: 'cannot-comply', reason: 'Ajoneuvo rikki' } as const;
    await desk.get(OrderAnswers).step({ organisationId, id: orderId }, said, crew);
    const told = (await history(taskId)).filter(({ reason }) => reason !== null);
    expect(told).toMatchObject([{ step: 'cannot-comply', reason: 'Ajoneuvo rikki' }]);
  });

  it('tells no reason where none was given', async () => {
    const { taskId, orderId } = await assigned('H-2');
    await desk.get(OrderAnswers).step({ organisationId, id: orderId }, { step: 'acknowledged' }, crew);
    expect((await history(taskId)).map(({ step }) => step)).toContain('acknowledged');
    expect((await history(taskId)).every(({ reason }) => reason === null)).toBe(true);
  });
});
