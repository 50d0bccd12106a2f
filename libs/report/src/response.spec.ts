import { describe, expect, it } from '@jest/globals';
import type { TaskState } from '@tilanne/task';
import { accepted, acting, decided, ended, historyOf, minute } from '../../../test/report/histories.js';
import { responseOf } from './response.js';
import type { RecordedDecision, TaskHistory } from './task-history.js';

function kindOf(
  state: TaskState,
  decisions: readonly RecordedDecision[],
  other: Partial<TaskHistory> = {},
): string {
  return responseOf(historyOf(decisions, { state, ...other })).kind;
}

const declined = { ...ended(6, 'declined'), referral: { acceptedAt: null, endedHow: 'declined' } } as const;

const stoodDown = {
  ...ended(8, 'replaced'),
  orders: [{ actingAt: null, endedHow: 'stopped' }],
} as const satisfies Partial<RecordedDecision>;

describe('a task is diverted', () => {
  it('once its destination has accepted', () => {
    expect(kindOf('accepted', [decided('kotas', 5, accepted(6))])).toBe('diverted');
    expect(kindOf('in-progress', [decided('kotas', 5, accepted(6))])).toBe('diverted');
  });

  it('when its destination has finished', () => {
    const finished = {
      ...ended(60, 'closed'),
      referral: { acceptedAt: minute(6), endedHow: 'finished' },
    } as const;
    expect(kindOf('closed', [decided('kotas', 5, finished)])).toBe('diverted');
  });

  it.each(['advice', 'appointment', 'own-transport'] as const)('once %s was given', (outcome) => {
    expect(kindOf('advised', [decided(outcome, 5)])).toBe('diverted');
    expect(kindOf('closed', [decided(outcome, 5, ended(60, 'closed'))])).toBe('diverted');
  });

  it('once a mobile unit has begun to act', () => {
    expect(kindOf('assigned', [decided('mobile-unit', 5, acting(9))])).toBe('diverted');
  });

  it('after a destination declined, an ambulance was stood down before it acted, and advice was given', () => {
    const decisions = [
      decided('kotas', 5, declined),
      decided('ambulance', 7, stoodDown),
      decided('advice', 8),
    ];
    expect(responseOf(historyOf(decisions, { state: 'advised' }))).toEqual({
      kind: 'diverted',
      first: { outcome: 'advice', destinationId: null, at: minute(8) },
    });
  });

  it('when one destination handed it on to another that accepted too', () => {
    const decisions = [
      decided('kotas', 5, { ...accepted(6), ...ended(20, 'replaced') }),
      decided('home-hospital', 20, { target: 'kotisairaala-oulu', ...accepted(25) }),
    ];
    expect(responseOf(historyOf(decisions, { state: 'accepted' }))).toEqual({
      kind: 'diverted',
      first: { outcome: 'kotas', destinationId: 'kotas-oulu', at: minute(6) },
    });
  });
});

describe('a task is under way', () => {
  it('before anybody has decided', () => {
    expect(kindOf('received', [])).toBe('under-way');
  });

  it('while what was decided is not sent', () => {
    expect(kindOf('confirmed', [decided('advice', 5, { sentAt: null })])).toBe('under-way');
  });

  it('while a destination has seen it and not accepted', () => {
    expect(
      kindOf('acknowledged', [decided('kotas', 5, { referral: { acceptedAt: null, endedHow: null } })]),
    ).toBe('under-way');
  });

  it('while a unit has its order and does not act', () => {
    expect(
      kindOf('assigned', [decided('ambulance', 5, { orders: [{ actingAt: null, endedHow: null }] })]),
    ).toBe('under-way');
  });

  it('when it came back because a destination declined', () => {
    expect(kindOf('received', [decided('kotas', 5, declined)])).toBe('under-way');
  });

  it('when a destination declined after it had accepted', () => {
    const late = {
      ...ended(9, 'declined'),
      referral: { acceptedAt: minute(6), endedHow: 'declined' },
    } as const;
    expect(kindOf('triaged', [decided('kotas', 5, late)])).toBe('under-way');
  });

  it('when advice was given and a new contact opened it again', () => {
    expect(kindOf('received', [decided('advice', 5, ended(30, 'reopened'))])).toBe('under-way');
  });

  it('when the destination that accepted was replaced by one that has not', () => {
    const decisions = [
      decided('kotas', 5, { ...accepted(6), ...ended(20, 'replaced') }),
      decided('remote-physician', 20, {
        target: 'etalaakari',
        referral: { acceptedAt: null, endedHow: null },
      }),
    ];
    expect(kindOf('referred', decisions)).toBe('under-way');
  });
});

describe('a task had an ambulance', () => {
  it('once the unit acts', () => {
    expect(kindOf('assigned', [decided('ambulance', 5, acting(9))])).toBe('ambulance');
  });

  it('when 112 took it back by phone', () => {
    expect(kindOf('upgraded', [decided('upgrade-112', 5)])).toBe('ambulance');
  });

  it('when advice followed after the ambulance had begun to act: the first response counts', () => {
    const decisions = [
      decided('ambulance', 5, { ...acting(9), ...ended(12, 'replaced') }),
      decided('advice', 12),
    ];
    expect(kindOf('advised', decisions)).toBe('ambulance');
  });

  it('not by a unit that could not comply', () => {
    const broken = {
      ...ended(10, 'cannot-comply'),
      orders: [{ actingAt: minute(9), endedHow: 'cannot-comply' }],
    } as const;
    expect(kindOf('received', [decided('ambulance', 5, broken)])).toBe('under-way');
  });

  it('by the second unit when the first was stood down', () => {
    const orders = [
      { actingAt: null, endedHow: 'stopped' },
      { actingAt: minute(15), endedHow: null },
    ] as const;
    expect(
      responseOf(historyOf([decided('ambulance', 5, { orders })], { state: 'assigned' })).first?.at,
    ).toBe(minute(15));
  });
});

describe('a task has returned', () => {
  const advised = decided('advice', 5, ended(30, 'reopened'));

  it('as soon as an ambulance runs after a completed diversion', () => {
    expect(kindOf('confirmed', [advised, decided('ambulance', 31, { sentAt: null, target: null })])).toBe(
      'returned',
    );
    expect(kindOf('assigned', [advised, decided('ambulance', 31)])).toBe('returned');
  });

  it('when that ambulance has acted, however the task went on', () => {
    const acted = decided('ambulance', 31, { ...acting(40), ...ended(50, 'replaced') });
    expect(kindOf('advised', [advised, acted, decided('advice', 50)])).toBe('returned');
  });

  it('when 112 took it back after a diversion', () => {
    expect(kindOf('upgraded', [advised, decided('upgrade-112', 31)])).toBe('returned');
  });

  it('when the response centre raised it to A or B after a diversion', () => {
    const kept = decided('advice', 5, ended(30, 'raised'));
    expect(kindOf('notice', [kept], { raisedAt: minute(30) })).toBe('returned');
  });

  it('not when the ambulance was stood down before it acted', () => {
    const stopped = decided('ambulance', 31, stoodDown);
    expect(kindOf('advised', [advised, stopped, decided('advice', 35)])).toBe('diverted');
  });

  it('not when it was raised before the diversion was completed', () => {
    expect(kindOf('advised', [decided('advice', 5)], { raisedAt: minute(2) })).toBe('diverted');
  });
});

describe('a task ended without a response', () => {
  it('when it was cancelled before a decision', () => {
    expect(kindOf('cancelled', [])).toBe('none');
  });

  it('when advice was taken back by a new contact and nothing followed', () => {
    expect(kindOf('cancelled', [decided('advice', 5, ended(30, 'reopened'))])).toBe('none');
  });

  it('when what was decided never came about', () => {
    expect(kindOf('closed', [decided('kotas', 5, declined)])).toBe('none');
  });
});
