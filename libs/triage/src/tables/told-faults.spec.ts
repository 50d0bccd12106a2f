import { describe, expect, it } from '@jest/globals';
import { mostFaults, toldFaults } from './told-faults.js';

describe('Faults are told', () => {
  it('as they are, when a person can read them', () => {
    const faults = [
      { file: 'a.dmn', table: 't', row: 'r', column: 'c', text: 'severe', message: 'expected -' },
    ];
    expect(toldFaults(faults)).toEqual(faults);
    expect(toldFaults([])).toEqual([]);
  });

  it('with every part shortened that is longer than a line', () => {
    const long = 'x'.repeat(1_000_000);
    const [told] = toldFaults([
      { file: 'a.dmn', table: long, row: long, column: long, text: long, message: long },
    ]);
    expect(JSON.stringify(told).length).toBeLessThan(2000);
    expect(told?.text).toMatch(/^x{200}…$/);
  });

  it('only in part when there are very many, with how many more there are', () => {
    const faults = Array.from({ length: mostFaults + 3 }, (_, at) => ({
      file: 'a.dmn',
      message: String(at),
    }));
    const told = toldFaults(faults);
    expect(told).toHaveLength(mostFaults + 1);
    expect(told.at(-1)).toEqual({ file: 'a.dmn', message: 'and 3 faults more' });
    expect(toldFaults(faults.slice(3))).toHaveLength(mostFaults);
  });
});
