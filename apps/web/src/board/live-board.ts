import {
  socketPath,
  type ClientToServer,
  type ClosedReason,
  type RoomEvent,
  type ServerToClient,
} from '@tilanne/board';
import { io, type Socket } from 'socket.io-client';
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

/** How long to wait before calling a server that hung up, in milliseconds. */
const callAgainAfter = 2_000;

/** Ends of a connection after which only a new sign-in helps. */
const finalReasons: readonly ClosedReason[] = ['signed-out', 'not-allowed'];

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

type BoardSocket = Socket<ServerToClient, ClientToServer>;

function taskIdsOf(events: readonly RoomEvent[]): string[] {
  return [
    ...new Set(events.flatMap((event) => (event.type !== 'hidden' && event.taskId ? [event.taskId] : []))),
  ];
}

function hear(socket: BoardSocket, feed: Signal<Feed>, listeners: LiveBoardListeners): void {
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

/** Keeps calling: the library gives up by itself only when the server hangs up or refuses the handshake. */
function callAgain(socket: BoardSocket, listeners: LiveBoardListeners): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const later = () => {
    clearTimeout(timer);
    if (!socket.active) timer = setTimeout(() => socket.connect(), callAgainAfter);
  };
  socket.on('closed', ({ reason }) => {
    if (finalReasons.includes(reason)) listeners.refused();
  });
  socket.on('connect_error', () => {
    if (!socket.active) listeners.refused();
    later();
  });
  socket.on('disconnect', (reason) => {
    if (reason === 'io server disconnect') later();
  });
  return () => clearTimeout(timer);
}

function keepPinging(socket: BoardSocket, feed: Signal<Feed>): () => void {
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
      const socket: BoardSocket = io({
        path: socketPath,
        transports: ['websocket'],
        reconnectionDelay: 500,
        reconnectionDelayMax: 3_000,
        timeout: 5_000,
        auth: (give) => give({ since: feed.get().board?.seq }),
      });
      hear(socket, feed, listeners);
      const endings = [callAgain(socket, listeners), keepPinging(socket, feed), () => socket.disconnect()];
      hangUp = () => endings.forEach((end) => end());
    },
    stop() {
      hangUp?.();
      hangUp = null;
    },
  };
}
