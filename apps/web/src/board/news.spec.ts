import { describe, expect, it } from '@jest/globals';
import type { AlarmSummary } from '@tilanne/alarm';
import { emptyBoard, type Board, type BoardRow } from '@tilanne/board';
import { newsBetween } from './news.js';

const nothingUnderWay = { claim: null, decision: null, asked: null, referral: null, orders: {} };

function row(id: string, urgencyClass: 'C' | 'D' | null = 'D'): BoardRow {
  return {
    task: {
      id,
      state: 'received',
      code: '703',
      urgencyClass,
      municipality: 'Kempele',
      age: 81,
      sex: 'male',
      createdAt: '2025-11-22T12:00:00.000Z',
      receivedAt: '2025-11-22T12:00:01.000Z',
      revision: 1,
      answersVersion: 0,
      marks: [],
      repeatContacts: 0,
    },
    proposal: null,
    ...nothingUnderWay,
  };
}

const alarm: AlarmSummary = {
  id: 'alarm-1',
  kind: 'raised-to-ab',
  level: 1,
  owner: 'nurse',
  subjectId: 'one',
  raisedAt: '2025-11-22T12:00:00.000Z',
  acknowledgedAt: null,
  acknowledgedBy: null,
  clearedAt: null,
  snoozedUntil: null,
  snoozedBy: null,
};

function board(rows: readonly BoardRow[], alarms: readonly AlarmSummary[] = []): Board {
  return {
    ...emptyBoard,
    rows: Object.fromEntries(rows.map((one) => [one.task.id, one])),
    alarms: Object.fromEntries(alarms.map((one) => [one.id, one])),
  };
}

describe('the news of the board', () => {
  it('of a first board are its open alarms only: the rest is not new', () => {
    expect(newsBetween(null, board([row('one'), row('two', null)], [alarm]))).toEqual({
      arrived: 0,
      high: 0,
      alarms: [alarm],
    });
  });

  it('are rows that were not there', () => {
    expect(newsBetween(board([row('one')]), board([row('one'), row('two')]))).toMatchObject({
      arrived: 1,
      high: 0,
    });
  });

  it('tell a new row of high risk once, as high risk', () => {
    expect(newsBetween(board([]), board([row('one', null)]))).toMatchObject({ arrived: 0, high: 1 });
  });

  it('tell a row that became high risk', () => {
    expect(newsBetween(board([row('one')]), board([row('one', null)]))).toMatchObject({
      arrived: 0,
      high: 1,
    });
  });

  it('are new alarms, not those that were open before', () => {
    expect(newsBetween(board([], [alarm]), board([], [alarm])).alarms).toEqual([]);
    expect(newsBetween(board([]), board([], [alarm])).alarms).toEqual([alarm]);
  });

  it('are none when rows leave or are acknowledged', () => {
    expect(newsBetween(board([row('one')], [alarm]), board([]))).toEqual({ arrived: 0, high: 0, alarms: [] });
  });
});
