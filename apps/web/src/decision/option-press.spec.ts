import { describe, expect, it } from '@jest/globals';
import { optionPress } from './option-press.js';

describe('a key in a list of options', () => {
  it('moves, picks by number, or leaves', () => {
    expect(optionPress('ArrowDown', true)).toEqual({ step: 1 });
    expect(optionPress('ArrowLeft', true)).toEqual({ step: -1 });
    expect(optionPress('3', true)).toEqual({ number: 3 });
    expect(optionPress('Escape', true)).toBe('cancel');
  });

  it('picks nothing by number while single keys are switched off; the rest works', () => {
    expect(optionPress('3', false)).toBeNull();
    expect(optionPress('ArrowUp', false)).toEqual({ step: -1 });
    expect(optionPress('Escape', false)).toBe('cancel');
  });

  it.each(['0', 'Enter', 'Tab', 'k', '10'])('means nothing here: %s', (key) => {
    expect(optionPress(key, true)).toBeNull();
  });
});
