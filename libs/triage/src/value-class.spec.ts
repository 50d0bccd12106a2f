import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
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
