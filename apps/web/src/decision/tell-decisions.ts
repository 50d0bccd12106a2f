import { may } from '@tilanne/access';
import type { Board } from '@tilanne/board';
import type { Desk } from '../desk/desk.js';
import type { Words } from '../locales/words.js';

/** How many decisions wait for a second person that did not wait before. */
export function newlyAsked(before: Board, after: Board): number {
  return Object.values(after.rows).filter(
    ({ task, asked }) => asked !== null && before.rows[task.id]?.asked?.id !== asked.id,
  ).length;
}

/** Says to those who may agree that a decision waits for them. */
export function tellDecisions(desk: Desk, words: () => Words): () => void {
  let before: Board | null = null;
  if (!may(desk.who.role, 'second-decision')) return () => undefined;
  return desk.live.feed.subscribe(() => {
    const { board } = desk.live.feed.get();
    if (!board || board === before) return;
    const count = before ? newlyAsked(before, board) : 0;
    before = board;
    if (count > 0)
      desk.announcement.set({ polite: '', urgent: words()('decision.announceSecond', { count }) });
  });
}
