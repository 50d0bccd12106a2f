import { describe, expect, it } from '@jest/globals';
import { originalTime } from './original-time.js';

/** Saturday 22 November 2025, 14:03 in Finland. */
const now = Date.parse('2025-11-22T12:03:00Z');

const read = (clock: string, date = '', at = now) => {
  const time = originalTime(clock, date, at);
  return time.kind === 'at' ? new Date(time.at).toISOString() : time.kind;
};

describe('the original time of a task that is typed in afterwards', () => {
  it('is now when nothing is written', () => {
    expect(read('', '')).toBe('now');
    expect(read('  ', ' ')).toBe('now');
  });

  it.each(['13:45', '13.45', '1345', ' 13:45 '])('is read from %j', (clock) => {
    expect(read(clock)).toBe('2025-11-22T11:45:00.000Z');
  });

  it('may have one figure for the hour', () => {
    expect(read('9:05')).toBe('2025-11-22T07:05:00.000Z');
    expect(read('905')).toBe('2025-11-22T07:05:00.000Z');
  });

  it('without a date belongs to yesterday when it would still be ahead today', () => {
    const afterMidnight = Date.parse('2025-11-22T22:10:00Z');
    expect(read('23:50', '', afterMidnight)).toBe('2025-11-22T21:50:00.000Z');
    expect(read('00:05', '', afterMidnight)).toBe('2025-11-22T22:05:00.000Z');
  });

  it('may be a minute ahead of the server, since wall clocks are', () => {
    expect(read('14:04')).toBe('2025-11-22T12:04:00.000Z');
  });

  it.each([
    ['22.11.', '2025-11-22T06:00:00.000Z'],
    ['22.11', '2025-11-22T06:00:00.000Z'],
    ['1.11.2025', '2025-11-01T06:00:00.000Z'],
    ['30.12.', '2024-12-30T06:00:00.000Z'],
  ])('takes the date %j', (date, expected) => {
    expect(read('8:00', date)).toBe(expected);
  });

  it('with its own date in the future is refused', () => {
    expect(read('15:00', '22.11.')).toBe('future');
    expect(read('8:00', '1.1.2026')).toBe('future');
  });

  it.each([
    ['25:00', ''],
    ['14:60', ''],
    ['noon', ''],
    ['', '22.11.'],
    ['8:00', 'yesterday'],
    ['8:00', '31.2.'],
  ])('is unreadable as %j on %j', (clock, date) => {
    expect(read(clock, date)).toBe('unreadable');
  });
});
