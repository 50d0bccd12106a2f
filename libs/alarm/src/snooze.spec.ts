import { describe, expect, it } from '@jest/globals';
import { acknowledgementSchema, mostAtOnce, snoozeSchema } from './snooze.js';

describe('a snooze', () => {
  it('takes one to sixty minutes and a reason', () => {
    const wanted = { minutes: 20, reason: ' Called, help is on its way ' };
    expect(snoozeSchema.parse(wanted)).toEqual({ minutes: 20, reason: 'Called, help is on its way' });
    expect(snoozeSchema.safeParse({ minutes: 1, reason: 'x' }).success).toBe(true);
    expect(snoozeSchema.safeParse({ minutes: 60, reason: 'x' }).success).toBe(true);
  });

  it.each([
    ['no reason', { minutes: 20 }],
    ['an empty reason', { minutes: 20, reason: '   ' }],
    ['a very long reason', { minutes: 20, reason: 'x'.repeat(201) }],
    ['a reason that cannot be stored', { minutes: 20, reason: 'x\u0000' }],
    ['no time', { reason: 'x' }],
    ['no minutes', { minutes: 0, reason: 'x' }],
    ['half a minute', { minutes: 0.5, reason: 'x' }],
    ['more than an hour', { minutes: 61, reason: 'x' }],
    ['for ever', { minutes: Number.POSITIVE_INFINITY, reason: 'x' }],
    ['something else', { minutes: 20, reason: 'x', until: 'tomorrow' }],
  ])('is not taken with %s', (_, wanted) => {
    expect(snoozeSchema.safeParse(wanted).success).toBe(false);
  });
});

describe('an acknowledgement of several alarms', () => {
  const id = 'ad0e0b6e-43a1-4b7e-8ad5-9f0a0b0f8a11';

  it('names at least one and not without end', () => {
    expect(acknowledgementSchema.parse({ ids: [id] })).toEqual({ ids: [id] });
    expect(acknowledgementSchema.safeParse({ ids: [] }).success).toBe(false);
    expect(acknowledgementSchema.safeParse({ ids: Array(mostAtOnce + 1).fill(id) }).success).toBe(false);
    expect(acknowledgementSchema.safeParse({ ids: ['x'] }).success).toBe(false);
  });
});
