import type { SignedIn } from '@tilanne/access';
import { createContext, useContext } from 'react';
import { followBoard, type LiveBoard, type LiveBoardListeners } from '../board/live-board.js';
import { createQueueView, type QueueView } from '../board/queue-view.js';
import { createServerClock, type ServerClock } from '../board/server-clock.js';
import { emptyDraft, type Draft } from '../entry/draft.js';
import type { Entered } from '../entry/entered.js';
import { createSignal, type Signal } from '../ui/signal.js';
import { silence, type Announcement } from './announcement.js';

/** What one signed-in person has in front of them. */
export interface Desk {
  readonly who: SignedIn;
  readonly live: LiveBoard;
  readonly clock: ServerClock;
  readonly queue: QueueView;
  /** The task that is being written by hand; it survives a look at the board and a new sign-in. */
  readonly draft: Signal<Draft>;
  /** What the server said of the last task entered by hand, until something else is opened. */
  readonly entered: Signal<Entered | null>;
  readonly announcement: Signal<Announcement>;
}

export const DeskContext = createContext<Desk | null>(null);

/** The desk around a component. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('No desk around this component');
  return desk;
}

const steadyNow = () => performance.now();

/** A desk for one person; nothing moves on it before `live.start()`. */
export function createDesk(who: SignedIn, listeners: LiveBoardListeners): Desk {
  const live = followBoard(listeners);
  const clock = createServerClock(steadyNow);
  const queue = createQueueView(steadyNow);
  let board = live.feed.get().board;
  live.feed.subscribe(() => {
    const feed = live.feed.get();
    if (feed.heard && feed.serverNow !== null) clock.set(feed.serverNow, feed.heard.steady);
    if (feed.board === board) return;
    board = feed.board;
    queue.boardCame(board);
  });
  return {
    who,
    live,
    clock,
    queue,
    draft: createSignal(emptyDraft),
    entered: createSignal<Entered | null>(null),
    announcement: createSignal(silence),
  };
}
