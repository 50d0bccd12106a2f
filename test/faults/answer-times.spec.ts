import { describe, expect, it } from '@jest/globals';
import { answerTimes, percentile } from './answer-times.js';
import type { HistoryLine } from './history.js';

const second = 1_000_000_000;

function line(type: HistoryLine['type'], t: number, key = 'fault-1', revision = 1): HistoryLine {
  return { proc: 'sender', op: 'hand', key, arg: { revision }, type, out: null, t };
}

describe('the times of answers', () => {
  const always = { from: 0, to: 100 * second };

  it('are counted from the question to the good answer', () => {
    expect(answerTimes([line('invoke', second), line('ok', second + 30_000_000)], always)).toEqual([30]);
  });

  it('belong to the stretch in which was asked', () => {
    const history = [line('invoke', second), line('ok', 3 * second)];
    expect(answerTimes(history, { from: 0, to: 2 * second })).toEqual([2_000]);
    expect(answerTimes(history, { from: 2 * second, to: 4 * second })).toEqual([]);
  });

  it('are those of the try that was answered well', () => {
    const history = [line('invoke', 0), line('info', second), line('invoke', 2 * second)];
    expect(answerTimes([...history, line('ok', 3 * second)], always)).toEqual([1_000]);
  });

  it('are kept apart by task and revision', () => {
    const history = [line('invoke', 0), line('invoke', second, 'fault-2'), line('invoke', 0, 'fault-1', 2)];
    const answers = [
      line('ok', second),
      line('ok', 3 * second, 'fault-2'),
      line('ok', 4 * second, 'fault-1', 2),
    ];
    expect(answerTimes([...history, ...answers], always)).toEqual([1_000, 2_000, 4_000]);
  });

  it('are nobody else’s', () => {
    const other = { ...line('invoke', 0), op: 'decide' };
    expect(answerTimes([other, { ...other, type: 'ok', t: second }], always)).toEqual([]);
  });
});

describe('a percentile', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);

  it.each([
    [99, 99],
    [50, 50],
    [100, 100],
    [0, 1],
  ])('of %d per cent of 1 to 100 is %d', (percent, value) => {
    expect(percentile(hundred, percent)).toBe(value);
  });

  it('of nothing is 0', () => {
    expect(percentile([], 99)).toBe(0);
  });
});
