import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { UnitOfWork } from '@tilanne/platform/nest';
import { bodyOf } from '../../../../test/task/known-tasks.js';
import { startIntake, type RunningIntake } from '../../../../test/task/running-intake.js';
import type { GivenAnswers } from '../answer.js';
import { TaskAnswerStore } from './task-answer.store.js';
import { TaskService } from './task.service.js';

let centre: RunningIntake;

beforeAll(async () => {
  centre = await startIntake();
});

afterAll(() => centre.stop());

beforeEach(() => centre.clear());

const organisationId = 'pohde';

const unknownId = '00000000-0000-4000-8000-0000000000ff';

async function taken(): Promise<string> {
  return (await centre.hand(bodyOf())).taskId;
}

describe('answers of a nurse', () => {
  const given = (other: Partial<GivenAnswers> = {}): GivenAnswers => ({
    revision: 1,
    answersVersion: 0,
    answers: [
      { fact: 'walks-as-usual', value: false },
      { fact: 'temperature', value: 38.5 },
      { fact: 'breathing', value: 'short of breath' },
    ],
    ...other,
  });

  function answer(id: string, answers = given()): Promise<{ answersVersion: number }> {
    return centre.get(TaskService).answer({ organisationId, id }, answers, 'Helmi Hoitaja');
  }

  it('are kept by name, make a new version, and ring for it', async () => {
    const id = await taken();
    expect(await answer(id)).toEqual({ answersVersion: 1 });
    const kept = await centre
      .get(UnitOfWork)
      .read((reader) => centre.get(TaskAnswerStore).newest(reader, organisationId, id));
    expect(kept.map(({ fact, value, givenBy }) => [fact, value, givenBy]).sort()).toEqual([
      ['breathing', 'short of breath', 'Helmi Hoitaja'],
      ['temperature', 38.5, 'Helmi Hoitaja'],
      ['walks-as-usual', false, 'Helmi Hoitaja'],
    ]);
    expect(await centre.bells()).toEqual([`${id}-1-0`, `${id}-1-1`]);
    expect(await centre.eventTypes()).toEqual(['task.received', 'task.answered']);
  });

  it('take the place of earlier answers to the same fact, which are kept as well', async () => {
    const id = await taken();
    await answer(id);
    await answer(id, given({ answersVersion: 1, answers: [{ fact: 'temperature', value: 37 }] }));
    const newest = await centre
      .get(UnitOfWork)
      .read((reader) => centre.get(TaskAnswerStore).newest(reader, organisationId, id));
    expect(newest.find(({ fact }) => fact === 'temperature')?.value).toBe(37);
    expect(newest).toHaveLength(3);
    expect(await centre.query('select 1 from task_answer')).toHaveLength(4);
  });

  it.each([
    ['an older revision', { revision: 2 }],
    ['older answers', { answersVersion: 1 }],
  ])('given on %s are refused and leave nothing', async (_what, seen) => {
    const id = await taken();
    await expect(answer(id, given(seen))).rejects.toMatchObject({ code: 'task-changed' });
    expect(await centre.query('select 1 from task_answer')).toEqual([]);
    expect(await centre.eventTypes()).toEqual(['task.received']);
  });

  it('to a task that nobody knows, or another organisation’s, are refused', async () => {
    const id = await taken();
    await expect(answer(unknownId)).rejects.toMatchObject({ code: 'task-not-found' });
    const elsewhere = centre.get(TaskService).answer({ organisationId: 'kainuu', id }, given(), 'x');
    await expect(elsewhere).rejects.toMatchObject({ code: 'task-not-found' });
  });

  it('of two nurses at the same moment count once: the other is told', async () => {
    const id = await taken();
    const both = await Promise.allSettled([answer(id), answer(id)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await centre.query('select answers_version from task')).toEqual([{ answers_version: 1 }]);
  });
});
