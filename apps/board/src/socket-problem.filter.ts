import { Catch, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { WsException } from '@nestjs/websockets';
import { plainError, refusedFrom } from '@tilanne/platform/nest';
import type { BoardSocket } from './signed-in-socket.js';

/** Ends the connection of a client that sends what it may not or cannot mean; it may connect again. */
@Catch()
export class SocketProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('SocketProblem');

  catch(error: unknown, host: ArgumentsHost): void {
    const socket = host.switchToWs().getClient<BoardSocket>();
    const refused = error instanceof WsException ? 'not-allowed' : refusedFrom(error).code;
    this.logger.warn({ code: refused, error: plainError(error) });
    socket.emit('closed', { reason: refused === 'not-allowed' ? 'not-allowed' : 'bad-message' });
    socket.disconnect(true);
  }
}
