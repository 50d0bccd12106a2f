import { describe, expect, it } from '@jest/globals';
import type { Share } from '@tilanne/report';
import { intervalText, reportDayText, shareText } from './number-text.js';

const share: Share = { count: 80, total: 200, share: 0.4, low: 0.33461, high: 0.46919 };

const none: Share = { count: 0, total: 0, share: null, low: null, high: null };

describe('a share in words', () => {
  it.each([
    ['fi', '40,0\u00a0%', '33,5–46,9\u00a0%'],
    ['sv', '40,0\u00a0%', '33,5–46,9\u00a0%'],
    ['en', '40.0%', '33.5–46.9%'],
  ] as const)('is written as the language does: %s', (language, part, interval) => {
    expect(shareText(share, language)).toBe(part);
    expect(intervalText(share, language)).toBe(interval);
  });

  it('is nothing where there is nothing to have a share of', () => {
    expect(shareText(none, 'fi')).toBeNull();
    expect(intervalText(none, 'fi')).toBeNull();
  });
});

describe('a day of a report', () => {
  it.each([
    ['fi', 'su 22.11.'],
    ['sv', 'sön 22.11'],
    ['en', 'Sun 22 Nov'],
  ] as const)('has its weekday: %s', (language, text) => {
    expect(reportDayText('2026-11-22', language).replace(',', '').replace('sön.', 'sön')).toBe(text);
  });
});
