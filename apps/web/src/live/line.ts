import { socketPath, type ClientToServer, type ClosedReason, type ServerToClient } from '@tilanne/board';
import { io, type Socket } from 'socket.io-client';

/** A line to our own server, over any number of broken connections. */
export type Line = Socket<ServerToClient, ClientToServer>;

/** How long to wait before calling a server that hung up, in milliseconds. */
const callAgainAfter = 2_000;

/** Ends of a connection after which only a new sign-in helps. */
const finalReasons: readonly ClosedReason[] = ['signed-out', 'not-allowed'];

/** A line that keeps calling; `refused` is told when the server will not have us without a new sign-in. */
export interface OpenLine {
  readonly socket: Line;
  readonly hangUp: () => void;
}

/** Keeps calling: the library gives up by itself only when the server hangs up or refuses the handshake. */
function callAgain(socket: Line, refused: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const later = () => {
    clearTimeout(timer);
    if (!socket.active) timer = setTimeout(() => socket.connect(), callAgainAfter);
  };
  socket.on('closed', ({ reason }) => {
    if (finalReasons.includes(reason)) refused();
  });
  socket.on('connect_error', () => {
    if (!socket.active) refused();
    later();
  });
  socket.on('disconnect', (reason) => {
    if (reason === 'io server disconnect') later();
  });
  return () => clearTimeout(timer);
}

/** Opens a line; `greeting` says what the server should know of this screen, each time anew. */
export function openLine(refused: () => void, greeting: () => object = () => ({})): OpenLine {
  const socket: Line = io({
    path: socketPath,
    transports: ['websocket'],
    reconnectionDelay: 500,
    reconnectionDelayMax: 3_000,
    timeout: 5_000,
    auth: (give) => give(greeting()),
  });
  const stopCalling = callAgain(socket, refused);
  return {
    socket,
    hangUp() {
      stopCalling();
      socket.disconnect();
    },
  };
}
