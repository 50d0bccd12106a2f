import { describe, expect, it } from '@jest/globals';
import { emptyBoard, type Board, type BoardRow } from '@tilanne/board';
import { newlyAsked } from './tell-decisions.js';

const asked = (id: string): BoardRow['asked'] => ({
  ...{ id, revision: 1, answersVersion: 0, outcome: 'advice', target: null, direction: 'less-cautious' },
  ...{ by: 'Helmi Hoitaja', secondedBy: null, askedAt: '2026-11-22T12:00:00.000Z' },
  ...{ decidedAt: null, sentAt: null, callBackAt: null },
});

function boardWith(decision: BoardRow['asked']): Board {
  const row: BoardRow = {
    task: {
      ...{
        id: 't',
        state: 'triaged',
        code: '774',
        urgencyClass: 'D',
        municipality: 'Oulu',
        age: 79,
        sex: null,
      },
      ...{ createdAt: '2026-11-22T11:00:00.000Z', receivedAt: '2026-11-22T11:00:00.000Z' },
      ...{ revision: 1, answersVersion: 0, marks: [], repeatContacts: 0 },
    },
    ...{ proposal: null, claim: null, decision: null, asked: decision, referral: null, orders: {} },
  };
  return { ...emptyBoard, rows: { t: row } };
}

describe('decisions that wait for a second person', () => {
  it('are told when they come, and once', () => {
    expect(newlyAsked(emptyBoard, boardWith(asked('d-1')))).toBe(1);
    expect(newlyAsked(boardWith(null), boardWith(asked('d-1')))).toBe(1);
    expect(newlyAsked(boardWith(asked('d-1')), boardWith(asked('d-1')))).toBe(0);
  });

  it('are told again when another is asked for, and not when they go', () => {
    expect(newlyAsked(boardWith(asked('d-1')), boardWith(asked('d-2')))).toBe(1);
    expect(newlyAsked(boardWith(asked('d-1')), boardWith(null))).toBe(0);
  });
});
