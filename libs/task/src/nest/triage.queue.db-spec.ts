import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { UnitOfWork, type Tx } from '@tilanne/platform/nest';
import { startIntake, type RunningIntake } from '../../../../test/task/running-intake.js';
import { TriageQueue } from './triage.queue.js';

let centre: RunningIntake;

beforeAll(async () => {
  centre = await startIntake();
});

afterAll(() => centre.stop());

beforeEach(() => centre.clear());

const bell = {
  organisationId: 'pohde',
  taskId: '00000000-0000-4000-8000-00000000000a',
  revision: 1,
  answersVersion: 0,
};

function ringing(work: (tx: Tx) => Promise<void>): Promise<void> {
  return centre.get(UnitOfWork).run('pohde', async (tx) => {
    await centre.get(TriageQueue).ring(tx, bell);
    await work(tx);
  });
}

const bellId = `${bell.taskId}-1-0`;

describe('the bell of a task, in the transaction of its task', () => {
  it('is heard by nobody before the commit, and by everybody after it', async () => {
    await ringing(async (tx) => {
      expect(await centre.bells()).toEqual([]);
      expect(await tx.manager.query('select id from bullmq.job')).toEqual([{ id: bellId }]);
    });
    expect(await centre.bells()).toEqual([bellId]);
  });

  it('is gone with a rollback, and so is everything that the queue wrote about it', async () => {
    await ringing(() => Promise.resolve());
    const written = () =>
      centre.query(
        `select (select count(*) from bullmq.job) jobs, (select count(*) from bullmq.event) events`,
      );
    const before = await written();
    await centre.query('delete from bullmq.job');
    await expect(ringing(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await centre.bells()).toEqual([]);
    expect(await written()).toEqual([{ ...Object(before[0]), jobs: '0' }]);
  });

  it('rings once while it waits, however often it is rung', async () => {
    await ringing(() => Promise.resolve());
    await ringing(() => Promise.resolve());
    await centre.get(TriageQueue).ringAgain(bell);
    expect(await centre.bells()).toEqual([bellId]);
  });

  it('rings anew for the next version', async () => {
    await ringing(() => Promise.resolve());
    await centre.get(TriageQueue).ringAgain({ ...bell, answersVersion: 1 });
    expect(await centre.bells()).toEqual([bellId, `${bell.taskId}-1-1`]);
  });

  it('is tried three times, and no trace of it is kept that would swallow the next', async () => {
    await ringing(() => Promise.resolve());
    const [job] = await centre.query<{ opts: unknown }>('select opts from bullmq.job');
    expect(job?.opts).toMatchObject({ attempts: 3, removeOnComplete: true, removeOnFail: true });
  });
});
