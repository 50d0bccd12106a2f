import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { UnitOfWork } from '@tilanne/platform/nest';
import type { TriageBell } from '@tilanne/task';
import { TaskService } from '@tilanne/task/nest';
import { bodyOf } from '../../../../test/task/known-tasks.js';
import { startIntake, type RunningIntake } from '../../../../test/task/running-intake.js';
import type { Proposal } from '../proposal.js';
import { ProposalStore } from './proposal.store.js';
import { Rules } from './rules.service.js';
import { TriageModule } from './triage.module.js';
import { TriageService, type TriageOutcome } from './triage.service.js';

let centre: RunningIntake;

beforeAll(async () => {
  centre = await startIntake([TriageModule]);
});

afterAll(() => centre.stop());

beforeEach(() => centre.clear());

const organisationId = 'pohde';

/** Hands a task over and gives the bell that rang for it. */
async function handed(other: Readonly<Record<string, unknown>> = {}): Promise<TriageBell> {
  const { taskId, revision } = await centre.hand(bodyOf(other));
  return { organisationId, taskId, revision, answersVersion: 0 };
}

function triage(bell: TriageBell): Promise<TriageOutcome> {
  return centre.get(TriageService).triage(bell);
}

async function stateOf({ taskId }: TriageBell): Promise<string> {
  const [row] = await centre.query<{ state: string }>('select state from task where id = $1', [taskId]);
  return row?.state ?? 'none';
}

function proposalOf(bell: TriageBell): Promise<Proposal | null> {
  return centre.get(UnitOfWork).read((reader) => centre.get(ProposalStore).ofVersion(reader, bell));
}

async function proposals(): Promise<number> {
  return (await centre.query('select 1 from proposal')).length;
}

describe('a bell that is heard', () => {
  it('ends in a proposal, a triaged task and one event that carries both', async () => {
    const bell = await handed();
    const outcome = await triage(bell);
    expect(await stateOf(bell)).toBe('triaged');
    expect(await proposalOf(bell)).toMatchObject({ ...bell, byHand: false, verdict: { outcome } });
    const [, event] = await centre.query<{ type: string; body: unknown }>(
      'select type, body from event_log order by seq',
    );
    expect(event).toMatchObject({
      type: 'task.triaged',
      body: {
        task: { id: bell.taskId, state: 'triaged' },
        proposal: { revision: 1, answersVersion: 0, outcome, byHand: false },
      },
    });
  });

  it('names the rules it was judged by', async () => {
    const bell = await handed();
    await triage(bell);
    const hash = centre.get(Rules).current?.hash;
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect((await proposalOf(bell))?.verdict.ruleSetHash).toBe(hash);
  });

  it('leaves a code without a table to a nurse, and says so in every language', async () => {
    const bell = await handed({ code: '785' });
    expect(await triage(bell)).toBe('nurse-decides');
    const [row] = await centre.query<{ reason: unknown }>(
      `select body -> 'proposal' -> 'reason' as reason from event_log where type = 'task.triaged'`,
    );
    expect(Object.keys(row?.reason ?? {}).sort()).toEqual(['en', 'fi', 'sv']);
  });

  it('twice ends in one proposal and one event', async () => {
    const bell = await handed();
    await triage(bell);
    expect(await triage(bell)).toBe('dropped');
    expect(await proposals()).toBe(1);
    expect(await centre.eventTypes()).toEqual(['task.received', 'task.triaged']);
  });

  it('by two workers at the same moment ends in one proposal and one event', async () => {
    const bell = await handed();
    const outcomes = await Promise.all([triage(bell), triage(bell), triage(bell)]);
    expect(outcomes.filter((outcome) => outcome === 'dropped')).toHaveLength(2);
    expect(await proposals()).toBe(1);
    expect(await centre.eventTypes()).toEqual(['task.received', 'task.triaged']);
  });
});

describe('a bell that comes too late', () => {
  async function dropped(bell: TriageBell): Promise<void> {
    const before = await centre.eventTypes();
    expect(await triage(bell)).toBe('dropped');
    expect(await proposalOf(bell)).toBeNull();
    expect(await centre.eventTypes()).toEqual(before);
  }

  it('for a revision that was superseded is dropped; the newer one is triaged', async () => {
    const bell = await handed();
    await centre.hand(bodyOf({ revision: 2 }));
    await dropped(bell);
    expect(await triage({ ...bell, revision: 2 })).not.toBe('dropped');
  });

  it('for answers that were given since is dropped; the newer ones are triaged', async () => {
    const bell = await handed();
    const given = { revision: 1, answersVersion: 0, answers: [{ fact: 'walks-as-usual', value: true }] };
    await centre.get(TaskService).answer({ organisationId, id: bell.taskId }, given, 'Helmi Hoitaja');
    await dropped(bell);
    expect(await triage({ ...bell, answersVersion: 1 })).not.toBe('dropped');
  });

  it('for a task that was raised to A is dropped: a notice is never triaged', async () => {
    const bell = await handed();
    await centre.hand(bodyOf({ revision: 2, class: 'A' }));
    await dropped(bell);
    await dropped({ ...bell, revision: 2 });
    expect(await stateOf(bell)).toBe('notice');
  });

  it.each(['cancelled', 'referred', 'advised', 'closed'])(
    'for a task that is %s is dropped',
    async (state) => {
      const bell = await handed();
      await centre.query('update task set state = $1', [state]);
      await dropped(bell);
      expect(await stateOf(bell)).toBe(state);
    },
  );

  it('for a task that nobody knows is dropped', async () => {
    const unknown = {
      organisationId,
      taskId: '00000000-0000-4000-8000-0000000000ff',
      revision: 1,
      answersVersion: 0,
    };
    expect(await triage(unknown)).toBe('dropped');
  });
});

describe('a task that is triaged again', () => {
  it('at the same version, after it was reopened, has its newest proposal only', async () => {
    const bell = await handed();
    await triage(bell);
    await centre.query(`update task set state = 'advised'`);
    await centre.hand(bodyOf({ id: 'T-2' }));
    expect(await stateOf(bell)).toBe('received');
    expect(await triage(bell)).not.toBe('dropped');
    expect(await centre.query('select 1 from proposal where task_id = $1', [bell.taskId])).toHaveLength(1);
    expect(await stateOf(bell)).toBe('triaged');
  });

  it('has only its current version’s proposal standing', async () => {
    const bell = await handed();
    await triage(bell);
    await centre.hand(bodyOf({ revision: 2 }));
    const standing = () =>
      centre.get(UnitOfWork).read((reader) => centre.get(ProposalStore).standing(reader, organisationId));
    expect(await standing()).toEqual([]);
    await triage({ ...bell, revision: 2 });
    expect((await standing()).map(({ revision }) => revision)).toEqual([2]);
    expect(await proposals()).toBe(2);
  });
});

describe('a task that the engine could not triage', () => {
  it('goes to the nurses without a proposal, marked to be triaged by hand', async () => {
    const bell = await handed();
    expect(await centre.get(TriageService).giveUp(bell)).toBe('nurse-decides');
    expect(await stateOf(bell)).toBe('triaged');
    expect(await proposalOf(bell)).toMatchObject({ byHand: true, verdict: { outcome: 'nurse-decides' } });
  });

  it('is not given up when it has moved on', async () => {
    const bell = await handed();
    await centre.hand(bodyOf({ revision: 2 }));
    expect(await centre.get(TriageService).giveUp(bell)).toBe('dropped');
    expect(await proposals()).toBe(0);
  });
});
