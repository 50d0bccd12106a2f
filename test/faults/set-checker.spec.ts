import { describe, expect, it } from '@jest/globals';
import type { HistoryLine, LineType } from './history.js';
import { checkSet } from './set-checker.js';

function line(proc: string, said: Pick<HistoryLine, 'op' | 'type'> & Partial<HistoryLine>): HistoryLine {
  return { key: null, arg: null, out: null, t: 0, ...said, proc };
}

function hand(type: LineType, key: string, out: unknown = null): HistoryLine {
  return line('sender', { op: 'hand', type, key, out });
}

function handed(key: string, taskId: string): HistoryLine[] {
  return [hand('invoke', key), hand('ok', key, taskId)];
}

function stored(...tasks: readonly (readonly [string, string])[]): HistoryLine {
  const out = tasks.map(([key, taskId]) => ({ key, taskId }));
  return line('database', { op: 'tasks', type: 'ok', out });
}

function shown(screen: string, ...fresh: readonly string[]): HistoryLine {
  return line(screen, { op: 'changes', type: 'ok', out: { seqs: [], fresh } });
}

const all = [...handed('a', '1'), ...handed('b', '2')];

describe('the set checker', () => {
  it('finds nothing when all that was acknowledged is stored once and shown by every screen', () => {
    const history = [...all, shown('s1', '1', '2'), shown('s2', '1'), shown('s2', '2')];
    expect(checkSet([...history, stored(['a', '1'], ['b', '2'])], ['s1', 's2'])).toEqual({
      acknowledged: 2,
      lost: [],
      duplicated: [],
      unexpected: [],
      neverRead: { s1: [], s2: [] },
    });
  });

  it('finds a task that was acknowledged and is not stored, or is stored under another id', () => {
    expect(checkSet([...all, stored(['a', '1'])], []).lost).toEqual(['b']);
    expect(checkSet([...all, stored(['a', '1'], ['b', '9'])], []).lost).toEqual(['b']);
    expect(checkSet(all, []).lost).toEqual(['a', 'b']);
  });

  it('does not miss what nobody acknowledged', () => {
    const refused = hand('fail', 'c', 503);
    const silent = hand('info', 'd');
    const history = [...all, refused, silent, stored(['a', '1'], ['b', '2'])];
    expect(checkSet(history, []).lost).toEqual([]);
  });

  it('finds a task that is stored twice, also under one id, and one acknowledged under two ids', () => {
    expect(checkSet([...all, stored(['a', '1'], ['b', '2'], ['b', '3'])], []).duplicated).toEqual(['b']);
    expect(checkSet([...all, stored(['a', '1'], ['a', '1'], ['b', '2'])], []).duplicated).toEqual(['a']);
    const again = hand('ok', 'a', '7');
    expect(checkSet([...all, again, stored(['a', '1'], ['b', '2'])], []).duplicated).toEqual(['a']);
  });

  it('finds a task that nobody handed over', () => {
    const history = [...all, stored(['a', '1'], ['b', '2'], ['c', '3'])];
    expect(checkSet(history, []).unexpected).toEqual(['c']);
  });

  it('takes a task of unknown outcome either way', () => {
    const unknown = [...all, hand('invoke', 'c'), hand('info', 'c')];
    expect(checkSet([...unknown, stored(['a', '1'], ['b', '2'], ['c', '3'])], []).unexpected).toEqual([]);
    expect(checkSet([...unknown, stored(['a', '1'], ['b', '2'])], []).lost).toEqual([]);
  });

  it('finds what a screen was never shown, by screen, but for what is excused', () => {
    const history = [...all, shown('s1', '1'), shown('s2', '1', '2'), stored(['a', '1'], ['b', '2'])];
    expect(checkSet(history, ['s1', 's2', 's3']).neverRead).toEqual({ s1: ['b'], s2: [], s3: ['a', 'b'] });
    expect(checkSet(history, ['s1', 's3'], new Set(['2'])).neverRead).toEqual({ s1: [], s3: ['a'] });
  });
});
