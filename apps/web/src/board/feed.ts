import type { AlarmSummary } from '@tilanne/alarm';
import {
  fold,
  freshnessLimits,
  stateHash,
  type Board,
  type ChangesMessage,
  type HeartbeatMessage,
  type RoomEvent,
  type SnapshotMessage,
  type SnapshotRequest,
} from '@tilanne/board';
import { whileAway, type WhileAway } from './away.js';
import { ageOf, type Moment } from './moment.js';

/** What this screen has heard from the server, and how far it can be trusted. */
export interface Feed {
  /** Null until the first snapshot: nothing is known, which is not the same as nothing waiting. */
  readonly board: Board | null;
  /** When the last message came, by this machine's clocks. */
  readonly heard: Moment | null;
  /** The server's clock in that message, in milliseconds. */
  readonly serverNow: number | null;
  /** The board as it was when the line fell silent, until it is whole again. */
  readonly silence: { readonly board: Board; readonly from: number } | null;
  /** What the last silence brought; stays until somebody has read it. */
  readonly away: WhileAway | null;
  /** Number of the last heartbeat that was ahead of this board. */
  readonly ahead: number | null;
  /** Acknowledgements seen on this screen, by the task they are about. */
  readonly acknowledged: Readonly<Record<string, AlarmSummary>>;
}

/** The feed after a message, and the reason for asking for a new snapshot if there is one. */
export interface Heard {
  readonly feed: Feed;
  readonly ask: SnapshotRequest['reason'] | null;
}

export const silentFeed: Feed = {
  board: null,
  heard: null,
  serverNow: null,
  silence: null,
  away: null,
  ahead: null,
  acknowledged: {},
};

/** Notes that a message came; when the line was silent before it, keeps the board of that time for comparison. */
function noted(feed: Feed, now: string, at: Moment): Feed {
  const { board, heard, serverNow } = feed;
  const wasSilent = heard !== null && ageOf(heard, at) >= freshnessLimits.late;
  const silence = wasSilent && board && serverNow !== null ? { board, from: serverNow } : null;
  return { ...feed, heard: at, serverNow: Date.parse(now), silence: feed.silence ?? silence };
}

/** Once the board is whole again, what happened during the silence is told. */
function caughtUp(feed: Feed): Feed {
  const { board, silence, serverNow } = feed;
  if (!board || !silence || serverNow === null) return feed;
  return { ...feed, silence: null, away: whileAway(silence.board, board, silence.from, serverNow) };
}

/** A snapshot replaces everything. */
export function snapshotCame(feed: Feed, message: SnapshotMessage, at: Moment): Heard {
  return {
    feed: caughtUp({ ...noted(feed, message.now, at), board: message.board, ahead: null }),
    ask: null,
  };
}

function withAcknowledgement(known: Feed['acknowledged'], event: RoomEvent): Feed['acknowledged'] {
  if (event.type !== 'alarm.acknowledged') return known;
  const { alarm } = event.body;
  return { ...known, [alarm.subjectId]: alarm };
}

/** Changes are folded one by one; a gap among them asks for a snapshot and leaves the board as far as it came. */
export function changesCame(feed: Feed, message: ChangesMessage, at: Moment): Heard {
  const next = noted(feed, message.now, at);
  if (!next.board) return { feed: next, ask: 'start' };
  let board = next.board;
  let { acknowledged } = next;
  for (const event of message.events) {
    const folded = fold(board, event);
    if (folded === 'gap') return { feed: { ...next, board, acknowledged }, ask: 'gap' };
    board = folded;
    acknowledged = withAcknowledgement(acknowledged, event);
  }
  return { feed: { ...next, board, acknowledged, ahead: null }, ask: null };
}

/**
 * A heartbeat proves the board, or shows that it is wrong. One that is ahead may only have overtaken its changes;
 * a second one in a row, without any change in between, means that they were lost.
 */
export function heartbeatCame(feed: Feed, message: HeartbeatMessage, at: Moment): Heard {
  const next = noted(feed, message.now, at);
  if (!next.board) return { feed: next, ask: 'start' };
  if (message.seq > next.board.seq) {
    return { feed: { ...next, ahead: message.seq }, ask: next.ahead === null ? null : 'gap' };
  }
  if (message.seq < next.board.seq) return { feed: next, ask: null };
  if (message.hash !== stateHash(next.board)) return { feed: next, ask: 'hash' };
  return { feed: caughtUp({ ...next, ahead: null }), ask: null };
}

/** The answer to our own ping: the line carries both ways. */
export function answerCame(feed: Feed, now: string, at: Moment): Feed {
  return noted(feed, now, at);
}

/** Somebody has read what happened while away. */
export function awayRead(feed: Feed): Feed {
  return { ...feed, away: null };
}
