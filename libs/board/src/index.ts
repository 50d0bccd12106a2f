export { emptyBoard, fold, hasRow, mostRefusals, standing } from './board.js';
export type { Board, BoardRow, DomainEvent, HiddenEvent, NumberedEvent } from './board.js';
export { freshnessLimits, freshnessOf, heartbeatEvery } from './freshness.js';
export type { Freshness } from './freshness.js';
export type { DeskAnswer, HistoryEntry, LinkedTask, OpenTask } from './open-task.js';
export { inQueueOrder, riskBandOf, riskBands } from './queue-order.js';
export type { RiskBand } from './queue-order.js';
export { boardFor, eventFor, roomKindOf, roomName } from './room.js';
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
