import { describe, expect, it } from '@jest/globals';
import { startWords } from '../locales/words.js';
import { decidedText, minutesText, optionText } from './option-words.js';
import type { Option } from './options.js';

const { t } = startWords('en');
const option = (more: Partial<Option>): Option => ({
  ...{ outcome: 'kotas', target: null, name: null, callBackIn: null },
  ...more,
});

describe('an option in words', () => {
  it('is where the patient is handed over', () => {
    expect(optionText(t, option({ target: 'kotas-oulu', name: 'KOTAS Oulu' }))).toBe('KOTAS · KOTAS Oulu');
    expect(optionText(t, option({ outcome: 'advice' }))).toBe('Advice by phone');
  });

  it('is a unit by its call sign, or that it is chosen afterwards', () => {
    const unit = option({ outcome: 'ambulance', target: 'epo-3124', name: 'EPO 3124' });
    expect(optionText(t, unit)).toBe('EPO 3124');
    expect(optionText(t, option({ outcome: 'ambulance' }))).toContain('afterwards');
  });

  it('is the time until the call-back', () => {
    expect(optionText(t, option({ outcome: 'advice', callBackIn: 120 }))).toBe('Call back in 2 h');
    expect(minutesText(t, 60)).toBe('60 min');
    expect(minutesText(t, 90)).toBe('90 min');
  });

  it('is decided with or without a name', () => {
    expect(decidedText(t, 'ambulance', 'EPO 3124')).toBe('Ambulance · EPO 3124');
    expect(decidedText(t, 'ambulance', null)).toBe('Ambulance');
  });
});
