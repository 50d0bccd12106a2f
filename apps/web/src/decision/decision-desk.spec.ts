import { beforeEach, describe, expect, it } from '@jest/globals';
import type { AskedDecision, DecisionAnswer } from '@tilanne/task';
import { noAnswer } from '../http/problem.js';
import type { Answer } from '../http/request.js';
import { DecisionDesk } from './decision-desk.js';

type Came = Answer<DecisionAnswer>;

const asked: AskedDecision = {
  revision: 1,
  answersVersion: 0,
  decision: null,
  outcome: 'kotas',
  target: 'k',
};
const made: Came = {
  ok: true,
  value: { decisionId: 'd-1', status: 'decided', decidedAt: '2026-11-22T12:03:22.000Z' },
};
const cut: Came = { ok: false, problem: noAnswer };

/** A world whose requests and time move when the test says so. */
function createWorld() {
  const requests: { readonly id: string; readonly answer: (came: Came) => Promise<void> }[] = [];
  const waits: { readonly after: number; run: (() => void) | null }[] = [];
  let ids = 0;
  const desk = new DecisionDesk({
    post: (_taskId, _asked, id) =>
      new Promise<Came>((resolve) => {
        requests.push({
          id,
          answer: async (came) => {
            resolve(came);
            await Promise.resolve();
            await Promise.resolve();
          },
        });
      }),
    newId: () => `request-${(ids += 1)}`,
    later: (run, after) => {
      const wait: { readonly after: number; run: (() => void) | null } = { after, run };
      waits.push(wait);
      return () => (wait.run = null);
    },
  });
  const pass = () => {
    const [due] = waits.filter(({ run }) => run !== null);
    const run = due?.run;
    if (due) due.run = null;
    run?.();
    return due?.after;
  };
  return { desk, requests, waits, pass, stage: () => desk.sendings.get()['t']?.stage };
}

let world: ReturnType<typeof createWorld>;

beforeEach(() => {
  world = createWorld();
});

describe('a decision that is sent', () => {
  it('is asked for once, and what was typed is put away when it is made', async () => {
    world.desk.write('t', { reason: 'Peruste' });
    world.desk.send('t', asked);
    expect(world.stage()).toBe('sending');
    await world.requests[0]?.answer(made);
    expect(world.stage()).toBe('answered');
    expect(world.desk.drafts.get()).toEqual({});
    expect(world.pass()).toBeUndefined();
  });

  it('is sent again under the same name when the line is cut, until it is answered', async () => {
    world.desk.send('t', asked);
    await world.requests[0]?.answer(cut);
    expect(world.stage()).toBe('unconfirmed');
    expect(world.pass()).toBe(250);
    await world.requests[1]?.answer(cut);
    expect(world.pass()).toBe(500);
    await world.requests[2]?.answer(made);
    expect(world.requests.map(({ id }) => id)).toEqual(['request-1', 'request-1', 'request-1']);
    expect(world.stage()).toBe('answered');
  });

  it('is not waited for when it hangs: the first answer of any try counts', async () => {
    world.desk.send('t', asked);
    expect(world.pass()).toBe(3_000);
    expect(world.stage()).toBe('unconfirmed');
    expect(world.requests).toHaveLength(2);
    await world.requests[1]?.answer(made);
    await world.requests[0]?.answer(cut);
    expect(world.stage()).toBe('answered');
  });

  it('is tried at once when the line carries again', async () => {
    world.desk.send('t', asked);
    world.desk.lineHealed();
    expect(world.requests).toHaveLength(1);
    await world.requests[0]?.answer(cut);
    world.desk.lineHealed();
    expect(world.requests).toHaveLength(2);
    await world.requests[1]?.answer(made);
    world.desk.lineHealed();
    expect(world.requests).toHaveLength(2);
  });

  it('keeps what was typed when it is refused', async () => {
    world.desk.write('t', { reason: 'Peruste' });
    world.desk.send('t', asked);
    await world.requests[0]?.answer({
      ok: false,
      problem: { ...noAnswer, status: 409, code: 'task-changed' },
    });
    expect(world.stage()).toBe('refused');
    expect(world.desk.drafts.get()['t']).toMatchObject({ reason: 'Peruste' });
    expect(world.pass()).toBeUndefined();
  });

  it('gives way to a newer one, whose answers alone count', async () => {
    world.desk.send('t', asked);
    await world.requests[0]?.answer(cut);
    world.desk.send('t', { ...asked, outcome: 'ambulance' });
    await world.requests[1]?.answer(made);
    expect(world.desk.sendings.get()['t']).toMatchObject({ requestId: 'request-2', stage: 'answered' });
  });
});

describe('the desk of decisions', () => {
  it('keeps drafts of different tasks apart', () => {
    world.desk.write('a', { reason: 'yksi' });
    world.desk.write('b', { reason: 'kaksi' });
    world.desk.write('a', { act: 'other' });
    expect(world.desk.drafts.get()['a']).toMatchObject({ reason: 'yksi', act: 'other' });
    expect(world.desk.drafts.get()['b']).toMatchObject({ reason: 'kaksi', act: null });
  });

  it('forgets what was answered, never what is on its way', async () => {
    world.desk.send('t', asked);
    world.desk.forget('t');
    expect(world.stage()).toBe('sending');
    await world.requests[0]?.answer(made);
    world.desk.forget('t');
    expect(world.stage()).toBeUndefined();
  });

  it('tries nothing any more once it is stopped', async () => {
    world.desk.send('t', asked);
    await world.requests[0]?.answer(cut);
    world.desk.stop();
    expect(world.pass()).toBeUndefined();
  });
});
