import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { helmi, startDesk, veikko, type RunningDesk } from '../../../../test/board/running-desk.js';
import type { DecisionAnswer } from '@tilanne/task';
import { Seconding } from './seconding.service.js';

let desk: RunningDesk;

beforeAll(async () => {
  desk = await startDesk();
});

beforeEach(() => desk.clear());

afterAll(() => desk.stop());

const organisationId = 'pohde';

const lessCautious = { outcome: 'advice', reason: 'Tytär jää luo' } as const;

function second(
  taskId: string,
  decisionId: string,
  agree: boolean,
  person = veikko,
): Promise<DecisionAnswer> {
  const key = { organisationId, id: taskId };
  return desk.get(Seconding).second({ key, decisionId, agree, person });
}

describe('a decision less cautious than the proposal', () => {
  it('waits for a second person and changes nothing until then', async () => {
    const taskId = await desk.kotasTask();
    const { status } = await desk.decide(taskId, lessCautious);
    expect(status).toBe('awaiting-second');
    expect(await desk.row(taskId)).toMatchObject({
      task: { state: 'triaged' },
      decision: null,
      asked: { outcome: 'advice', by: 'Helmi Hoitaja', direction: 'less-cautious' },
    });
  });

  it('needs a reason', async () => {
    const taskId = await desk.kotasTask();
    await expect(desk.decide(taskId, { outcome: 'advice' })).rejects.toMatchObject({ code: 'reason-needed' });
  });

  it('stands when another person agrees, with both names', async () => {
    const taskId = await desk.kotasTask();
    const { decisionId } = await desk.decide(taskId, lessCautious);
    expect(await second(taskId, decisionId, true)).toMatchObject({ decisionId, status: 'decided' });
    expect(await desk.row(taskId)).toMatchObject({
      task: { state: 'advised' },
      asked: null,
      decision: { by: 'Helmi Hoitaja', secondedBy: 'Veikko Vuorovastaava' },
    });
  });

  it('does not happen when the other does not agree', async () => {
    const taskId = await desk.kotasTask();
    const { decisionId } = await desk.decide(taskId, lessCautious);
    expect(await second(taskId, decisionId, false)).toMatchObject({ status: 'not-seconded' });
    expect(await desk.row(taskId)).toMatchObject({ task: { state: 'triaged' }, asked: null });
    await expect(second(taskId, decisionId, true)).rejects.toMatchObject({ code: 'decision-not-found' });
  });

  it('cannot be agreed to by the one who asks', async () => {
    const taskId = await desk.kotasTask();
    const { decisionId } = await desk.decide(taskId, lessCautious);
    await expect(second(taskId, decisionId, true, helmi)).rejects.toMatchObject({
      code: 'second-person-needed',
    });
  });

  it('is judged again when the other agrees: facts may have grown old', async () => {
    const taskId = await desk.kotasTask();
    const { decisionId } = await desk.decide(taskId, lessCautious);
    await desk.query(`update task set received_at = received_at - interval '2 days'`);
    await expect(second(taskId, decisionId, true)).rejects.toMatchObject({ code: 'facts-missing' });
  });

  it('is gone when the task has changed meanwhile', async () => {
    const taskId = await desk.kotasTask();
    const { decisionId } = await desk.decide(taskId, lessCautious);
    await desk.hand({
      ...{ id: 'T-1', revision: 2, createdAt: new Date().toISOString(), class: 'D' },
      address: 'Esimerkkikatu T-1',
    });
    await expect(second(taskId, decisionId, true)).rejects.toMatchObject({ code: 'decision-not-found' });
  });
});
