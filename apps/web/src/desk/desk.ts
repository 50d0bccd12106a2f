import type { SignedIn } from '@tilanne/access';
import { heartbeatEvery } from '@tilanne/board';
import type { DecisionAnswer } from '@tilanne/task';
import { createContext, useContext } from 'react';
import { followBoard, type LiveBoard, type LiveBoardListeners } from '../board/live-board.js';
import { createQueueView, type QueueView } from '../board/queue-view.js';
import { createServerClock, type ServerClock } from '../board/server-clock.js';
import type { BoardTab } from '../decision/board-tab.js';
import { DecisionDesk } from '../decision/decision-desk.js';
import { emptyDraft, type Draft } from '../entry/draft.js';
import type { Entered } from '../entry/entered.js';
import type { Session } from '../session/session.js';
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
  /** Decisions that are being typed or sent. */
  readonly decisions: DecisionDesk;
  readonly tab: Signal<BoardTab>;
}

export const DeskContext = createContext<Desk | null>(null);

/** The desk around a component. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('No desk around this component');
  return desk;
}

const steadyNow = () => performance.now();

/** After a silence of the line longer than this, what is unconfirmed is tried at once; in milliseconds. */
const silenceEnds = 1.5 * heartbeatEvery;

function decisionsOver(request: Session['request']): DecisionDesk {
  return new DecisionDesk({
    post: (taskId, asked, requestId) =>
      request<DecisionAnswer>('POST', `/api/tasks/${taskId}/decisions`, asked, requestId),
    newId: () => crypto.randomUUID(),
    later: (run, after) => {
      const timer = setTimeout(run, after);
      return () => clearTimeout(timer);
    },
  });
}

/** A desk for one person; nothing moves on it before `live.start()`. */
export function createDesk(who: SignedIn, listeners: LiveBoardListeners, request: Session['request']): Desk {
  const live = followBoard(listeners);
  const clock = createServerClock(steadyNow);
  const queue = createQueueView(steadyNow);
  const decisions = decisionsOver(request);
  let { board, heard } = live.feed.get();
  live.feed.subscribe(() => {
    const feed = live.feed.get();
    if (feed.heard && feed.serverNow !== null) clock.set(feed.serverNow, feed.heard.steady);
    if (heard && feed.heard && feed.heard.steady - heard.steady > silenceEnds) decisions.lineHealed();
    heard = feed.heard;
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
    decisions,
    tab: createSignal<BoardTab>('queue'),
  };
}
