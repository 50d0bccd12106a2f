import { describe, expect, it } from '@jest/globals';
import { checkSessions } from './board-sessions.js';
import type { HistoryLine } from './history.js';

type Told = readonly [op: string, out: unknown];

const snapshot = (seq: number): Told => ['snapshot', { seq, fresh: [] }];
const changes = (...seqs: readonly number[]): Told => ['changes', { seqs, fresh: [] }];
const heartbeat = (seq: number, same: boolean | null): Told => ['heartbeat', { seq, same }];

function session(proc: string, ...told: readonly Told[]): HistoryLine[] {
  return told.map(([op, out], t) => ({ proc, op, key: null, arg: null, type: 'ok', out, t }));
}

describe('the checker of board sessions', () => {
  it.each<[string, Told[]]>([
    ['a snapshot and every change after it', [snapshot(3), changes(4, 5), changes(6)]],
    ['a new snapshot that is further on', [snapshot(3), changes(4), snapshot(9), changes(10)]],
    ['a new snapshot of the same number', [snapshot(3), snapshot(3), changes(4)]],
    ['an empty list of changes', [snapshot(3), changes(), changes(4)]],
    [
      'a heartbeat that agrees, or is of another number',
      [snapshot(3), heartbeat(3, true), heartbeat(4, null)],
    ],
  ])('allows %s', (_, told) => {
    expect(checkSessions(session('s1', ...told), ['s1'])).toEqual({ order: [], hashes: [] });
  });

  it.each<[string, Told[], string]>([
    ['a gap', [snapshot(3), changes(4, 6)], 's1: a change 6 after 4'],
    ['a gap between two messages', [snapshot(3), changes(4), changes(6)], 's1: a change 6 after 4'],
    ['a repeated change', [snapshot(3), changes(4), changes(4)], 's1: a change 4 after 4'],
    ['a snapshot that goes back', [snapshot(3), changes(4), snapshot(3)], 's1: a snapshot of 3 after 4'],
    ['changes without a board', [changes(1)], 's1: a change 1 after nothing'],
  ])('finds %s', (_, told, words) => {
    expect(checkSessions(session('s1', ...told), ['s1'])).toEqual({ order: [words], hashes: [] });
  });

  it('finds a hash that differs at the same number', () => {
    const history = session('s1', snapshot(3), heartbeat(3, false));
    expect(checkSessions(history, ['s1']).hashes).toEqual(['s1: another hash at 3']);
  });

  it('keeps screens apart, and does not listen to anybody else', () => {
    const history = [
      ...session('s1', snapshot(3), changes(4)),
      ...session('s2', snapshot(7), changes(9)),
      ...session('somebody', changes(1)),
    ];
    expect(checkSessions(history, ['s1', 's2'])).toEqual({ order: ['s2: a change 9 after 7'], hashes: [] });
  });
});
