import { describe, expect, it } from '@jest/globals';
import { languages } from '@tilanne/platform';
import { accepted, acting, decided, ended, historyOf, minute } from '../../../test/report/histories.js';
import { measures } from './definition-table.js';
import { judged, type JudgedTask } from './judged-task.js';
import { measured } from './measure.js';
import type { TaskHistory } from './task-history.js';

const now = minute(3 * 24 * 60);

const advised: TaskHistory = historyOf([decided('advice', 5)], { state: 'advised' });
const withKotas = historyOf([decided('kotas', 5, accepted(6))], { state: 'accepted' });
const driven = historyOf([decided('ambulance', 5, acting(9))], { state: 'assigned' });
const waiting = historyOf([]);
const cameBack = historyOf([decided('advice', 5, ended(30, 'reopened')), decided('ambulance', 31)], {
  state: 'assigned',
});
const cancelled = historyOf([], { state: 'cancelled' });
const raised = historyOf([], { state: 'notice', raisedAt: minute(3) });

function of(...histories: readonly TaskHistory[]): JudgedTask[] {
  return histories.map((history) => judged(history, now));
}

function diversionOf(...histories: readonly TaskHistory[]): readonly [number, number] {
  const { share } = measured(measures.diversion, of(...histories));
  return [share.count, share.total];
}

describe('the diversion rate', () => {
  it('counts the diverted of all that were received', () => {
    expect(diversionOf(advised, withKotas, driven, waiting)).toEqual([2, 4]);
  });

  it('leaves out what was cancelled before a decision and what was raised to A or B, and says how many', () => {
    const { share, counts } = measured(measures.diversion, of(advised, cancelled, cancelled, raised));
    expect([share.count, share.total]).toEqual([1, 1]);
    expect(counts).toMatchObject({ cancelled: 2, raised: 1 });
  });

  it('keeps in what was cancelled after a decision', () => {
    const late = historyOf([decided('ambulance', 5, { sentAt: null, ...ended(6, 'cancelled') })], {
      state: 'cancelled',
    });
    expect(diversionOf(late)).toEqual([0, 1]);
  });

  it('does not count what returned, and says how many', () => {
    const { share, counts } = measured(measures.diversion, of(advised, cameBack));
    expect([share.count, share.total]).toEqual([1, 2]);
    expect(counts).toMatchObject({ returned: 1 });
  });

  it('keeps what was raised after a diversion, as returned', () => {
    const late = historyOf([decided('advice', 5, ended(30, 'raised'))], {
      state: 'notice',
      raisedAt: minute(30),
    });
    const { share, counts } = measured(measures.diversion, of(late));
    expect([share.count, share.total]).toEqual([0, 1]);
    expect(counts).toMatchObject({ returned: 1, raised: 0 });
  });

  it('does not count what is under way, and says how many', () => {
    expect(measured(measures.diversion, of(waiting, advised)).counts).toMatchObject({ underWay: 1 });
  });

  it('has no place for a task without class', () => {
    expect(diversionOf(historyOf([decided('advice', 5)], { state: 'advised', urgencyClass: null }))).toEqual([
      0, 0,
    ]);
  });
});

describe('contacts after a diversion', () => {
  function contacts(...histories: readonly TaskHistory[]) {
    return measured(measures.contactedAgain, of(...histories));
  }
  const followed = (at: number): TaskHistory => ({ ...advised, contactsAt: [minute(at)] });

  it('count within 24 hours of the completed response', () => {
    const { share } = contacts(followed(6), followed(5 + 24 * 60), followed(6 + 24 * 60), advised);
    expect([share.count, share.total]).toEqual([2, 4]);
  });

  it('do not count before the response', () => {
    expect(contacts(followed(4)).share.count).toBe(0);
  });

  it('count once a task however many there are', () => {
    expect(contacts({ ...advised, contactsAt: [minute(6), minute(7)] }).share.count).toBe(1);
  });

  it('count also when the contact opened the task again or brought an ambulance', () => {
    const open = historyOf([decided('advice', 5, ended(30, 'reopened'))], { contactsAt: [minute(30)] });
    const { share } = contacts(open, { ...cameBack, contactsAt: [minute(30)] });
    expect([share.count, share.total]).toEqual([2, 2]);
  });

  it('may still come while the 24 hours are not over, and it says for how many', () => {
    const early = [judged(advised, minute(60)), judged(followed(6), minute(60))];
    expect(measured(measures.contactedAgain, early).counts).toEqual({ notFollowed: 1 });
  });

  it('have nothing to do with those who had an ambulance at first', () => {
    expect(contacts({ ...driven, contactsAt: [minute(30)] }).share.total).toBe(0);
  });
});

describe('every definition', () => {
  const clauses = Object.values(measures).flatMap((measure) => [
    measure.denominator,
    measure.numerator,
    ...measure.exclusions,
    ...measure.apart,
  ]);

  it.each(languages)('is a full sentence: %s', (language) => {
    for (const { sentence } of clauses) expect(sentence[language]).toMatch(/^\p{Lu}.*\.$/u);
  });

  it('counts every further sentence under a name of its own', () => {
    for (const { exclusions, apart } of Object.values(measures)) {
      const ids = [...exclusions, ...apart].map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });
});
