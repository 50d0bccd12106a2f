import { describe, expect, it } from '@jest/globals';
import type { BoardRow } from '@tilanne/board';
import fc from 'fast-check';
import { behindTheBar, emptyArrangement, heldInPlace, inOrder, type Arrangement } from './arrangement.js';

const nothingUnderWay = { claim: null, decision: null, asked: null, referral: null, orders: {} };

function row(id: string, revision = 1): BoardRow {
  return {
    task: {
      id,
      state: 'received',
      code: '774',
      urgencyClass: 'D',
      municipality: 'Oulu',
      age: 79,
      sex: 'female',
      createdAt: '2025-11-22T12:00:00.000Z',
      receivedAt: '2025-11-22T12:00:01.000Z',
      revision,
      answersVersion: 0,
      marks: [],
      repeatContacts: 0,
    },
    proposal: null,
    ...nothingUnderWay,
  };
}

const rows = (letters: string) => Array.from(letters, (id) => row(id));
const ids = (arrangement: Arrangement) => arrangement.placed.map(({ row: { task } }) => task.id).join('');

describe('the queue while nobody works on it', () => {
  it('stands in its right order with nothing behind the bar', () => {
    const arrangement = inOrder(rows('bac'));
    expect(ids(arrangement)).toBe('bac');
    expect(behindTheBar(arrangement)).toBe(0);
  });
});

describe('the queue while somebody works on it', () => {
  const before = inOrder(rows('abcd'));

  it('counts a new row instead of pushing the others down', () => {
    const held = heldInPlace(before, rows('axbcd'));
    expect(ids(held)).toBe('abcd');
    expect(held).toMatchObject({ arrived: 1, moved: 0 });
  });

  it('keeps a moved row where it is and counts only that one', () => {
    const held = heldInPlace(before, rows('dabc'));
    expect(ids(held)).toBe('abcd');
    expect(held).toMatchObject({ arrived: 0, moved: 1 });
  });

  it('gives a row its new content at its old place', () => {
    const held = heldInPlace(before, [row('a'), row('b', 2), row('c'), row('d')]);
    expect(held.placed[1]?.row.task.revision).toBe(2);
    expect(behindTheBar(held)).toBe(0);
  });

  it('leaves a greyed line where a row has left, so that the ones below do not jump', () => {
    const held = heldInPlace(before, rows('acd'));
    expect(ids(held)).toBe('abcd');
    expect(held.placed.map(({ left }) => left)).toEqual([false, true, false, false]);
    expect(behindTheBar(held)).toBe(0);
  });

  it('brings a row that left and came back to life at its place', () => {
    const held = heldInPlace(heldInPlace(before, rows('acd')), rows('abcd'));
    expect(held.placed.every(({ left }) => !left)).toBe(true);
    expect(behindTheBar(held)).toBe(0);
  });

  it('shows everything in order once it is let go', () => {
    const wanted = rows('xdab');
    expect(ids(inOrder(wanted))).toBe('xdab');
    expect(behindTheBar(heldInPlace(inOrder(wanted), wanted))).toBe(0);
  });

  it('holds an empty queue too: the first row waits behind the bar', () => {
    expect(heldInPlace(emptyArrangement, rows('a'))).toEqual({ placed: [], arrived: 1, moved: 0 });
  });
});

describe('whatever happens while somebody works', () => {
  const queue = fc.shuffledSubarray(Array.from('abcdefgh')).map((letters) => letters.map((id) => row(id)));

  it('no row moves and none is shown twice', () => {
    fc.assert(
      fc.property(queue, fc.array(queue, { maxLength: 5 }), (first, changes) => {
        const start = inOrder(first);
        const end = changes.reduce(heldInPlace, start);
        expect(ids(end)).toBe(ids(start));
      }),
    );
  });

  it('nothing is lost: what is placed and what has arrived are together all that waits', () => {
    fc.assert(
      fc.property(queue, queue, (first, wanted) => {
        const held = heldInPlace(inOrder(first), wanted);
        const shown = held.placed.filter(({ left }) => !left).length;
        expect(shown + held.arrived).toBe(wanted.length);
      }),
    );
  });

  it('the bar is empty exactly when the shown rows are in their right order and complete', () => {
    fc.assert(
      fc.property(queue, queue, (first, wanted) => {
        const held = heldInPlace(inOrder(first), wanted);
        const shown = held.placed.filter(({ left }) => !left).map(({ row: { task } }) => task.id);
        expect(behindTheBar(held) === 0).toBe(shown.join('') === wanted.map(({ task }) => task.id).join(''));
      }),
    );
  });
});
