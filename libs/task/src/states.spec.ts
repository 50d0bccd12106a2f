import { describe, expect, it } from '@jest/globals';
import { arrival, knownTask, readOf } from '../../../test/task/known-tasks.js';
import { answered } from './answer.js';
import { cancel } from './cancel.js';
import { contactedAgain } from './contact.js';
import { receive } from './receive.js';
import { isRefusal } from './refusal.js';
import {
  divertedStates,
  firstStates,
  isDiverted,
  isOpen,
  isOver,
  isWaiting,
  mayFollow,
  openStates,
  overStates,
  taskStates,
  transitions,
  waitingStates,
  type TaskState,
} from './states.js';

/** Every state that can be reached from these, themselves included. */
function reachedFrom(first: readonly TaskState[]): ReadonlySet<TaskState> {
  const reached = new Set(first);
  for (const state of reached) for (const next of transitions[state]) reached.add(next);
  return reached;
}

describe('the life of a task', () => {
  it('leads only to states that there are', () => {
    const unknown = taskStates.flatMap((state) =>
      transitions[state].filter((next) => !(taskStates as readonly string[]).includes(next)),
    );
    expect(unknown).toEqual([]);
  });

  it('leads nowhere twice and never from a state to itself', () => {
    for (const state of taskStates) {
      expect(new Set(transitions[state]).size).toBe(transitions[state].length);
      expect(mayFollow(state, state)).toBe(false);
    }
  });

  it('reaches every state from those in which a task may begin', () => {
    const reached = reachedFrom(firstStates);
    expect(taskStates.filter((state) => !reached.has(state))).toEqual([]);
  });

  it('has no state without a way out: a new contact can reopen anything', () => {
    for (const state of taskStates)
      expect([state, reachedFrom([state]).has('received')]).toEqual([state, true]);
  });

  it('can always end', () => {
    for (const state of taskStates) {
      const reached = reachedFrom([state]);
      expect([state, reached.has('closed') || reached.has('cancelled')]).toEqual([state, true]);
    }
  });

  it('lets no proposal be followed but by a person’s decision', () => {
    expect(transitions.received).not.toContain('referred');
    expect(transitions.triaged).not.toContain('referred');
    expect(transitions.triaged).not.toContain('assigned');
  });

  it('brings every diverted task back to the nurses, or up to a notice', () => {
    for (const state of divertedStates) {
      expect(mayFollow(state, 'received')).toBe(true);
      expect(mayFollow(state, 'notice')).toBe(true);
    }
  });
});

describe('the names for groups of states', () => {
  it.each([
    [isWaiting, waitingStates],
    [isOpen, openStates],
    [isOver, overStates],
    [isDiverted, divertedStates],
  ] as const)('agree with their lists, case %#', (holds, list) => {
    expect(taskStates.filter(holds).sort()).toEqual([...list].sort());
  });

  it('keep apart what is open, over and diverted', () => {
    for (const state of taskStates) {
      expect([isOpen(state), isOver(state), isDiverted(state)].filter(Boolean).length).toBeLessThanOrEqual(1);
    }
  });

  it('count what waits for a decision among what is open', () => {
    expect(waitingStates.every((state) => isOpen(state))).toBe(true);
  });
});

describe('every pure change', () => {
  const revisions = ['A', 'B', 'C', 'D', undefined].flatMap((stated) =>
    [1, 2].map((revision) => ({ class: stated, revision, address: 'Muualla 2' })),
  );

  it.each(taskStates)('of a task that is %s keeps to the life of a task', (state) => {
    for (const urgencyClass of ['A', 'D', null] as const) {
      const known = knownTask({ state, urgencyClass });
      const answers = answered(
        known,
        { revision: 1, answersVersion: 0, answers: [{ fact: 'walks', value: true }] },
        arrival().now,
      );
      const next = [
        ...revisions.map((body) => receive(known, readOf(body), arrival()).task.state),
        ...[1, 2, undefined].map(
          (revision) => cancel(known, { senderTaskId: 'T-1', revision }, arrival()).task.state,
        ),
        contactedAgain(known, 'another', arrival()).task.state,
        ...(isRefusal(answers) ? [] : [answers.task.state]),
      ];
      for (const to of next) expect([to, to === state || mayFollow(state, to)]).toEqual([to, true]);
    }
  });
});
