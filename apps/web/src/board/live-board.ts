import type { RoomEvent } from '@tilanne/board';
import { openLine, type Line } from '../live/line.js';
import { createSignal, type Signal } from '../ui/signal.js';
import {
  answerCame,
  changesCame,
  heartbeatCame,
  silentFeed,
  snapshotCame,
  type Feed,
  type Heard,
} from './feed.js';
import { currentMoment } from './moment.js';

/** How often we prove that the line carries towards the server, in milliseconds. */
const pingEvery = 5_000;

/** The board as the server keeps telling it. */
export interface LiveBoard {
  readonly feed: Signal<Feed>;
  readonly start: () => void;
  readonly stop: () => void;
}

/** Who is told of what. */
export interface LiveBoardListeners {
  /** Tasks that events were about; null when anything may have changed. */
  readonly touched: (taskIds: readonly string[] | null) => void;
  /** The server will not have us without a new sign-in. */
  readonly refused: () => void;
}

function taskIdsOf(events: readonly RoomEvent[]): string[] {
  return [
    ...new Set(events.flatMap((event) => (event.type !== 'hidden' && event.taskId ? [event.taskId] : []))),
  ];
}

function hear(socket: Line, feed: Signal<Feed>, listeners: LiveBoardListeners): void {
  const take = ({ feed: next, ask }: Heard) => {
    feed.set(next);
    if (ask) socket.emit('snapshot', { reason: ask });
  };
  socket.on('snapshot', (message) => {
    take(snapshotCame(feed.get(), message, currentMoment()));
    listeners.touched(null);
  });
  socket.on('changes', (message) => {
    take(changesCame(feed.get(), message, currentMoment()));
    listeners.touched(taskIdsOf(message.events));
  });
  socket.on('heartbeat', (message) => take(heartbeatCame(feed.get(), message, currentMoment())));
}

function keepPinging(socket: Line, feed: Signal<Feed>): () => void {
  const timer = setInterval(() => {
    if (!socket.connected) return;
    socket.emit('ping', { sentAt: performance.now() }, (answer) => {
      if ('now' in answer) feed.set(answerCame(feed.get(), answer.now, currentMoment()));
    });
  }, pingEvery);
  return () => clearInterval(timer);
}

/** A board that follows the server from `start` to `stop`, over any number of broken connections. */
export function followBoard(listeners: LiveBoardListeners): LiveBoard {
  const feed = createSignal(silentFeed);
  let hangUp: (() => void) | null = null;
  return {
    feed,
    start() {
      if (hangUp) return;
      const line = openLine(listeners.refused, () => ({ since: feed.get().board?.seq }));
      hear(line.socket, feed, listeners);
      const endings = [keepPinging(line.socket, feed), line.hangUp];
      hangUp = () => endings.forEach((end) => end());
    },
    stop() {
      hangUp?.();
      hangUp = null;
    },
  };
}
