import { describe, expect, it } from '@jest/globals';
import { createSignal } from './signal.js';

describe('a signal', () => {
  it('holds its first value until another is set', () => {
    const signal = createSignal('first');
    expect(signal.get()).toBe('first');
    signal.set('second');
    expect(signal.get()).toBe('second');
  });

  it('tells every listener once for a change', () => {
    const signal = createSignal(1);
    const heard: string[] = [];
    signal.subscribe(() => heard.push(`one ${signal.get()}`));
    signal.subscribe(() => heard.push(`other ${signal.get()}`));
    signal.set(2);
    expect(heard).toEqual(['one 2', 'other 2']);
  });

  it('tells nobody when the value is the same', () => {
    const signal = createSignal('same');
    let told = 0;
    signal.subscribe(() => (told += 1));
    signal.set('same');
    expect(told).toBe(0);
  });

  it('tells nothing to a listener that has left, even one that leaves while being told', () => {
    const signal = createSignal(0);
    let told = 0;
    const leave = signal.subscribe(() => {
      told += 1;
      leave();
    });
    signal.set(1);
    signal.set(2);
    expect(told).toBe(1);
  });
});
