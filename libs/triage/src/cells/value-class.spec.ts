import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { calendars } from './calendar.js';
import { accepts } from './cell.js';
import type { Cell } from './cell.js';
import { parseCell } from './cell-text.js';
import { joinedClasses, valueClasses } from './value-class.js';
import type { ValueSpace } from './value-class.js';
import { notMeasured } from './value.js';
import type { Value } from './value.js';

function cellsOf(...texts: readonly string[]): Cell[] {
  return texts.map(parseCell).filter((cell) => 'kind' in cell);
}

describe('The classes of a number', () => {
  it('lie between and on the boundaries in use', () => {
    const { witnesses } = valueClasses({ type: 'number', min: 0, max: 10 }, cellsOf('< 3', '[3..7]'));
    expect(witnesses).toEqual([0, 3, 5, 7, 10]);
  });

  it('leave out stretches that hold no whole number', () => {
    const whole: ValueSpace = { type: 'number', integer: true, min: 0, max: 10 };
    expect(valueClasses(whole, cellsOf('<= 3', '[4..7]', '>= 8')).witnesses).toEqual([0, 3, 4, 5, 7, 8, 10]);
  });

  it('end at the range of the fact', () => {
    const { witnesses } = valueClasses({ type: 'number', min: 0, max: 10 }, cellsOf('>= 0', '<= 10', '> 25'));
    expect(witnesses).toEqual([0, 5, 10]);
  });

  it('reach without end where there is no range', () => {
    const { witnesses, classOf } = valueClasses({ type: 'number' }, cellsOf('< 3'));
    expect(witnesses).toEqual([-Infinity, 3, Infinity]);
    expect([-1e9, 3, 1e9].map(classOf)).toEqual([0, 1, 2]);
  });

  it('are one where no cell asks', () => {
    const { witnesses, classOf } = valueClasses({ type: 'number', min: 0, max: 10 }, []);
    expect(witnesses).toHaveLength(1);
    expect([0, 5, 10].map(classOf)).toEqual([0, 0, 0]);
  });

  it('hold "not measured" and "no row matched" as classes of their own', () => {
    const space: ValueSpace = { type: 'number', min: 0, max: 10, also: [notMeasured], mayBeNone: true };
    const { witnesses, classOf } = valueClasses(space, cellsOf('< 3'));
    expect(witnesses).toEqual([0, 3, 10, notMeasured, undefined]);
    expect([notMeasured, undefined].map(classOf)).toEqual([3, 4]);
  });
});

describe('The classes of a date and of a time', () => {
  const day: ValueSpace = { type: 'date', integer: true, min: 20_454, max: 20_818 };

  it('lie between and on the days in use, without a class between two neighbours', () => {
    const cells = cellsOf('< @"2026-03-01"', '>= @"2026-03-02"', '[@"2026-06-01"..@"2026-06-30"]');
    const { witnesses, classOf } = valueClasses(day, cells);
    expect(witnesses).toEqual([
      '2026-01-01',
      '2026-03-01',
      '2026-03-02',
      '2026-03-03',
      '2026-06-01',
      '2026-06-02',
      '2026-06-30',
      '2026-12-31',
    ]);
    expect(['2026-02-28', '2026-05-31', '2026-06-15', '2026-12-01'].map(classOf)).toEqual([0, 3, 5, 7]);
  });

  it('hold what is not on the scale apart, and nothing that is no date', () => {
    const { witnesses, classOf } = valueClasses({ ...day, also: [notMeasured] }, cellsOf('< @"2026-03-01"'));
    expect(witnesses.at(-1)).toBe(notMeasured);
    expect([notMeasured, 'soon', 3, undefined].map(classOf)).toEqual([3, -1, -1, -1]);
  });

  it('let one witness stand for all times of its class', () => {
    const time = fc.integer({ min: 0, max: 86_399 }).map(calendars.time.toText);
    const test = fc
      .tuple(fc.constantFrom('<', '<=', '>', '>=', ''), time)
      .map(([sign, at]) => `${sign} @"${at}"`);
    const space: ValueSpace = { type: 'time', integer: true, min: 0, max: 86_399 };
    fc.assert(
      fc.property(fc.array(test, { maxLength: 5 }), time, (texts, value) => {
        const cells = cellsOf(...texts);
        const { witnesses, classOf } = valueClasses(space, cells);
        const witness = witnesses[classOf(value)];
        expect(cells.map((cell) => accepts(cell, witness))).toEqual(
          cells.map((cell) => accepts(cell, value)),
        );
      }),
      { numRuns: 500 },
    );
  });
});

describe('The classes of a text', () => {
  it('are its allowed values', () => {
    const { witnesses, classOf } = valueClasses({ type: 'string', values: ['a', 'b'] }, cellsOf('"a"'));
    expect(witnesses).toEqual(['a', 'b']);
    expect(['a', 'b', 'c'].map(classOf)).toEqual([0, 1, -1]);
  });

  it('are the texts in use and every other text, where any text is allowed', () => {
    const { witnesses, classOf } = valueClasses({ type: 'string' }, cellsOf('"774"', '"745", "774"'));
    expect(witnesses).toHaveLength(3);
    expect(['774', '745', '703', '__proto__'].map(classOf)).toEqual([0, 1, 2, 2]);
  });
});

describe('Classes in general', () => {
  const edge = fc.integer({ min: -1, max: 11 });
  const cellText = fc.oneof(
    fc.tuple(fc.constantFrom('<', '<=', '>', '>='), edge).map((parts) => parts.join(' ')),
    fc.tuple(edge, edge).map(([one, other]) => `[${Math.min(one, other)}..${Math.max(one, other)}]`),
    edge.map(String),
    edge.map((each) => `not(${each})`),
  );

  it.each([true, false])(
    'let one witness stand for all values of its class (whole numbers: %p)',
    (integer) => {
      const value = integer
        ? fc.integer({ min: 0, max: 10 })
        : fc.double({ min: 0, max: 10, noNaN: true, noDefaultInfinity: true });
      fc.assert(
        fc.property(fc.array(cellText, { maxLength: 5 }), value, (texts, number) => {
          const cells = cellsOf(...texts);
          const { witnesses, classOf } = valueClasses({ type: 'number', integer, min: 0, max: 10 }, cells);
          const witness: Value | undefined = witnesses[classOf(number)];
          expect(cells.map((cell) => accepts(cell, witness))).toEqual(
            cells.map((cell) => accepts(cell, number)),
          );
        }),
        { numRuns: 1000 },
      );
    },
  );

  it('can be joined where nothing tells them apart', () => {
    const split = valueClasses({ type: 'number', min: 0, max: 10 }, cellsOf('< 3', '< 7'));
    const joined = joinedClasses(split, (index) => String(Number(split.witnesses[index]) < 7));
    expect(joined.witnesses).toEqual([0, 7]);
    expect([1, 3, 6, 7, 9].map(joined.classOf)).toEqual([0, 0, 0, 1, 1]);
    expect(joined.classOf('a text')).toBe(-1);
  });
});
