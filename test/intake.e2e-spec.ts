import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { IntakeAnswer } from '@tilanne/task/nest';
import { startCentre, type Centre } from './centre.js';
import { sampleTask } from './sample.js';
import { Screen, signIn } from './screen.js';

interface Problem {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly errors: readonly { readonly field: string }[];
}

describe('the intake', () => {
  let centre: Centre;
  let lead: Screen;

  beforeAll(async () => {
    centre = await startCentre();
    lead = new Screen([centre.boardUrl], await signIn(centre.boardUrl, 'vuorovastaava', centre.password));
    lead.open();
    await lead.until(() => true);
  });

  afterAll(async () => {
    lead.close();
    await centre.stop();
  });

  const answerOf = async (response: Response): Promise<IntakeAnswer> =>
    (await response.json()) as IntakeAnswer;

  const problemOf = async (response: Response): Promise<Problem> => {
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    return (await response.json()) as Problem;
  };

  const call = (method: string, path: string, body?: unknown): Promise<Response> =>
    fetch(`${centre.intakeUrl}/api/tasks/${path}`, {
      method,
      headers: { authorization: `Bearer ${centre.bearerKey}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });

  it('answers 201 with the address of the task, which its sender can read back', async () => {
    const response = await centre.postTask(sampleTask('read-back'));
    expect(response.status).toBe(201);
    expect(response.headers.get('location')).toBe('/api/tasks/read-back');
    const { taskId } = await answerOf(response);
    const bySender = (await (await call('GET', 'read-back')).json()) as { taskId: string; handover: object };
    expect(bySender).toMatchObject({ taskId, handover: { code: '774', age: 79 } });
    const byOurs = (await (await call('GET', taskId)).json()) as { senderTaskId: string };
    expect(byOurs.senderTaskId).toBe('read-back');
    expect((await call('GET', 'never-handed-over')).status).toBe(404);
  });

  it('takes a task with bad details, naming all of them at once, and marks its row', async () => {
    const bad = {
      age: 'old',
      sex: 7,
      code: '9999',
      flags: ['nonsense'],
      coordinates: { latitude: 400 },
      extra: 1,
    };
    const response = await centre.postTask(sampleTask('bad-details', bad));
    expect(response.status).toBe(201);
    const { taskId, warnings } = await answerOf(response);
    const fields = ['age', 'code', 'coordinates', 'extra', 'flags[0]', 'sex'];
    expect([...new Set(warnings.map(({ field }) => field.replace(/\..*/, '')))].sort()).toEqual(fields);
    const { rows } = await lead.until((board) => board.rows[taskId] !== undefined);
    expect(rows[taskId]?.task).toMatchObject({ age: null, code: null, sex: null });
    expect(rows[taskId]?.task.marks).toContain('bad-values');
  });

  it.each([
    ['an id', { id: undefined }, 'id'],
    ['a creation time', { createdAt: undefined }, 'createdAt'],
    ['a readable creation time', { createdAt: 'this morning' }, 'createdAt'],
  ])('refuses a task without %s and names the field', async (_what, without, field) => {
    const response = await centre.postTask(sampleTask('refused', without));
    expect(response.status).toBe(422);
    const problem = await problemOf(response);
    expect(problem.errors.map((error) => error.field)).toEqual([field]);
  });

  it('refuses a task with neither place nor call-back number, and takes it with either', async () => {
    const nowhere = { address: undefined, caller: { name: 'Testi Tytär', phone: 'kysy naapurilta' } };
    const refused = await centre.postTask(sampleTask('nowhere', nowhere));
    expect((await problemOf(refused)).code).toBe('task-without-place-or-number');
    const numberOnly = { address: undefined };
    expect((await centre.postTask(sampleTask('number-only', numberOnly))).status).toBe(201);
    const placeOnly = { caller: undefined };
    expect((await centre.postTask(sampleTask('place-only', placeOnly))).status).toBe(201);
  });

  it('makes every refusal a row for the shift lead, with the names of the wrong fields', async () => {
    await centre.postTask('{ not json');
    await centre.postTask(sampleTask('large', { description: 'x'.repeat(70_000) }));
    await centre.postTask({ address: 'Esimerkkikatu 1' });
    const wanted = [
      ['body-not-json', ''],
      ['body-too-large', ''],
      ['task-without-identity', 'id createdAt'],
    ];
    const { refusals } = await lead.until((board) => {
      const shown = Object.values(board.refusals).map(({ code, fields }) => `${code} ${fields.join(' ')}`);
      return wanted.every(([code = '', fields = '']) => shown.includes(`${code} ${fields}`));
    });
    expect(Object.values(refusals).map(({ sender }) => sender)).toContain('hatakeskus');
  });

  it('refuses who shows no key or a wrong one, also as rows', async () => {
    const refused = await centre.postTask(sampleTask('wrong-key'), {
      authorization: 'Bearer wrong-key-of-nobody-01',
    });
    expect((await problemOf(refused)).code).toBe('sender-not-known');
    await lead.until(({ refusals }) =>
      Object.values(refusals).some(({ code }) => code === 'sender-not-known'),
    );
  });

  it('gives a repeated request the same answer, and one task however often it comes at once', async () => {
    const body = sampleTask('repeated');
    const all = await Promise.all(Array.from({ length: 5 }, () => centre.postTask(body)));
    expect(all.every(({ status }) => status === 201 || status === 425)).toBe(true);
    const again = await centre.postTask(body);
    expect(again.status).toBe(201);
    const { taskId } = await answerOf(again);
    const answers = await Promise.all(all.filter(({ status }) => status === 201).map(answerOf));
    expect(answers.every((answer) => answer.taskId === taskId)).toBe(true);
  });

  it('refuses the same request id with another body, but never a rise to A or B', async () => {
    await centre.postTask(sampleTask('reused'));
    const other = await centre.postTask(sampleTask('reused', { description: 'Jotakin muuta.' }));
    expect(other.status).toBe(422);
    expect((await problemOf(other)).code).toBe('request-id-reused');
    const raised = await centre.postTask(sampleTask('reused', { class: 'B' }));
    expect(raised.status).toBe(200);
    const { taskId, kind } = await answerOf(raised);
    expect(kind).toBe('notice');
    await lead.until(({ alarms }) => Object.values(alarms).some(({ subjectId }) => subjectId === taskId));
  });

  it('lets a later revision supersede, and stores an older one without effect', async () => {
    await centre.postTask(sampleTask('revised'));
    const later = await call(
      'PUT',
      'revised',
      sampleTask('revised', { revision: 3, description: 'Kolmas.' }),
    );
    expect((await answerOf(later)).reception).toBe('updated');
    const older = await call(
      'PUT',
      'revised',
      sampleTask('revised', { revision: 2, description: 'Toinen.' }),
    );
    expect((await answerOf(older)).reception).toBe('ignored');
    const view = (await (await call('GET', 'revised')).json()) as { revision: number; handover: object };
    expect(view).toMatchObject({ revision: 3, handover: { description: 'Kolmas.' } });
  });

  it('cancels a task, also one whose creation arrives later', async () => {
    const { taskId } = await answerOf(await centre.postTask(sampleTask('cancelled')));
    await lead.until(({ rows }) => rows[taskId] !== undefined);
    expect((await call('POST', 'cancelled/cancel', { revision: 2 })).status).toBe(200);
    await lead.until(({ rows }) => rows[taskId] === undefined);
    expect((await call('POST', 'overtaken/cancel')).status).toBe(200);
    const late = await answerOf(await centre.postTask(sampleTask('overtaken')));
    expect(late).toMatchObject({ reception: 'cancelled', state: 'cancelled' });
  });

  it('keeps a task of class A as a notice that alarms at once and is never triaged', async () => {
    const { taskId, kind } = await answerOf(await centre.postTask(sampleTask('urgent', { class: 'A' })));
    expect(kind).toBe('notice');
    const board = await lead.until(({ alarms }) =>
      Object.values(alarms).some((alarm) => alarm.subjectId === taskId),
    );
    expect(board.rows[taskId]).toMatchObject({
      task: { state: 'notice', urgencyClass: 'A' },
      proposal: null,
    });
  });

  it('holds on to nothing of a body that is hostile, and to everything else in it', async () => {
    const text = JSON.stringify(sampleTask('hostile', { description: 'a\u0000b\ud800' }));
    const hostile = text.replace('{', '{"__proto__":{"polluted":1},"constructor":{"a":1},');
    const response = await centre.postTask(hostile);
    expect(response.status).toBe(201);
    const { warnings } = await answerOf(response);
    const codes = warnings.map(({ code }) => code).sort();
    expect(codes).toEqual(['forbidden-field', 'forbidden-field', 'unreadable-character']);
    const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
    const nested = JSON.stringify(sampleTask('nested')).replace('{', `{"flags":${deep},`);
    expect((await centre.postTask(nested)).status).toBe(201);
  });
});
