import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { atMinute, knownTask } from '../../../test/task/known-tasks.js';
import { decisionOf, directionOf, needsSecond, refusedDecision, type Deciding } from './decide.js';
import type { AskedDecision, Decision } from './decision.js';
import { decisionOutcomes, isDiversion } from './outcome.js';
import { boardStates, taskStates } from './states.js';

const helmi = { userName: 'hoitaja', name: 'Helmi Hoitaja' };

const heikki = { userName: 'hoitaja2', name: 'Heikki Hoitaja' };

const now = atMinute(5);

const asked: AskedDecision = {
  ...{ revision: 1, answersVersion: 0, decision: null },
  ...{ outcome: 'kotas', target: 'kotas-oulu' },
};

const deciding: Deciding = {
  task: knownTask({ state: 'triaged' }),
  asked,
  live: undefined,
  claim: undefined,
  advice: { proposed: 'kotas', redFlag: false, missing: [], verdict: {}, facts: [] },
  person: helmi,
  now,
};

const missing = [{ field: 'walksAsUsual', code: 'stale', message: 'Kävely' }];

const live: Decision = {
  ...decisionOf(deciding, { id: '00000000-0000-4000-8000-00000000000d', requestId: 'x' }),
  askedName: heikki.name,
};

const claim = {
  ...{ organisationId: 'pohde', taskId: deciding.task.id, ...heikki },
  ...{ since: now, beatAt: now, staleAt: null },
};

function code(
  other: Partial<Omit<Deciding, 'asked'>>,
  request: Partial<AskedDecision> = {},
): string | undefined {
  return refusedDecision({ ...deciding, ...other, asked: { ...asked, ...request } })?.refused;
}

const silenced = new Date(now.getTime() - 46_000);

const ambulance = { outcome: 'ambulance', target: 'epo-3124' } as const;

const handedBack = { outcome: 'upgrade-112', spokenTo: 'Päivystäjä 12' } as const;

/** Whatever may stand in the way of a diversion. */
const obstacles: readonly (readonly [string, Partial<Deciding>, Partial<AskedDecision>])[] = [
  ['task-claimed', { claim }, {}],
  ['task-changed', {}, { revision: 2 }],
  ['task-changed', {}, { answersVersion: 1 }],
  ['red-flag-stands', { advice: { ...deciding.advice, redFlag: true } }, {}],
  ['red-flag-stands', { task: knownTask({ state: 'notice', urgencyClass: 'B' }) }, {}],
  ['facts-missing', { advice: { ...deciding.advice, proposed: null, missing } }, {}],
  ['reason-needed', { advice: { ...deciding.advice, proposed: null } }, {}],
  ['reason-needed', { advice: { ...deciding.advice, proposed: 'home-hospital' } }, {}],
];

describe('a decision', () => {
  it('as proposed meets no obstacle', () => {
    expect(code({})).toBeUndefined();
  });

  it.each(obstacles)('to divert is refused with %s', (refused, other, request) => {
    expect(code(other, request)).toBe(refused);
  });

  it.each(obstacles)(
    'to send an ambulance or hand back to 112 never meets %s',
    (_refused, other, request) => {
      expect(code(other, { ...request, ...ambulance })).toBeUndefined();
      expect(code(other, { ...request, ...handedBack })).toBeUndefined();
    },
  );

  it('names the facts that are missing, and why each does not count', () => {
    const advice = { ...deciding.advice, proposed: null, missing };
    expect(refusedDecision({ ...deciding, advice })).toMatchObject({ fields: missing });
  });

  it('is free of a claim that has gone silent', () => {
    expect(code({ claim: { ...claim, beatAt: silenced } })).toBeUndefined();
  });

  it('that the rules leave to the nurse stands with a reason', () => {
    expect(
      code({ advice: { ...deciding.advice, proposed: null } }, { reason: 'Tytär jää luo' }),
    ).toBeUndefined();
  });

  it.each(taskStates)('about a task that is %s is possible exactly while it is on the board', (state) => {
    const refused = code({ task: knownTask({ state }) }, ambulance);
    expect(refused).toBe((boardStates as readonly string[]).includes(state) ? undefined : 'task-over');
  });

  it.each([
    ['a destination', { outcome: 'home-hospital' }, 'target-needed'],
    ['a mobile unit', { outcome: 'mobile-unit' }, 'target-needed'],
    ['a word on who took the call', { outcome: 'upgrade-112' }, 'spoken-to-needed'],
  ] as const)('needs %s', (_what, request, refused) => {
    expect(code({}, { target: undefined, ...request })).toBe(refused);
  });

  it('tells who has decided already, what and when, even to who would send an ambulance', () => {
    expect(refusedDecision({ ...deciding, live, asked: { ...asked, ...ambulance } })).toMatchObject({
      refused: 'task-already-decided',
      details: { by: 'Heikki Hoitaja', outcome: 'kotas', at: now.toISOString(), decisionId: live.id },
    });
  });

  it('takes the place of the one that was seen', () => {
    expect(code({ live }, { decision: live.id })).toBeUndefined();
  });

  it('cannot take the place of one that has ended meanwhile', () => {
    expect(code({}, { decision: live.id })).toBe('task-changed');
  });
});

describe('how a decision stands to the proposal', () => {
  it('needs a second person exactly when it is less cautious', () => {
    const proposals = fc.constantFrom(null, ...decisionOutcomes);
    fc.assert(
      fc.property(fc.constantFrom(...decisionOutcomes), proposals, (outcome, proposed) => {
        const direction = directionOf(outcome, proposed);
        const advice = { ...deciding.advice, proposed };
        const second = needsSecond({ ...deciding, advice, asked: { ...asked, outcome } });
        expect(second).toBe(direction === 'less-cautious' && isDiversion(outcome));
        if (proposed === null) expect(direction).toBe('own');
        if (outcome === proposed) expect(direction).toBe('as-proposed');
      }),
    );
  });

  it('never divides with an ambulance or 112: they are as cautious as anything', () => {
    expect(directionOf('ambulance', 'kotas')).toBe('more-cautious');
    expect(
      needsSecond({
        ...deciding,
        advice: { ...deciding.advice, proposed: 'upgrade-112' },
        asked: { ...asked, ...ambulance },
      }),
    ).toBe(false);
  });
});
