import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { may } from '@tilanne/access';
import { WsException } from '@nestjs/websockets';
import type { BoardSocket } from './signed-in-socket.js';

/** Refuses every message of a socket whose session has ended or whose role has no board. */
@Injectable()
export class SocketGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const { session } = context.switchToWs().getClient<BoardSocket>().data;
    const live = session !== undefined && session.expiresAt.getTime() > Date.now();
    if (!live || !may(session.role, 'watch-board')) throw new WsException('not-allowed');
    return true;
  }
}
