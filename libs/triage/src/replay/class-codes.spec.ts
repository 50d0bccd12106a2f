import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ClassCodes } from './class-codes.js';

const all = [0, 1, 2, 3, 4];
const sets = fc.subarray(all, { minLength: 1 });

describe('The numbers of what may be known of a variable', () => {
  it('are the classes themselves, then anything', () => {
    const codes = new ClassCodes({ all }, 0);
    expect(all.map((each) => codes.codeOf([each]))).toEqual(all);
    expect([codes.codeOf(all), codes.unknown, codes.lost, codes.count]).toEqual([5, 5, 6, 7]);
  });

  it('stand for the set they were given for', () => {
    const codes = new ClassCodes({ all }, 32);
    fc.assert(fc.property(sets, (set) => expect(codes.setOf(codes.codeOf(set))).toEqual(set)));
  });

  it('are equal for equal sets only', () => {
    const codes = new ClassCodes({ all }, 32);
    fc.assert(
      fc.property(sets, sets, (one, other) =>
        expect(codes.codeOf(one) === codes.codeOf(other)).toBe(one.join() === other.join()),
      ),
    );
  });

  it('run out: what there is no room for is lost, and means anything', () => {
    const codes = new ClassCodes({ all }, 1);
    expect(codes.codeOf([0, 1])).toBe(6);
    expect(codes.codeOf([1, 2])).toBe(codes.lost);
    expect(codes.codeOf([0, 1])).toBe(6);
    expect(codes.setOf(codes.lost)).toEqual(all);
  });

  it('know no empty set', () => {
    const codes = new ClassCodes({ all }, 8);
    expect(codes.codeOf([])).toBe(codes.lost);
  });

  it('are few for a variable of one class, where known and unknown are the same', () => {
    const codes = new ClassCodes({ all: [0] }, 0);
    expect(codes.codeOf([0])).toBe(0);
    expect(codes.setOf(0)).toEqual([0]);
  });
});
