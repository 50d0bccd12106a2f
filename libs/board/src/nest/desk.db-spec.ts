import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { TaskService } from '@tilanne/task/nest';
import { TriageModule, TriageService } from '@tilanne/triage/nest';
import { bodyOf } from '../../../../test/task/known-tasks.js';
import { startIntake, type RunningIntake } from '../../../../test/task/running-intake.js';
import type { OpenTask } from '../open-task.js';
import { BoardModule } from './board.module.js';
import { DeskService } from './desk.service.js';

let centre: RunningIntake;

beforeAll(async () => {
  centre = await startIntake([TriageModule, BoardModule]);
});

afterAll(() => centre.stop());

beforeEach(() => centre.clear());

const organisationId = 'pohde';

function open(id: string): Promise<OpenTask> {
  return centre.get(DeskService).open({ organisationId, id });
}

async function handed(other: Readonly<Record<string, unknown>> = {}): Promise<string> {
  return (await centre.hand(bodyOf(other))).taskId;
}

function triage(taskId: string, revision = 1, answersVersion = 0): Promise<string> {
  return centre.get(TriageService).triage({ organisationId, taskId, revision, answersVersion });
}

describe('a task opened on the desk', () => {
  it('shows all that came with it and who sent it', async () => {
    const id = await handed({ caller: { name: 'Testi Tytär', phone: '040 123 4567' }, age: 'x' });
    expect(await open(id)).toMatchObject({
      summary: { id, state: 'received' },
      sender: 'hatakeskus',
      senderTaskId: 'T-1',
      handover: { address: 'Esimerkkikatu 1', caller: { name: 'Testi Tytär' } },
      warnings: [{ field: 'age', raw: 'x' }],
      marks: ['bad-values'],
      links: [],
    });
  });

  it('shows no proposal before there is one', async () => {
    expect(await open(await handed())).toMatchObject({ verdict: null, byHand: false, proposedAt: null });
  });

  it('shows the proposal of its current version, whole', async () => {
    const id = await handed();
    const outcome = await triage(id);
    const { verdict, byHand, proposedAt } = await open(id);
    expect(verdict).toMatchObject({ outcome, ruleSetHash: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(byHand).toBe(false);
    expect(proposedAt).toMatch(/^\d{4}-.*Z$/);
    await centre.hand(bodyOf({ revision: 2 }));
    expect((await open(id)).verdict).toBeNull();
  });

  it('shows its history in order, with what was proposed', async () => {
    const id = await handed();
    const outcome = await triage(id);
    const given = { revision: 1, answersVersion: 0, answers: [{ fact: 'walks-as-usual', value: true }] };
    await centre.get(TaskService).answer({ organisationId, id }, given, 'Helmi Hoitaja');
    await centre.hand(bodyOf({ revision: 2, class: 'A' }));
    const { history } = await open(id);
    expect(history.map(({ type, revision, state, outcome: said }) => [type, revision, state, said])).toEqual([
      ['task.received', 1, 'received', null],
      ['task.triaged', 1, 'triaged', outcome],
      ['task.answered', 1, 'received', null],
      ['task.raised', 2, 'notice', null],
    ]);
  });

  it('shows the other contacts of the same patient, place or number', async () => {
    const first = await handed();
    const second = await handed({ id: 'T-2', class: 'C' });
    expect((await open(second)).links).toEqual([
      { id: first, createdAt: '2026-11-22T12:00:00.000Z', code: '774', urgencyClass: 'D', state: 'received' },
    ]);
    expect((await open(first)).links.map(({ id }) => id)).toEqual([second]);
  });

  it('can be one of which only the cancellation has come', async () => {
    const { taskId } = await centre.cancel('T-9');
    expect(await open(taskId)).toMatchObject({
      handover: null,
      summary: { state: 'cancelled' },
      history: [],
    });
  });

  it('is not there under an unknown id, nor for another organisation', async () => {
    const id = await handed();
    await expect(open('00000000-0000-4000-8000-0000000000ff')).rejects.toMatchObject({
      code: 'task-not-found',
    });
    const elsewhere = centre.get(DeskService).open({ organisationId: 'kainuu', id });
    await expect(elsewhere).rejects.toMatchObject({ code: 'task-not-found' });
  });
});
