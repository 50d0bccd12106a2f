import type { ClientToServer, RoomKind, ServerToClient } from '@tilanne/board';
import type { Session } from '@tilanne/access/nest';
import type { Server, Socket } from 'socket.io';

/** What the server keeps of a socket; the session is checked again as long as the socket lives. */
export interface SocketData {
  session?: Session;
  room?: RoomKind;
}

export type BoardSocket = Socket<ClientToServer, ServerToClient, Record<string, never>, SocketData>;

export type BoardServer = Server<ClientToServer, ServerToClient, Record<string, never>, SocketData>;
