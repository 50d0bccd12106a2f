import { describe, expect, it } from '@jest/globals';
import { dice } from '../dice.js';
import { isLinearizable, type Model, type Operation } from './linearizability.js';

type Op =
  | { readonly does: 'write'; readonly value: number }
  | { readonly does: 'read'; readonly value: number }
  | { readonly does: 'swap'; readonly from: number; readonly to: number };

const register: Model<number, Op> = {
  initial: 0,
  nameOf: String,
  step: (state, op) => {
    if (op.does === 'write') return op.value;
    if (op.does === 'read') return state === op.value ? state : 'impossible';
    return state === op.from ? op.to : 'impossible';
  },
};

const write = (value: number, invoked: number, returned: number): Operation<Op> => ({
  op: { does: 'write', value },
  invoked,
  returned,
});
const read = (value: number, invoked: number, returned: number): Operation<Op> => ({
  op: { does: 'read', value },
  invoked,
  returned,
});
const swap = (from: number, to: number, invoked: number, returned: number): Operation<Op> => ({
  op: { does: 'swap', from, to },
  invoked,
  returned,
});

describe('the linearizability checker', () => {
  it.each<[string, Operation<Op>[]]>([
    ['nothing at all', []],
    ['one after the other', [write(1, 0, 1), read(1, 2, 3), swap(1, 2, 4, 5), read(2, 6, 7)]],
    ['a read beside a write, before it', [write(1, 0, 10), read(0, 1, 2)]],
    ['a read beside a write, after it', [write(1, 0, 10), read(1, 1, 2)]],
    ['two writes at once, read in either order', [write(1, 0, 10), write(2, 0, 10), read(1, 11, 12)]],
    ['the loser of two swaps that was told nothing', [swap(0, 1, 0, 9), swap(0, 2, 0, Infinity)]],
    ['an unanswered write that is read much later', [write(1, 0, Infinity), read(0, 1, 2), read(1, 8, 9)]],
    ['an unanswered write that never came about', [write(1, 0, Infinity), read(0, 8, 9)]],
  ])('allows %s', (_, operations) => {
    expect(isLinearizable(operations, register)).toBe(true);
  });

  it.each<[string, Operation<Op>[]]>([
    ['a read of what was never written', [read(5, 0, 1)]],
    ['a stale read', [write(1, 0, 1), read(0, 2, 3)]],
    ['a read that goes back', [write(1, 0, 10), read(1, 1, 2), read(0, 3, 4)]],
    ['two winners of the same swap', [swap(0, 1, 0, 9), swap(0, 2, 0, 9)]],
    [
      'an unanswered write that is read, and then is not',
      [write(1, 0, Infinity), read(1, 1, 2), read(0, 3, 4)],
    ],
    ['a read before the write was asked for', [read(1, 0, 1), write(1, 2, 3)]],
  ])('refuses %s', (_, operations) => {
    expect(isLinearizable(operations, register)).toBe(false);
  });

  /** Operations of a register that really is one: each takes effect at a moment between question and answer. */
  function lived(seed: number, count: number): Operation<Op>[] {
    const roll = dice(seed);
    const times = Array.from({ length: count }, (_, index) => {
      const at = index * 10 + roll(9);
      return { at, invoked: at - roll(40), returned: roll(12) === 0 ? Infinity : at + roll(40) };
    }).sort((one, other) => one.at - other.at);
    let state = 0;
    return times.map(({ invoked, returned }, index) => {
      if (roll(3) === 0) return read(state, invoked, returned);
      const before = state;
      state = index + 1;
      return roll(2) === 0 ? write(state, invoked, returned) : swap(before, state, invoked, returned);
    });
  }

  it('allows whatever a real register did, and refuses it once an answer is made up', () => {
    for (let seed = 1; seed <= 300; seed += 1) {
      const operations = lived(seed, 12);
      expect(isLinearizable(operations, register)).toBe(true);
      expect(isLinearizable([...operations, read(-1, 0, 1_000)], register)).toBe(false);
    }
  });

  it('judges 20,000 registers of 12 operations within ten seconds of processor time', () => {
    const registers = Array.from({ length: 20_000 }, (_, index) => lived(index + 1, 12));
    const before = process.cpuUsage();
    expect(registers.every((operations) => isLinearizable(operations, register))).toBe(true);
    expect(process.cpuUsage(before).user / 1_000).toBeLessThan(10_000);
  });
});
