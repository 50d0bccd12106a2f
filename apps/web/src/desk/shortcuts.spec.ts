import { describe, expect, it } from '@jest/globals';
import { actOf, type KeyPress } from './shortcuts.js';

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  taken: false,
  deciding: false,
  inQueue: false,
  ...more,
});

describe('the keys of the desk', () => {
  it.each([
    ['j', 'next-row'],
    ['K', 'previous-row'],
    ['n', 'new-task'],
    ['/', 'command'],
    ['s', 'show-waiting'],
    ['a', 'to-alarm'],
    ['t', 'to-task'],
    ['w', 'swap-tab'],
    ['?', 'keys'],
    ['2', 'answer-2'],
    ['Escape', 'back'],
  ])('%s means %s', (key, act) => {
    expect(actOf(press(key), true)).toBe(act);
  });

  it.each(['x', 'o', 'u', 'v', '0', 'Enter', 'ArrowDown', 'Tab', 'F5'])(
    'leave %s to the browser and the grid',
    (key) => {
      expect(actOf(press(key), true)).toBeNull();
    },
  );

  it.each([
    ['k', 'decide-confirm'],
    ['o', 'decide-other'],
    ['A', 'decide-ambulance'],
    ['u', 'decide-upgrade'],
    ['v', 'take-over'],
    ['j', 'next-row'],
    ['3', 'answer-3'],
  ])('in the opened task %s means %s', (key, act) => {
    expect(actOf(press(key, { deciding: true }), true)).toBe(act);
  });

  it.each([
    ['k', 'previous-row'],
    ['a', 'to-alarm'],
    ['o', 'decide-other'],
    ['u', 'decide-upgrade'],
  ])('in the queue beside an opened task %s means %s', (key, act) => {
    expect(actOf(press(key, { deciding: true, inQueue: true }), true)).toBe(act);
  });

  it('decide nothing while they are switched off, or typed into a field', () => {
    expect(actOf(press('k', { deciding: true }), false)).toBeNull();
    expect(actOf(press('a', { deciding: true, taken: true }), true)).toBeNull();
  });

  it('leave a letter alone where it is text', () => {
    expect(actOf(press('n', { taken: true }), true)).toBeNull();
    expect(actOf(press('2', { taken: true }), true)).toBeNull();
  });

  it('leave combinations to the browser and to screen readers', () => {
    expect(actOf(press('n', { ctrlKey: true }), true)).toBeNull();
    expect(actOf(press('k', { metaKey: true }), true)).toBeNull();
    expect(actOf(press('Escape', { altKey: true }), true)).toBeNull();
  });

  it('can be switched off, all but the way back', () => {
    expect(actOf(press('n'), false)).toBeNull();
    expect(actOf(press('1'), false)).toBeNull();
    expect(actOf(press('Escape'), false)).toBe('back');
  });
});
