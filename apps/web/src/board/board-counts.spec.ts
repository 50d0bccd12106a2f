import { describe, expect, it } from '@jest/globals';
import { emptyBoard, type Board, type BoardRow } from '@tilanne/board';
import { boardCounts, classCounts } from './board-counts.js';

const nothingUnderWay = { claim: null, decision: null, asked: null, referral: null, orders: {} };

const now = Date.parse('2025-11-22T12:00:00Z');
const minute = 60_000;

function row(
  id: string,
  minutesAgo: number,
  change: Partial<BoardRow['task']> = {},
  missing?: number,
): BoardRow {
  const at = new Date(now - minutesAgo * minute).toISOString();
  const proposal = {
    revision: 1,
    answersVersion: 0,
    outcome: 'nurse-decides',
    certain: false,
    byHand: false,
    redFlag: null,
    reason: null,
    missing: missing ?? 0,
    proposedAt: at,
  } as const;
  return {
    task: {
      id,
      state: missing === undefined ? 'received' : 'triaged',
      code: '774',
      urgencyClass: 'D',
      municipality: 'Oulu',
      age: 79,
      sex: 'female',
      createdAt: at,
      receivedAt: at,
      revision: 1,
      answersVersion: 0,
      marks: [],
      repeatContacts: 0,
      ...change,
    },
    proposal: missing === undefined ? null : proposal,
    ...nothingUnderWay,
  };
}

function board(...rows: readonly BoardRow[]): Board {
  return { ...emptyBoard, rows: Object.fromEntries(rows.map((one) => [one.task.id, one])) };
}

describe('the board in numbers', () => {
  it('is all zero when nobody waits', () => {
    expect(Object.values(boardCounts(emptyBoard, now)).every((count) => count === 0)).toBe(true);
  });

  it('counts a notice as high risk but not as waiting for a nurse, and never as late', () => {
    const counts = boardCounts(board(row('notice', 5, { state: 'notice', urgencyClass: 'A' })), now);
    expect(counts).toMatchObject({ waiting: 0, high: 1, over: 0, untriaged: 0 });
  });

  it('counts the tasks whose own time has passed: half an hour for C, two hours for D', () => {
    const counts = boardCounts(
      board(row('c', 31, { urgencyClass: 'C' }, 0), row('d', 31, {}, 0), row('d-late', 120, {}, 0)),
      now,
    );
    expect(counts).toMatchObject({ waiting: 3, over: 2 });
  });

  it('counts as untriaged only what has been without a proposal for 15 seconds', () => {
    const counts = boardCounts(board(row('new', 0), row('old', 1), row('triaged', 1, {}, 0)), now);
    expect(counts.untriaged).toBe(1);
  });

  it('counts missing answers by task, and repeat contacts', () => {
    const counts = boardCounts(
      board(row('one', 1, {}, 7), row('two', 1, { marks: ['repeat-contact'] }, 0)),
      now,
    );
    expect(counts).toMatchObject({ missing: 1, repeat: 1 });
  });
});

describe('the board by class', () => {
  it('shows C and D always', () => {
    expect(classCounts(emptyBoard, now)).toEqual([
      { urgencyClass: 'C', waiting: 0, over: 0, longest: null },
      { urgencyClass: 'D', waiting: 0, over: 0, longest: null },
    ]);
  });

  it('shows the missing class when there is one, held to the limit of C', () => {
    const counts = classCounts(board(row('none', 31, { urgencyClass: null })), now);
    expect(counts.at(-1)).toEqual({ urgencyClass: null, waiting: 1, over: 1, longest: 31 * minute });
  });

  it('tells the longest waiting time of each', () => {
    const counts = classCounts(board(row('one', 10), row('two', 95)), now);
    expect(counts.find(({ urgencyClass }) => urgencyClass === 'D')).toEqual({
      urgencyClass: 'D',
      waiting: 2,
      over: 0,
      longest: 95 * minute,
    });
  });
});
