export { rowsUnderWay, standing, waitingRows } from './board-row.js';
export type { BoardRow } from './board-row.js';
export { emptyBoard, fold, mostRefusals } from './board.js';
export type { Board, DomainEvent, HiddenEvent, NumberedEvent } from './board.js';
export { freshnessLimits, freshnessOf, heartbeatEvery } from './freshness.js';
export type { Freshness } from './freshness.js';
export type {
  DeskAnswer,
  DeskDecision,
  HistoryEntry,
  HistoryStep,
  LinkedTask,
  OpenTask,
} from './open-task.js';
export { inQueueOrder, riskBandOf, riskBands } from './queue-order.js';
export type { RiskBand } from './queue-order.js';
export type { KnownPlaces } from './known-places.js';
export { placesTouched, versionOf } from './place.js';
export type { Place, PlaceMessage, PlaceVersions } from './place.js';
export { boardFor, eventFor, placeOf, roomKindOf, roomName } from './room.js';
export type { RoomEvent, RoomKind } from './room.js';
export { handshakeSchema, pingSchema, snapshotRequestSchema, socketPath } from './socket-contract.js';
export type {
  ChangesMessage,
  ClientToServer,
  ClosedReason,
  HeartbeatMessage,
  Ping,
  ServerToClient,
  SnapshotMessage,
  SnapshotRequest,
} from './socket-contract.js';
export { stateHash } from './state-hash.js';
