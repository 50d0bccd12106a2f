import { describe, expect, it } from '@jest/globals';
import { attentionEnds, isWorking, noAttention } from './attention.js';

describe('somebody works on the queue', () => {
  it('while the pointer or the keyboard is inside it', () => {
    expect(isWorking({ ...noAttention, pointerInside: true, lastInput: 1_000 }, 2_000)).toBe(true);
    expect(isWorking({ ...noAttention, focusInside: true, lastInput: 1_000 }, 2_000)).toBe(true);
  });

  it('not when both are elsewhere', () => {
    expect(isWorking({ ...noAttention, lastInput: 1_000 }, 1_001)).toBe(false);
  });

  it('not any more when the pointer has only been left lying there', () => {
    const left = { pointerInside: true, focusInside: true, lastInput: 1_000 };
    expect(isWorking(left, 1_000 + attentionEnds - 1)).toBe(true);
    expect(isWorking(left, 1_000 + attentionEnds)).toBe(false);
  });
});
