import { z } from 'zod';
import type { Board } from './board.js';
import type { PlaceMessage } from './place.js';
import type { RoomEvent } from './room.js';

/** Path of the socket on the board's server. */
export const socketPath = '/socket';

/** What a client may send in its handshake: the number of the last event it has, to resume from there. */
export const handshakeSchema = z.object({
  since: z.int().min(0).optional(),
});

/** Asks for a new snapshot, after a gap or a hash that does not match. */
export const snapshotRequestSchema = z.strictObject({
  reason: z.enum(['gap', 'hash', 'start']),
});

export type SnapshotRequest = z.infer<typeof snapshotRequestSchema>;

/** Proves that the line carries both ways; answered with the server's clock. */
export const pingSchema = z.strictObject({ sentAt: z.number() });

export type Ping = z.infer<typeof pingSchema>;

/** The whole board of the room at one number. */
export interface SnapshotMessage {
  readonly board: Board;
  readonly hash: string;
  /** Server clock, ISO 8601, UTC. */
  readonly now: string;
}

/** Consecutive events, oldest first. */
export interface ChangesMessage {
  readonly events: readonly RoomEvent[];
  readonly now: string;
}

/** Number and hash of the room's board; a client at the same number must have the same hash. */
export interface HeartbeatMessage {
  readonly seq: number;
  readonly hash: string;
  readonly now: string;
}

/** Why the server ended or refused the connection. */
export type ClosedReason = 'signed-out' | 'not-allowed' | 'bad-message' | 'stopping';

export interface ServerToClient {
  snapshot: (message: SnapshotMessage) => void;
  changes: (message: ChangesMessage) => void;
  heartbeat: (message: HeartbeatMessage) => void;
  /** To crews and destinations, instead of the three above. */
  place: (message: PlaceMessage) => void;
  closed: (message: { readonly reason: ClosedReason }) => void;
}

export interface ClientToServer {
  snapshot: (request: SnapshotRequest, ack?: (answer: { ok: boolean }) => void) => void;
  ping: (ping: Ping, ack: (answer: { now: string } | { refused: string }) => void) => void;
}
