import { describe, expect, it } from '@jest/globals';
import { clockText, dateOf, dayText, minuteText, momentOf, whenText } from './local-time.js';

const noon = Date.parse('2025-11-22T12:03:22Z');

describe('times on the screen', () => {
  it('are those of the wall in Finland, whatever the zone of the machine', () => {
    expect(clockText(noon)).toBe('14:03:22');
    expect(minuteText(noon)).toBe('14:03');
    expect(clockText(Date.parse('2025-07-01T12:00:00Z'))).toBe('15:00:00');
  });

  it('write midnight as 00, never as 24', () => {
    expect(clockText(Date.parse('2025-11-22T22:00:00Z'))).toBe('00:00:00');
  });

  it('carry the day only when it is another day', () => {
    expect(whenText(noon, noon + 60_000, 'fi')).toBe('14:03');
    expect(whenText(noon, noon + 86_400_000, 'fi')).toBe('la 22.11. 14:03');
  });

  it('name the day in the language of the screen', () => {
    expect(dayText(noon, 'fi')).toBe('la 22.11.');
    expect(dayText(noon, 'sv')).toBe('lör 22.11');
    expect(dayText(noon, 'en')).toBe('Sat 22 Nov');
  });

  it('change the date at local midnight', () => {
    expect(dateOf(Date.parse('2025-11-22T21:59:59Z'))).toBe('2025-11-22');
    expect(dateOf(Date.parse('2025-11-22T22:00:00Z'))).toBe('2025-11-23');
  });
});

describe('a time that was written down', () => {
  const iso = (date: string, time: string) => new Date(momentOf(date, time)).toISOString();

  it('is a moment of winter or of summer time', () => {
    expect(iso('2025-11-22', '14:05')).toBe('2025-11-22T12:05:00.000Z');
    expect(iso('2025-07-01', '14:05')).toBe('2025-07-01T11:05:00.000Z');
  });

  it('in the hour that comes twice is the first of the two, which gives no extra waiting time', () => {
    expect(iso('2025-10-26', '03:30')).toBe('2025-10-26T00:30:00.000Z');
    expect(iso('2025-10-26', '02:59')).toBe('2025-10-25T23:59:00.000Z');
    expect(iso('2025-10-26', '04:00')).toBe('2025-10-26T02:00:00.000Z');
  });

  it('in the hour that is left out in spring is the hour after it', () => {
    expect(iso('2025-03-30', '03:30')).toBe('2025-03-30T01:30:00.000Z');
    expect(iso('2025-03-30', '02:30')).toBe('2025-03-30T00:30:00.000Z');
    expect(iso('2025-03-30', '04:15')).toBe('2025-03-30T01:15:00.000Z');
  });

  it('is no moment when there is no such day', () => {
    expect(momentOf('2025-02-30', '10:00')).toBeNaN();
    expect(momentOf('yesterday', '10:00')).toBeNaN();
    expect(momentOf('2025-02-03', '25:00')).toBeNaN();
  });

  it('comes back as the date and minute it was', () => {
    for (let day = 0; day < 365; day += 1) {
      const at = Date.parse('2025-01-01T12:34:00Z') + day * 86_400_000;
      expect(momentOf(dateOf(at), minuteText(at))).toBe(at);
    }
  });
});
