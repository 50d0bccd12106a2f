import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { accepted, decided, historyOf, minute } from '../../../test/report/histories.js';
import { judged, type JudgedTask } from './judged-task.js';
import { reportOf } from './report-of.js';
import type { ResponseKind } from './response.js';

const now = minute(3 * 24 * 60);

const kinds = [
  'ambulance',
  'diverted',
  'returned',
  'under-way',
  'none',
] as const satisfies readonly ResponseKind[];

const anyTask: fc.Arbitrary<JudgedTask> = fc
  .record({
    kind: fc.constantFrom(...kinds),
    urgencyClass: fc.constantFrom('C', 'D', null),
    cancelledUndecided: fc.boolean(),
    raised: fc.boolean(),
    contactedAgain: fc.boolean(),
    followed: fc.boolean(),
    outcome: fc.constantFrom('kotas', 'advice', 'mobile-unit'),
  })
  .map(({ outcome, ...task }) => {
    const divertedFirst = task.kind === 'diverted' || task.kind === 'returned';
    const destinationId = outcome === 'kotas' ? 'kotas-oulu' : null;
    return {
      ...task,
      divertedFirst,
      first: divertedFirst ? { outcome, destinationId, at: minute(1) } : null,
    };
  });

const anyDays = fc
  .array(fc.array(anyTask, { maxLength: 30 }), { minLength: 1, maxLength: 7 })
  .map((days) => days.map((tasks, index) => ({ day: `2026-11-0${String(index + 1)}`, tasks })));

function reported(
  days: readonly { day: string; tasks: readonly JudgedTask[] }[],
  hiddenBelow: number | null,
) {
  const nameOf = new Map([['kotas-oulu', 'KOTAS Oulu']]);
  return reportOf({ from: '2026-11-01', to: '2026-11-07', now: new Date(now), days, nameOf, hiddenBelow });
}

describe('a report', () => {
  it('puts every task that was received in exactly one place', () => {
    fc.assert(
      fc.property(anyDays, (days) => {
        const { groups, withoutClass } = reported(days, null);
        const { share, counts } = groups.both.diversion;
        const {
          cancelled: gone = 0,
          raised: urgent = 0,
          returned = 0,
          underWay = 0,
          ambulance = 0,
          none = 0,
        } = counts;
        expect(share.total).toBe(share.count + returned + underWay + ambulance + none);
        expect(share.total + gone + urgent + withoutClass).toBe(days.flatMap(({ tasks }) => tasks).length);
      }),
    );
  });

  it('has rows that add up to its totals, the classes apart', () => {
    fc.assert(
      fc.property(anyDays, (days) => {
        const { groups, days: rows, destinations } = reported(days, null);
        const sum = (numbers: readonly (number | null)[]) =>
          numbers.reduce<number>((all, one) => all + (one ?? 0), 0);
        for (const name of ['C', 'D'] as const) {
          const { diversion, returned } = groups[name];
          expect(sum(rows.map((row) => row[name].received))).toBe(diversion.share.total);
          expect(sum(rows.map((row) => row[name].diverted))).toBe(diversion.share.count);
          expect(sum(destinations.map((row) => row[name].divertedFirst))).toBe(returned.share.total);
          expect(sum(destinations.map((row) => row[name].returned))).toBe(returned.share.count);
        }
      }),
    );
  });

  it('shows outside the care team no number from one to four in a row, nor a share made of one', () => {
    fc.assert(
      fc.property(anyDays, (days) => {
        const { days: rows, destinations } = reported(days, 5);
        const ofDays = rows.flatMap(({ C, D }) => [C, D]);
        const cells = [...ofDays, ...destinations.flatMap(({ C, D }) => [C, D])];
        for (const cell of cells.flatMap((each): unknown[] => Object.values(each)))
          if (typeof cell === 'number') expect([1, 2, 3, 4]).not.toContain(cell);
        for (const { share, received, diverted } of ofDays)
          expect(share === null).toBe(received === null || diverted === null);
      }),
    );
  });

  it('names destinations, the most used first, and leaves the name out where there is none', () => {
    const withKotas = historyOf([decided('kotas', 5, accepted(6))], { state: 'accepted' });
    const advised = historyOf([decided('advice', 5)], { state: 'advised' });
    const tasks = [withKotas, withKotas, advised].map((history) => judged(history, now));
    const { destinations } = reported([{ day: '2026-11-01', tasks }], null);
    expect(destinations.map(({ outcome, name, D }) => [outcome, name, D.divertedFirst])).toEqual([
      ['kotas', 'KOTAS Oulu', 2],
      ['advice', null, 1],
    ]);
  });
});
