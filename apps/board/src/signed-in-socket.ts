import type { ClientToServer, Place, RoomKind, ServerToClient } from '@tilanne/board';
import type { Session } from '@tilanne/access/nest';
import type { Server, Socket } from 'socket.io';

/** What the server keeps of a socket; the session is checked again as long as the socket lives. */
export interface SocketData {
  session?: Session;
  /** Who watches the board. */
  room?: RoomKind;
  /** Who watches the page of one place. */
  place?: Place;
}

export type BoardSocket = Socket<ClientToServer, ServerToClient, Record<string, never>, SocketData>;

export type BoardServer = Server<ClientToServer, ServerToClient, Record<string, never>, SocketData>;
