import { describe, expect, it } from '@jest/globals';
import { stateFaults } from './state-graph.js';
import { firstStates, transitions } from './states.js';

describe('the faults of a table of states', () => {
  it('are none in the life of a task', () => {
    expect(stateFaults(transitions, firstStates)).toEqual({ unknown: [], unreachable: [] });
  });

  it('are states that are led to and are not there, each named once', () => {
    const table = { received: ['triaged', 'lost'], triaged: ['lost'] };
    expect(stateFaults(table, ['received']).unknown).toEqual(['lost']);
  });

  it('are first states that are not there', () => {
    expect(stateFaults({ received: [] }, ['received', 'born']).unknown).toEqual(['born']);
  });

  it('are states that no way leads to, also a ring of them', () => {
    const table = { received: ['closed'], closed: [], one: ['other'], other: ['one'] };
    expect(stateFaults(table, ['received']).unreachable).toEqual(['one', 'other']);
  });
});
