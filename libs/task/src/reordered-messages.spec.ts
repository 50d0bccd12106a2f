import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { arrival, readOf } from '../../../test/task/known-tasks.js';
import { cancel } from './cancel.js';
import { receive, type TaskChange } from './receive.js';
import { isUrgent, type Task } from './task.js';

type Message =
  | { readonly kind: 'task'; readonly revision: number; readonly class: 'A' | 'B' | 'C' | 'D' }
  | { readonly kind: 'cancellation'; readonly revision: number };

function apply(known: Task | undefined, message: Message): TaskChange {
  if (message.kind === 'cancellation') {
    return cancel(known, { senderTaskId: 'T-1', revision: message.revision }, arrival());
  }
  const { revision } = message;
  const address = `Esimerkkikatu ${String(revision)}`;
  return receive(known, readOf({ revision, class: message.class, address }), arrival());
}

function delivered(messages: readonly Message[]): readonly TaskChange[] {
  const changes: TaskChange[] = [];
  for (const message of messages) changes.push(apply(changes.at(-1)?.task, message));
  return changes;
}

/** What order must not change; marks and the time of the last change tell of the way, and may differ. */
function outcomeOf(changes: readonly TaskChange[]) {
  const { id, revision, state, urgencyClass, handover, createdAt } = changes.at(-1)?.task ?? {};
  return { id, revision, state, urgencyClass, handover, createdAt };
}

/** All revisions of a task in order, and with them perhaps a cancellation after any of them. */
const story = fc
  .record({
    classes: fc.array(fc.constantFrom('A' as const, 'B' as const, 'C' as const, 'D' as const), {
      minLength: 1,
      maxLength: 5,
    }),
    cancelledAfter: fc.option(fc.integer({ min: 1, max: 6 })),
  })
  .map(({ classes, cancelledAfter }) => {
    const messages = classes.flatMap((stated, index): Message[] => {
      const task = { kind: 'task', revision: index + 1, class: stated } as const;
      return cancelledAfter === index + 1 ? [task, { kind: 'cancellation', revision: index + 1 }] : [task];
    });
    return cancelledAfter !== null && cancelledAfter > classes.length
      ? [...messages, { kind: 'cancellation', revision: cancelledAfter } as const]
      : messages;
  });

/** The same messages in any order, any of them up to three times. */
const reordered = story.chain((inOrder) =>
  fc
    .tuple(
      fc.shuffledSubarray(inOrder, { minLength: inOrder.length }),
      fc.array(fc.constantFrom(...inOrder), { maxLength: 4 }),
      fc.infiniteStream(fc.nat()),
    )
    .map(([all, again, places]) => {
      const messages = [...all];
      for (const message of again) {
        const place = Number(places.next().value) % (messages.length + 1);
        messages.splice(place, 0, message);
      }
      return { inOrder, messages };
    }),
);

describe('messages about one task, in any order and repeated', () => {
  it('end where they would end in order', () => {
    fc.assert(
      fc.property(reordered, ({ inOrder, messages }) => {
        expect(outcomeOf(delivered(messages))).toEqual(outcomeOf(delivered(inOrder)));
      }),
      { numRuns: 500 },
    );
  });

  it('end in the newest revision, cancelled exactly when it was taken back', () => {
    fc.assert(
      fc.property(reordered, ({ inOrder, messages }) => {
        const tasks = inOrder.flatMap((message) => (message.kind === 'task' ? [message] : []));
        const newest = tasks.at(-1);
        const taken = inOrder.some(
          ({ kind, revision }) => kind === 'cancellation' && revision >= (newest?.revision ?? 0),
        );
        const state = taken ? 'cancelled' : isUrgent(newest?.class) ? 'notice' : 'received';
        expect(outcomeOf(delivered(messages))).toMatchObject({ revision: newest?.revision, state });
      }),
      { numRuns: 500 },
    );
  });

  it('begin one task only', () => {
    fc.assert(
      fc.property(reordered, ({ messages }) => {
        const changes = delivered(messages);
        expect(changes.filter(({ reception }) => reception === 'created').length).toBeLessThanOrEqual(1);
        expect(new Set(changes.map(({ task }) => task.id)).size).toBe(1);
      }),
      { numRuns: 200 },
    );
  });

  it('never end in an urgent task that did not alarm', () => {
    fc.assert(
      fc.property(reordered, ({ messages }) => {
        const changes = delivered(messages);
        const urgent = changes.at(-1)?.task.state === 'notice';
        expect(!urgent || changes.some(({ alarm }) => alarm !== null)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('never take a revision back', () => {
    fc.assert(
      fc.property(reordered, ({ messages }) => {
        const revisions = delivered(messages).map(({ task }) => task.revision);
        expect(revisions).toEqual([...revisions].sort((one, other) => one - other));
      }),
      { numRuns: 200 },
    );
  });
});
