import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { summary, taskEvent } from '../../../test/board/board-events.js';
import { emptyBoard, fold, type Board, type NumberedEvent } from './board.js';
import { eventsSince, mostRecentEvents, withRecent, type RecentEvents } from './recent-events.js';

function events(from: number, to: number): NumberedEvent[] {
  return Array.from({ length: to - from + 1 }, (_, index) =>
    taskEvent(from + index, 'task.received', summary(String(from + index))),
  );
}

function numbers(some: RecentEvents | null): number[] | null {
  return some && some.map(({ seq }) => seq);
}

describe('withRecent', () => {
  it('keeps events in order', () => {
    expect(numbers(withRecent(events(1, 2), events(3, 4)))).toEqual([1, 2, 3, 4]);
  });

  it('forgets the oldest beyond its limit', () => {
    const recent = withRecent(
      events(1, mostRecentEvents),
      events(mostRecentEvents + 1, mostRecentEvents + 3),
    );
    expect(recent).toHaveLength(mostRecentEvents);
    expect(recent[0]?.seq).toBe(4);
  });

  it('leaves what it was given as it was', () => {
    const before = events(1, 2);
    withRecent(before, events(3, 3));
    expect(before).toHaveLength(2);
  });
});

describe('eventsSince', () => {
  const recent = events(6, 10);

  it('gives what a screen has missed', () => {
    expect(numbers(eventsSince(recent, 7, 10))).toEqual([8, 9, 10]);
  });

  it('gives everything it has to a screen that ends right before it', () => {
    expect(numbers(eventsSince(recent, 5, 10))).toEqual([6, 7, 8, 9, 10]);
  });

  it('gives nothing to a screen that has everything, even when nothing is kept', () => {
    expect(eventsSince(recent, 10, 10)).toEqual([]);
    expect(eventsSince([], 3, 3)).toEqual([]);
    expect(eventsSince([], 0, 0)).toEqual([]);
  });

  it.each([
    ['has been away for too long', 4, 10],
    ['is ahead of this process', 11, 10],
    ['is new', 0, 10],
  ])('sends a screen that %s for a snapshot', (_what, since, seq) => {
    expect(eventsSince(recent, since, seq)).toBeNull();
  });

  it('sends a screen for a snapshot when nothing is kept of what it misses', () => {
    expect(eventsSince([], 2, 3)).toBeNull();
  });

  it('brings any screen to the board of the server, or says that it cannot', () => {
    fc.assert(
      fc.property(fc.nat({ max: 30 }), fc.nat({ max: 30 }), fc.nat({ max: 30 }), (seq, since, forgotten) => {
        const all = events(1, seq);
        const missed = eventsSince(all.slice(forgotten), since, seq);
        if (missed === null) return;
        const start: Board | 'gap' = { ...emptyBoard, seq: since };
        const end = missed.reduce<Board | 'gap'>(
          (board, event) => (board === 'gap' ? board : fold(board, event)),
          start,
        );
        expect(end).toMatchObject({ seq });
      }),
      { numRuns: 300 },
    );
  });
});
