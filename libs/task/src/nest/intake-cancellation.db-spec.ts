import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { bodyOf } from '../../../../test/task/known-tasks.js';
import { startIntake, type RunningIntake } from '../../../../test/task/running-intake.js';

let centre: RunningIntake;

beforeAll(async () => {
  centre = await startIntake();
});

afterAll(() => centre.stop());

beforeEach(() => centre.clear());

describe('a cancellation', () => {
  it('ends the task', async () => {
    await centre.hand(bodyOf());
    expect(await centre.cancel('T-1', { reason: 'erehdys' })).toMatchObject({
      reception: 'cancelled',
      state: 'cancelled',
    });
    expect(await centre.eventTypes()).toEqual(['task.received', 'task.cancelled']);
  });

  it('that comes before its task keeps it cancelled, without a bell', async () => {
    const { taskId } = await centre.cancel('T-1', { revision: 1 });
    expect(await centre.hand(bodyOf())).toMatchObject({ taskId, reception: 'cancelled', state: 'cancelled' });
    expect(await centre.counts()).toMatchObject({ task: 1, 'bullmq.job': 0, intake_message: 2 });
  });

  it('of an older revision changes nothing', async () => {
    await centre.hand(bodyOf({ revision: 2 }));
    expect(await centre.cancel('T-1', { revision: 1 })).toMatchObject({
      reception: 'ignored',
      state: 'received',
    });
  });

  it('with a number that cannot be read says so and cancels what is known', async () => {
    await centre.hand(bodyOf());
    expect(await centre.cancel('T-1', { revision: 'yksi' })).toMatchObject({
      state: 'cancelled',
      warnings: [{ field: 'revision', raw: 'yksi' }],
    });
  });

  it('is refused for a name that no task can have', async () => {
    await expect(centre.cancel('x'.repeat(3_000))).rejects.toMatchObject({ code: 'task-without-identity' });
    expect(await centre.cancel('T\u0000')).toMatchObject({ senderTaskId: 'T\uFFFD' });
  });
});
