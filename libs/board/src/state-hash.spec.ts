import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { alarm, atSecond, boardRow, proposal, refusal, summary } from '../../../test/board/board-events.js';
import { emptyBoard, type Board } from './board.js';
import { stateHash } from './state-hash.js';

const board: Board = {
  seq: 9,
  rows: {
    a: boardRow(summary('a', { state: 'triaged', marks: ['repeat-contact', 'reopened'] }), {
      proposal: proposal(),
    }),
    b: boardRow(summary('b')),
  },
  alarms: { x: alarm('x'), y: alarm('y', { subjectId: 'b' }) },
  refusals: { r: refusal('r') },
};

function reversed<T>(record: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).reverse());
}

/** The same value with the keys of every object in another order. */
function reordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reordered);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, item]) => [key, reordered(item)]),
  );
}

/** Paths to every single value in the board. */
function paths(value: unknown, before: readonly string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [[...before]];
  return Object.entries(value).flatMap(([key, item]) => paths(item, [...before, key]));
}

/** The board with another value at the path. */
function changedAt(path: readonly string[]): Board {
  const copy = structuredClone(board);
  const parent = path.slice(0, -1).reduce<unknown>((value, key) => Reflect.get(Object(value), key), copy);
  Reflect.set(Object(parent), path.at(-1) ?? '', 'something else');
  return copy;
}

describe('stateHash', () => {
  it('is 16 hex digits', () => {
    expect(stateHash(board)).toMatch(/^[0-9a-f]{16}$/);
    expect(stateHash(emptyBoard)).toBe('0000000000000000');
  });

  it('does not depend on the order of rows, alarms and refusals', () => {
    const other = { ...board, rows: reversed(board.rows), alarms: reversed(board.alarms) };
    expect(stateHash(other)).toBe(stateHash(board));
  });

  it('does not depend on the order of fields, which JSON of the database may change', () => {
    expect(stateHash(reordered(structuredClone(board)) as Board)).toBe(stateHash(board));
  });

  it('does not depend on the number, which is compared by itself', () => {
    expect(stateHash({ ...board, seq: 10 } as Board)).toBe(stateHash(board));
  });

  it('is the same when it is computed again', () => {
    expect(stateHash(structuredClone(board))).toBe(stateHash(board));
    expect(stateHash(board)).toBe(stateHash(board));
  });

  it.each(
    paths({ rows: board.rows, alarms: board.alarms, refusals: board.refusals }).map((path) => [
      path.join('.'),
      path,
    ]),
  )('changes with %s', (_name, path) => {
    expect(stateHash(changedAt(path as string[]))).not.toBe(stateHash(board));
  });

  it('changes when anything is missing', () => {
    const { a: _a, ...rows } = board.rows;
    expect(stateHash({ ...board, rows })).not.toBe(stateHash(board));
    expect(stateHash({ ...board, alarms: {} })).not.toBe(stateHash(board));
    expect(stateHash({ ...board, refusals: {} })).not.toBe(stateHash(board));
  });

  it('changes when two rows swap what they show', () => {
    const one = { ...board, rows: { a: row('a', 70), b: row('b', 80) } };
    const other = { ...board, rows: { a: row('a', 80), b: row('b', 70) } };
    expect(stateHash(one)).not.toBe(stateHash(other));
  });

  it('tells any two different queues apart', () => {
    const ages = fc.array(fc.integer({ min: 0, max: 125 }), { minLength: 1, maxLength: 6 });
    const queue = (years: readonly number[]): Board => ({
      ...emptyBoard,
      rows: Object.fromEntries(years.map((age, index) => [String(index), row(String(index), age)])),
    });
    fc.assert(
      fc.property(ages, ages, (some, others) => {
        const same = some.length === others.length && some.every((age, index) => age === others[index]);
        expect(stateHash(queue(some)) === stateHash(queue(others))).toBe(same);
      }),
      { numRuns: 300 },
    );
  });
});

function row(id: string, age: number) {
  return boardRow(summary(id, { age, createdAt: atSecond(0) }));
}
