import { describe, expect, it } from '@jest/globals';
import { emptyBoard, stateHash, type Board, type NumberedEvent, type RoomEvent } from '@tilanne/board';
import {
  answerCame,
  awayRead,
  changesCame,
  heartbeatCame,
  silentFeed,
  snapshotCame,
  type Feed,
} from './feed.js';

const start = Date.parse('2025-11-22T12:00:00Z');
const moment = (seconds: number) => ({ steady: seconds * 1_000, wall: start + seconds * 1_000 });
const now = (seconds: number) => new Date(start + seconds * 1_000).toISOString();

function received(seq: number, id = `task-${seq}`): NumberedEvent {
  return {
    type: 'task.received',
    seq,
    at: now(seq),
    taskId: id,
    body: {
      task: {
        id,
        state: 'received',
        code: '774',
        urgencyClass: 'D',
        municipality: 'Oulu',
        age: 79,
        sex: 'female',
        createdAt: now(0),
        receivedAt: now(0),
        revision: 1,
        answersVersion: 0,
        marks: [],
        repeatContacts: 0,
      },
    },
  };
}

function withSnapshot(board: Board = { ...emptyBoard, seq: 4 }, seconds = 0): Feed {
  return snapshotCame(silentFeed, { board, hash: stateHash(board), now: now(seconds) }, moment(seconds)).feed;
}

const changes = (feed: Feed, events: readonly RoomEvent[], seconds: number) =>
  changesCame(feed, { events, now: now(seconds) }, moment(seconds));

const beat = (feed: Feed, board: Board, seconds: number) =>
  heartbeatCame(feed, { seq: board.seq, hash: stateHash(board), now: now(seconds) }, moment(seconds));

describe('a screen that has heard nothing', () => {
  it('knows of no board, which is not an empty board', () => {
    expect(silentFeed.board).toBeNull();
  });

  it('asks for a snapshot when changes or a heartbeat come first', () => {
    expect(changes(silentFeed, [received(5)], 1).ask).toBe('start');
    expect(beat(silentFeed, emptyBoard, 1).ask).toBe('start');
  });
});

describe('a screen with a snapshot', () => {
  it('remembers when it heard it and what the server clock said', () => {
    expect(withSnapshot()).toMatchObject({ heard: moment(0), serverNow: start });
  });

  it('folds the changes that follow', () => {
    const { feed, ask } = changes(withSnapshot(), [received(5), { type: 'hidden', seq: 6, at: now(1) }], 1);
    expect(ask).toBeNull();
    expect(feed.board?.seq).toBe(6);
    expect(Object.keys(feed.board?.rows ?? {})).toEqual(['task-5']);
  });

  it('asks for a new snapshot at a gap and keeps what came before it', () => {
    const { feed, ask } = changes(withSnapshot(), [received(5), received(7)], 1);
    expect(ask).toBe('gap');
    expect(feed.board?.seq).toBe(5);
  });

  it('takes changes it already has without harm', () => {
    const once = changes(withSnapshot(), [received(5)], 1).feed;
    expect(changes(once, [received(5)], 2).feed.board).toEqual(once.board);
  });

  it('notes who acknowledged an alarm', () => {
    const alarm = {
      id: 'alarm-1',
      kind: 'urgent-notice',
      level: 1,
      owner: 'nurse',
      subjectId: 'task-1',
      raisedAt: now(0),
      acknowledgedAt: now(3),
      acknowledgedBy: 'Hanna Hoitaja',
      clearedAt: null,
      snoozedUntil: null,
      snoozedBy: null,
    } as const;
    const event: NumberedEvent = {
      type: 'alarm.acknowledged',
      seq: 5,
      at: now(3),
      taskId: 'task-1',
      body: { alarm },
    };
    expect(changes(withSnapshot(), [event], 3).feed.acknowledged['task-1']).toEqual(alarm);
  });
});

describe('a heartbeat', () => {
  const board = { ...emptyBoard, seq: 4 };

  it('with the same number and hash proves the board', () => {
    expect(beat(withSnapshot(board), board, 2)).toMatchObject({ ask: null, feed: { heard: moment(2) } });
  });

  it('with the same number and another hash asks for a snapshot', () => {
    const other = changes(withSnapshot(board), [received(5)], 1).feed.board;
    const { ask } = heartbeatCame(
      withSnapshot(board),
      { seq: 4, hash: stateHash(other ?? emptyBoard), now: now(2) },
      moment(2),
    );
    expect(ask).toBe('hash');
  });

  it('that is ahead is believed to have overtaken its changes, once', () => {
    const first = beat(withSnapshot(board), { ...board, seq: 6 }, 2);
    expect(first.ask).toBeNull();
    expect(beat(first.feed, { ...board, seq: 6 }, 4).ask).toBe('gap');
  });

  it('that was ahead is forgotten when the changes come after all', () => {
    const ahead = beat(withSnapshot(board), { ...board, seq: 5 }, 2).feed;
    const late = changes(ahead, [received(5)], 3).feed;
    expect(beat(late, { ...board, seq: 6 }, 4).ask).toBeNull();
  });

  it('that is behind says nothing: another server process may lag', () => {
    expect(beat(withSnapshot(board), { ...board, seq: 3 }, 2).ask).toBeNull();
  });
});

describe('after a silence', () => {
  const board: Board = { ...emptyBoard, seq: 4 };

  it('of a few seconds nothing is told', () => {
    const feed = changes(withSnapshot(board), [received(5)], 4).feed;
    expect(beat(feed, feed.board ?? emptyBoard, 5).feed.away).toBeNull();
  });

  it('tells what changed, once the heartbeat proves that the board is whole', () => {
    const halfway = changes(withSnapshot(board), [received(5)], 40).feed;
    expect(halfway.away).toBeNull();
    const more = changes(halfway, [received(6)], 40.1).feed;
    const { feed } = beat(more, more.board ?? emptyBoard, 42);
    expect(feed.away).toMatchObject({ from: start, arrived: 2, left: 0 });
    expect(feed.silence).toBeNull();
  });

  it('tells at once when a snapshot replaces everything', () => {
    const next: Board = { ...emptyBoard, seq: 90 };
    const { feed } = snapshotCame(
      withSnapshot(board),
      { board: next, hash: stateHash(next), now: now(50) },
      moment(50),
    );
    expect(feed.away).toMatchObject({ from: start, until: start + 50_000 });
  });

  it('compares with the board before the first silence when a second follows before it is whole', () => {
    const halfway = changes(withSnapshot(board), [received(5)], 40).feed;
    const again = answerCame(halfway, now(80), moment(80));
    const { feed } = beat(again, again.board ?? emptyBoard, 81);
    expect(feed.away).toMatchObject({ from: start, arrived: 1 });
  });

  it('is forgotten when it has been read', () => {
    const next: Board = { ...emptyBoard, seq: 90 };
    const { feed } = snapshotCame(
      withSnapshot(board),
      { board: next, hash: stateHash(next), now: now(50) },
      moment(50),
    );
    expect(awayRead(feed).away).toBeNull();
  });

  it('in which the machine slept is noticed by the wall clock', () => {
    const woke = { steady: 1_000, wall: start + 3_600_000 };
    const feed = answerCame(withSnapshot(board), now(3_600), woke);
    expect(feed.silence).toMatchObject({ from: start });
  });
});
