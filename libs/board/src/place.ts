import type { BoardRow } from './board-row.js';
import type { DomainEvent } from './board.js';

/** Somewhere a patient may be sent, with a page of its own: `unit/epo-3124`, `destination/kotas-oulu`. */
export type Place = `unit/${string}` | `destination/${string}`;

/** Tells a page that something of its place has changed; it then asks for its own view. */
export interface PlaceMessage {
  /** Number of the last event about the place; the page asks again whenever it differs from the one it has. */
  readonly version: number;
  /** Server clock, ISO 8601, UTC. */
  readonly now: string;
}

function placesOfRow(row: BoardRow | undefined): Place[] {
  if (!row) return [];
  const orders = Object.values(row.orders).map(({ unitId }) => `unit/${unitId}` as const);
  return row.referral ? [...orders, `destination/${row.referral.destinationId}`] : orders;
}

/** The places that an event is about: of its order or referral, and of those that its task had before it. */
export function placesTouched(before: BoardRow | undefined, { body }: DomainEvent): Place[] {
  const order: Place[] = 'order' in body ? [`unit/${body.order.unitId}`] : [];
  const referral: Place[] = 'referral' in body ? [`destination/${body.referral.destinationId}`] : [];
  return [...new Set([...placesOfRow(before), ...order, ...referral])];
}

/** Number of the last event about each place; of any other it is `floor`. */
export interface PlaceVersions {
  readonly floor: number;
  readonly last: ReadonlyMap<Place, number>;
}

/** The number a page of the place must have. */
export function versionOf({ floor, last }: PlaceVersions, place: Place): number {
  return last.get(place) ?? floor;
}
