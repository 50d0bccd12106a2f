import { describe, expect, it } from '@jest/globals';
import { emptyBoard, type Board, type BoardRow } from '@tilanne/board';
import { anythingHappened, whileAway } from './away.js';

const nothingUnderWay = { claim: null, decision: null, asked: null, referral: null, orders: {} };

function row(id: string, change: Partial<BoardRow['task']> = {}): BoardRow {
  return {
    task: {
      id,
      state: 'received',
      code: '745',
      urgencyClass: 'D',
      municipality: 'Ii',
      age: 88,
      sex: 'female',
      createdAt: '2025-11-22T12:00:00.000Z',
      receivedAt: '2025-11-22T12:00:01.000Z',
      revision: 1,
      answersVersion: 0,
      marks: [],
      repeatContacts: 0,
      ...change,
    },
    proposal: null,
    ...nothingUnderWay,
  };
}

function board(rows: readonly BoardRow[], alarms: Board['alarms'] = {}): Board {
  return { ...emptyBoard, seq: 9, rows: Object.fromEntries(rows.map((one) => [one.task.id, one])), alarms };
}

const count = (before: Board, after: Board) => whileAway(before, after, 1_000, 61_000);

describe('what happened while away', () => {
  it('names the time of the silence', () => {
    expect(count(board([]), board([]))).toMatchObject({ from: 1_000, until: 61_000 });
  });

  it('counts rows that came, left and changed', () => {
    const before = board([row('stays'), row('changes'), row('leaves')]);
    const after = board([row('stays'), row('changes', { revision: 2 }), row('comes'), row('comes-too')]);
    expect(count(before, after)).toMatchObject({ arrived: 2, left: 1, changed: 1, alarms: 0 });
  });

  it('counts a new answer, a new state and a new proposal as a change', () => {
    const proposal = {
      revision: 1,
      answersVersion: 0,
      outcome: 'kotas',
      certain: true,
      byHand: false,
      redFlag: null,
      reason: null,
      missing: 0,
      proposedAt: '2025-11-22T12:00:02.000Z',
    } as const;
    const before = board([row('answered'), row('triaged'), row('proposed')]);
    const after = board([
      row('answered', { answersVersion: 1 }),
      row('triaged', { state: 'triaged' }),
      { ...row('proposed'), proposal },
    ]);
    expect(count(before, after).changed).toBe(3);
  });

  it('counts only alarms that were not known before', () => {
    const alarm = (id: string) => ({
      id,
      kind: 'urgent-notice' as const,
      level: 1 as const,
      owner: 'nurse' as const,
      subjectId: 'task',
      raisedAt: '2025-11-22T12:00:00.000Z',
      acknowledgedAt: null,
      acknowledgedBy: null,
      clearedAt: null,
      snoozedUntil: null,
      snoozedBy: null,
    });
    const after = count(
      board([], { old: alarm('old') }),
      board([], { old: alarm('old'), new: alarm('new') }),
    );
    expect(after.alarms).toBe(1);
  });

  it('says when nothing happened at all', () => {
    expect(anythingHappened(count(board([row('same')]), board([row('same')])))).toBe(false);
    expect(anythingHappened(count(board([]), board([row('new')])))).toBe(true);
  });
});
