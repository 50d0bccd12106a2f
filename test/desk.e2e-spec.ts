import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startCentre, type Centre } from './centre.js';
import { sampleTask } from './sample.js';
import { signIn } from './screen.js';

describe('the desk', () => {
  let centre: Centre;
  let nurse: string;

  beforeAll(async () => {
    centre = await startCentre();
    nurse = await signIn(centre.boardUrl, 'hoitaja', centre.password);
  });

  afterAll(async () => {
    await centre.stop();
  });

  const call = (
    method: string,
    path: string,
    headers: Record<string, string>,
    body?: unknown,
  ): Promise<Response> =>
    fetch(`${centre.boardUrl}${path}`, {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });

  it('opens a task with its proposal, history and missing answers, and re-triages it on an answer', async () => {
    const cookie = nurse;
    const { taskId } = (await (await centre.postTask(sampleTask('opened'))).json()) as { taskId: string };
    const open = async () => (await (await call('GET', `/api/tasks/${taskId}`, { cookie })).json()) as Opened;
    const first = await eventually(open, ({ verdict }) => verdict !== null);
    expect(first.history.map(({ type }) => type)).toEqual(['task.received', 'task.triaged']);
    expect(first.verdict?.missing.length).toBeGreaterThan(0);
    const answers = [{ fact: first.verdict?.questions[0]?.fact, value: true }];
    const given = { revision: 1, answersVersion: 0, answers };
    expect((await call('POST', `/api/tasks/${taskId}/answers`, { cookie }, given)).status).toBe(202);
    expect((await call('POST', `/api/tasks/${taskId}/answers`, { cookie }, given)).status).toBe(409);
    const second = await eventually(
      open,
      ({ verdict, summary }) => verdict !== null && summary.answersVersion === 1,
    );
    expect(second.verdict?.missing.map(({ fact }) => fact)).not.toContain(answers[0]?.fact);
  });

  it('enters a task by hand once, however often the button is pressed', async () => {
    const headers = { cookie: nurse, 'idempotency-key': 'form-0001-0001' };
    const body = { address: 'Esimerkkikatu 5', code: '745', class: 'C' };
    const answers = [];
    for (let press = 0; press < 2; press += 1) answers.push(await call('POST', '/api/tasks', headers, body));
    const ids = await Promise.all(
      answers.map(async (answer) => ((await answer.json()) as { taskId: string }).taskId),
    );
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect(new Set(ids).size).toBe(1);
  });
});

interface Opened {
  readonly summary: { readonly answersVersion: number };
  readonly history: readonly { readonly type: string }[];
  readonly verdict: {
    readonly missing: readonly { readonly fact: string }[];
    readonly questions: readonly { readonly fact: string }[];
  } | null;
}

/** Asks until the answer is as wanted; the test's own time limit ends it. */
async function eventually<T>(ask: () => Promise<T>, wanted: (answer: T) => boolean): Promise<T> {
  for (;;) {
    const answer = await ask();
    if (wanted(answer)) return answer;
  }
}
