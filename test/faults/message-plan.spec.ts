import { describe, expect, it } from '@jest/globals';
import { dice } from '../dice.js';
import { delivered, messagesOf, underUsedName } from './message-plan.js';

describe('the messages about a task', () => {
  it('are three revisions, or two and their cancellation', () => {
    const revisions = (end: 'revised' | 'cancelled') =>
      messagesOf('fault-x', end).map(({ path, body }) => [path, body['revision']]);
    expect(revisions('revised')).toEqual([
      ['', 1],
      ['', 2],
      ['', 3],
    ]);
    expect(revisions('cancelled').at(-1)).toEqual(['/fault-x/cancel', 2]);
  });

  it('have a request of their own each, and say something new each time', () => {
    const messages = messagesOf('fault-x', 'revised');
    expect(new Set(messages.map(({ requestId }) => requestId)).size).toBe(3);
    expect(new Set(messages.map(({ body }) => body['description'])).size).toBe(3);
  });

  it('may lend the name of their request to another task', () => {
    const [used] = messagesOf('fault-x', 'revised');
    if (!used) throw new Error('none');
    const thief = underUsedName('fault-y', used);
    expect(thief.requestId).toBe(used.requestId);
    expect(thief.body['id']).toBe('fault-y');
  });
});

describe('a bad network', () => {
  const messages = messagesOf('fault-x', 'cancelled');

  it('delivers every message three times', () => {
    const arrived = delivered(messages, dice(1));
    for (const message of messages) expect(arrived.filter((one) => one === message)).toHaveLength(3);
  });

  it('delivers them in another order with another seed, and in the same with the same', () => {
    const order = (seed: number) => delivered(messages, dice(seed)).map(({ requestId }) => requestId);
    expect(order(1)).toEqual(order(1));
    expect(order(1)).not.toEqual(order(2));
  });

  it('sometimes delivers a cancellation before its task', () => {
    const first = [1, 2, 3, 4, 5, 6].map((seed) => delivered(messages, dice(seed))[0]?.path);
    expect(first).toContain('/fault-x/cancel');
  });
});
