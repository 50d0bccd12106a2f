import { may, type Role } from '@tilanne/access';
import type { Board, HiddenEvent, NumberedEvent } from './board.js';
import type { Place } from './place.js';

/** What a role may see: the same events, the hidden ones as bare numbers so that no gap appears. */
export type RoomKind = 'desk' | 'lead';

/** The room of a role, chosen by the server; null when the role has no board. */
export function roomKindOf(role: Role): RoomKind | null {
  if (!may(role, 'watch-board')) return null;
  return may(role, 'see-refusals') ? 'lead' : 'desk';
}

/** The place whose page a session may watch; null when it has none. */
export function placeOf(role: Role, place: string | null): Place | null {
  if (place === null) return null;
  if (may(role, 'crew-unit')) return `unit/${place}`;
  return may(role, 'answer-referrals') ? `destination/${place}` : null;
}

/** Name of the socket room: one per organisation and kind or place, one encoding each. */
export function roomName(organisationId: string, kind: RoomKind | Place): string {
  return `${organisationId}/${kind}`;
}

/** A numbered event as a room sees it. */
export type RoomEvent = NumberedEvent | HiddenEvent;

/** The event as the room may see it. */
export function eventFor(kind: RoomKind, event: NumberedEvent): RoomEvent {
  if (kind === 'lead' || event.type !== 'intake.refused') return event;
  return { type: 'hidden', seq: event.seq, at: event.at };
}

/** The board as the room may see it. */
export function boardFor(kind: RoomKind, board: Board): Board {
  return kind === 'lead' ? board : { ...board, refusals: {} };
}
