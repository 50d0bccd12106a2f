import { describe, expect, it } from '@jest/globals';
import { roles } from '@tilanne/access';
import {
  alarm,
  alarmEvent,
  refusal,
  refusedEvent,
  summary,
  taskEvent,
} from '../../../test/board/board-events.js';
import { emptyBoard, fold, type Board, type NumberedEvent } from './board.js';
import { boardFor, eventFor, roomKindOf, roomName, type RoomKind } from './room.js';
import { stateHash } from './state-hash.js';

const story: readonly NumberedEvent[] = [
  taskEvent(1, 'task.received', summary('a')),
  refusedEvent(2, refusal('r')),
  alarmEvent(3, alarm('x')),
  refusedEvent(4, refusal('s')),
  taskEvent(5, 'task.received', summary('b')),
];

function boardOf(kind: RoomKind | null): Board {
  return story.reduce<Board>((board, event) => {
    const next = fold(board, kind === null ? event : eventFor(kind, event));
    if (next === 'gap') throw new Error('a gap');
    return next;
  }, emptyBoard);
}

describe('the room of a role', () => {
  it.each([
    ['nurse', 'desk'],
    ['shift-lead', 'lead'],
    ['admin', null],
  ] as const)('of a %s is %s', (role, kind) => {
    expect(roomKindOf(role)).toBe(kind);
  });

  it('is decided for every role', () => {
    for (const role of roles) expect([null, 'desk', 'lead']).toContain(roomKindOf(role));
  });

  it('is one of its organisation alone', () => {
    const names = ['pohde', 'kainuu'].flatMap((organisation) =>
      (['desk', 'lead'] as const).map((kind) => roomName(organisation, kind)),
    );
    expect(new Set(names).size).toBe(4);
  });
});

describe('the desk', () => {
  it('never sees who was refused', () => {
    const seen = story.map((event) => eventFor('desk', event));
    expect(JSON.stringify(seen)).not.toMatch(/refus|hatakeskus|body-not-json/);
    expect(boardFor('desk', boardOf(null)).refusals).toEqual({});
  });

  it('gets every number all the same, so that nothing looks missing', () => {
    expect(story.map((event) => eventFor('desk', event).seq)).toEqual([1, 2, 3, 4, 5]);
  });

  it('sees everything else as it is', () => {
    for (const event of story)
      if (event.type !== 'intake.refused') expect(eventFor('desk', event)).toBe(event);
  });

  it('folds to the very board that a snapshot shows it', () => {
    const byEvents = boardOf('desk');
    const bySnapshot = boardFor('desk', boardOf(null));
    expect(byEvents).toEqual(bySnapshot);
    expect(stateHash(byEvents)).toBe(stateHash(bySnapshot));
  });
});

describe('the shift lead', () => {
  it('sees every event and the whole board', () => {
    for (const event of story) expect(eventFor('lead', event)).toBe(event);
    expect(boardFor('lead', boardOf(null))).toEqual(boardOf('lead'));
    expect(Object.keys(boardOf('lead').refusals).sort()).toEqual(['r', 's']);
  });
});
