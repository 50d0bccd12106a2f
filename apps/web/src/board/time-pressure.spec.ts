import { describe, expect, it } from '@jest/globals';
import { timePressure } from './time-pressure.js';

const minute = 60_000;
const createdAt = '2025-11-22T12:00:00.000Z';
const after = (minutes: number) => Date.parse(createdAt) + minutes * minute;

describe('the time pressure of a task', () => {
  it('of class C is measured against half an hour, of class D against two hours', () => {
    expect(timePressure({ urgencyClass: 'C', createdAt }, after(15))).toEqual({
      left: 15 * minute,
      share: 0.5,
      pressure: 'calm',
    });
    expect(timePressure({ urgencyClass: 'D', createdAt }, after(60)).share).toBe(0.5);
  });

  it('is scarce under a quarter and ending under a tenth', () => {
    const at = (minutes: number) => timePressure({ urgencyClass: 'D', createdAt }, after(minutes)).pressure;
    expect(at(90)).toBe('calm');
    expect(at(91)).toBe('scarce');
    expect(at(108)).toBe('scarce');
    expect(at(109)).toBe('ending');
    expect(at(119)).toBe('ending');
  });

  it('is over at the limit and says by how much', () => {
    const over = timePressure({ urgencyClass: 'C', createdAt }, after(42));
    expect(over).toEqual({ left: -12 * minute, share: 0, pressure: 'over' });
    expect(timePressure({ urgencyClass: 'C', createdAt }, after(30)).pressure).toBe('over');
  });

  it('of a task without a class is that of class C', () => {
    expect(timePressure({ urgencyClass: null, createdAt }, after(15)).share).toBe(0.5);
  });

  it('of classes A and B is over from the start: they have no time of their own', () => {
    expect(timePressure({ urgencyClass: 'A', createdAt }, after(0)).pressure).toBe('over');
    expect(timePressure({ urgencyClass: 'B', createdAt }, after(1)).pressure).toBe('over');
  });

  it('never shows a bar longer than whole, even when the clocks disagree', () => {
    expect(timePressure({ urgencyClass: 'C', createdAt }, after(-5)).share).toBe(1);
  });
});
