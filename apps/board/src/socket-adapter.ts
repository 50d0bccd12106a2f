import type { INestApplicationContext } from '@nestjs/common';
import { IoAdapter } from '@nestjs/platform-socket.io';
import { socketPath } from '@tilanne/board';
import type { Server, ServerOptions } from 'socket.io';

/** Largest message a client may send, in bytes: they only ask and answer. */
const largestMessage = 16 * 1024;

/** The one way sockets are served: websocket only, our path, no compression (it costs more than it saves here). */
export class SocketAdapter extends IoAdapter {
  constructor(
    app: INestApplicationContext,
    private readonly allowRequest: ServerOptions['allowRequest'],
  ) {
    super(app);
  }

  override createIOServer(port: number, options?: ServerOptions): Server {
    return super.createIOServer(port, {
      ...options,
      path: socketPath,
      transports: ['websocket'],
      serveClient: false,
      perMessageDeflate: false,
      maxHttpBufferSize: largestMessage,
      allowRequest: this.allowRequest,
      pingInterval: 5_000,
      pingTimeout: 5_000,
    } as ServerOptions);
  }
}
