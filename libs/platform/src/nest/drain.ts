import type { Server } from 'node:http';

/**
 * Lets requests under way be answered when the server stops. Closing waits for every connection, so that a client
 * which would keep one open for the next request is shown out once it has its answer.
 */
export function drainAtStop(server: Server): void {
  server.on('request', (request, response) => {
    response.once('finish', () => {
      if (!server.listening) request.socket.end();
    });
  });
}
