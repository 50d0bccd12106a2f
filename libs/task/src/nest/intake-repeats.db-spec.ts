import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Refused } from '@tilanne/platform/nest';
import { bodyOf } from '../../../../test/task/known-tasks.js';
import { startIntake, type RunningIntake } from '../../../../test/task/running-intake.js';
import type { IntakeAnswer } from './intake-answer.js';

let centre: RunningIntake;

beforeAll(async () => {
  centre = await startIntake();
});

afterAll(() => centre.stop());

/** Each case has a task, a place and a number of its own, so that none is another's repeat contact. */
function own(id: string, other: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return bodyOf({ id, address: `Esimerkkikatu ${id}`, ...other });
}

function codeOf(outcome: PromiseSettledResult<unknown>): string {
  if (outcome.status === 'fulfilled') return 'taken';
  return outcome.reason instanceof Refused ? outcome.reason.code : String(outcome.reason);
}

async function rowsOf(senderTaskId: string): Promise<{ tasks: number; messages: number }> {
  const [row] = await centre.query<{ tasks: string; messages: string }>(
    `select (select count(*) from task where sender_task_id = $1) as tasks,
       (select count(*) from intake_message join task on task.id = task_id where sender_task_id = $1) as messages`,
    [senderTaskId],
  );
  return { tasks: Number(row?.tasks), messages: Number(row?.messages) };
}

describe('the same request again', () => {
  it('gets the same answer and does nothing twice', async () => {
    const first = await centre.hand(own('again'));
    for (let time = 0; time < 3; time += 1) expect(await centre.hand(own('again'))).toEqual(first);
    expect(await rowsOf('again')).toEqual({ tasks: 1, messages: 1 });
  });

  it('gets the first answer even when the task has moved on since', async () => {
    const first = await centre.hand(own('moved'));
    await centre.hand(own('moved', { revision: 2 }));
    await centre.cancel('moved');
    expect(await centre.hand(own('moved'))).toEqual(first);
  });

  it('is the same however its fields are ordered', async () => {
    const body = own('ordered', { caller: { name: 'Testi', phone: '040 555 1212' } });
    const first = await centre.hand(body);
    const turned = Object.fromEntries(Object.entries(body).reverse());
    expect(await centre.hand(turned)).toEqual(first);
  });

  it('is the same under the sender’s own name for it', async () => {
    const first = await centre.hand(own('named'), { requestId: 'request-1' });
    expect(await centre.hand(own('named'), { requestId: 'request-1' })).toEqual(first);
  });

  it('under a new name changes nothing: the revision is known', async () => {
    await centre.hand(own('renamed'), { requestId: 'attempt-1' });
    const second = await centre.hand(own('renamed'), { requestId: 'attempt-2' });
    expect(second).toMatchObject({ reception: 'ignored', state: 'received' });
    const [task] = await centre.query('select marks from task where sender_task_id = $1', ['renamed']);
    expect(task).toEqual({ marks: ['number-missing'] });
  });

  it('three times at once is taken once: the others get the same answer, or are told that it still runs', async () => {
    const sent = await Promise.allSettled([1, 2, 3].map(() => centre.hand(own('thrice'))));
    const answers = sent.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
    expect(new Set(answers.map(({ taskId }) => taskId)).size).toBe(1);
    expect(sent.map(codeOf).filter((code) => code !== 'taken' && code !== 'request-still-running')).toEqual(
      [],
    );
    expect(await rowsOf('thrice')).toEqual({ tasks: 1, messages: 1 });
    expect(await centre.hand(own('thrice'))).toEqual(answers[0]);
  });

  it('is told to wait a second while it still runs', async () => {
    const sent = await Promise.allSettled(Array.from({ length: 8 }, () => centre.hand(own('busy'))));
    for (const each of sent) {
      if (each.status === 'rejected')
        expect(each.reason).toMatchObject({ code: 'request-still-running', retryAfter: 1 });
    }
  });
});

describe('a request id that is used again for another body', () => {
  it('is refused and stores nothing', async () => {
    await centre.hand(own('reused'), { requestId: 'reused-1' });
    await expect(centre.hand(own('reused', { age: 80 }), { requestId: 'reused-1' })).rejects.toMatchObject({
      code: 'request-id-reused',
    });
    await expect(centre.hand(own('another'), { requestId: 'reused-1' })).rejects.toMatchObject({
      code: 'request-id-reused',
    });
    expect(await rowsOf('another')).toEqual({ tasks: 0, messages: 0 });
  });

  it('does not keep a rise to A from being taken, and takes it once', async () => {
    await centre.hand(own('raised'));
    const raised = await centre.hand(own('raised', { class: 'A' }));
    expect(raised).toMatchObject({ kind: 'notice', state: 'notice', reception: 'updated' });
    expect(await centre.hand(own('raised', { class: 'A' }))).toEqual(raised);
    expect(await rowsOf('raised')).toEqual({ tasks: 1, messages: 2 });
  });

  it('does not mix up the cancellations of two tasks, which say the same', async () => {
    for (const id of ['one', 'two']) await centre.hand(own(id));
    await centre.cancel('one', {}, { requestId: 'cancel-1' });
    await expect(centre.cancel('two', {}, { requestId: 'cancel-1' })).rejects.toMatchObject({
      code: 'request-id-reused',
    });
  });

  it('does not mix up a task and the cancellation of a task with a similar name', async () => {
    await centre.cancel('odd', { revision: 1 });
    const names = ['odd cancellation', 'cancellation odd', 'odd 1', 'odd#cancel'];
    const answers: IntakeAnswer[] = [];
    for (const name of names) answers.push(await centre.hand(own(name)));
    expect(answers.map(({ reception }) => reception)).toEqual(names.map(() => 'created'));
  });
});

describe('messages about one task at the same time', () => {
  it('leave one task at its newest revision, whoever came first', async () => {
    const revisions = [1, 2, 3, 4, 5, 6];
    const sent = revisions.map((revision) =>
      centre.hand(own('race', { revision, address: `Muualla ${String(revision)}` })),
    );
    await Promise.all(sent);
    expect(
      await centre.query('select revision, handover ->> $1 as place from task where sender_task_id = $2', [
        'address',
        'race',
      ]),
    ).toEqual([{ revision: 6, place: 'Muualla 6' }]);
    expect(await rowsOf('race')).toEqual({ tasks: 1, messages: 6 });
  });

  it('leave it cancelled when the cancellation is the newest', async () => {
    const answers = await Promise.all([
      centre.hand(own('gone')),
      centre.cancel('gone', { revision: 2 }),
      centre.hand(own('gone', { revision: 2 })),
    ]);
    expect(new Set(answers.map(({ taskId }) => taskId)).size).toBe(1);
    const [task] = await centre.query('select state from task where sender_task_id = $1', ['gone']);
    expect(task).toEqual({ state: 'cancelled' });
  });
});
