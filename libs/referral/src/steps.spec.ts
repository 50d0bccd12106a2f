import { describe, expect, it } from '@jest/globals';
import { referralSteps, type Referral, type ReferralStep } from './referral.js';
import { dispatched, expired, stepped, withdrawn } from './steps.js';

const at = (seconds: number) => new Date(Date.UTC(2026, 10, 22, 12, 0, seconds));

const taken = { by: 'Kaisa Kotas', now: at(60) };

const sent: Referral = {
  ...{ organisationId: 'pohde', id: 'r', decisionId: 'd', taskId: 't', destinationId: 'kotas-oulu' },
  ...{ madeAt: at(0), sentAt: at(1), deadlineAt: at(901) },
  ...{ acknowledgedAt: null, acceptedAt: null, startedAt: null },
  ...{ endedAt: null, endedHow: null, answeredBy: null, reason: null },
};

const seen = { ...sent, acknowledgedAt: at(5) };

const accepted = { ...seen, acceptedAt: at(10), answeredBy: 'Kaisa Kotas' };

const states = {
  sent,
  seen,
  accepted,
  started: { ...accepted, startedAt: at(20) },
  finished: { ...accepted, endedAt: at(30), endedHow: 'finished' },
  declined: { ...seen, endedAt: at(30), endedHow: 'declined' },
  expired: expired(sent, at(902)),
  withdrawn: withdrawn(seen, at(30)),
} as const satisfies Record<string, Referral>;

type State = keyof typeof states;

/** Where every step brings the task, from every state of the referral. */
const table: Readonly<Record<ReferralStep, readonly string[]>> = {
  //        sent           seen           accepted       started        finished     declined     expired withdrawn
  seen: ['acknowledged', 'unchanged', 'unchanged', 'unchanged', 'over', 'over', 'over', 'over'],
  accept: ['accepted', 'accepted', 'unchanged', 'unchanged', 'over', 'over', 'over', 'over'],
  decline: ['back', 'back', 'back', 'back', 'over', 'unchanged', 'over', 'over'],
  start: ['in-progress', 'in-progress', 'in-progress', 'unchanged', 'over', 'over', 'over', 'over'],
  finish: ['closed', 'closed', 'closed', 'closed', 'unchanged', 'over', 'over', 'over'],
};

const cases = referralSteps.flatMap((step) =>
  (Object.keys(states) as State[]).map((state, index) => [step, state, table[step][index]] as const),
);

describe('a step of a destination', () => {
  it.each(cases)('does what the table says: %s of a referral that is %s → %s', (step, state, wanted) => {
    const change = stepped(states[state], { step }, taken);
    expect(typeof change === 'string' ? change : change.task).toBe(wanted);
  });

  it.each(referralSteps)('taken twice changes nothing: %s', (step) => {
    const once = stepped(sent, { step, reason: 'no-resource' }, taken);
    if (typeof once === 'string') throw new Error('The first one must change something');
    expect(stepped(once.referral, { step }, { ...taken, now: at(90) })).toBe('unchanged');
  });

  it('keeps the first time of what was done before', () => {
    const change = stepped(accepted, { step: 'start' }, taken);
    expect(change).toMatchObject({
      referral: { acknowledgedAt: at(5), acceptedAt: at(10), startedAt: at(60), answeredBy: 'Kaisa Kotas' },
    });
  });

  it('that skips one takes it as done: who starts has seen and accepted', () => {
    expect(stepped(sent, { step: 'start' }, taken)).toMatchObject({
      referral: { acknowledgedAt: at(60), acceptedAt: at(60), startedAt: at(60) },
    });
  });

  it('that only shows it on a screen names nobody as having answered', () => {
    expect(stepped(sent, { step: 'seen' }, taken)).toMatchObject({
      referral: { acknowledgedAt: at(60), answeredBy: null },
    });
  });

  it.each([
    [{ reason: 'no-resource' }, 'no-resource'],
    [{ reason: 'other', text: 'Asuu toisen alueella' }, 'other: Asuu toisen alueella'],
  ] as const)('that declines keeps why: %j', (given, reason) => {
    expect(stepped(seen, { step: 'decline', ...given }, taken)).toMatchObject({
      referral: { endedAt: at(60), endedHow: 'declined', reason, answeredBy: 'Kaisa Kotas' },
    });
  });
});

describe('a referral', () => {
  it('has its deadline from the moment it is sent', () => {
    const unsent = { ...sent, sentAt: null, deadlineAt: null };
    expect(dispatched(unsent, 900, at(3))).toMatchObject({ sentAt: at(3), deadlineAt: at(903) });
  });

  it('ends without an answer by its deadline or by the nurse', () => {
    expect(states.expired).toMatchObject({ endedHow: 'expired', endedAt: at(902), answeredBy: null });
    expect(states.withdrawn).toMatchObject({ endedHow: 'withdrawn', endedAt: at(30) });
  });
});
