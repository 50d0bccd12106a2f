import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { WsException } from '@nestjs/websockets';
import type { BoardSocket } from './signed-in-socket.js';

/** Refuses every message of a socket whose session has ended or who has neither board nor place. */
@Injectable()
export class SocketGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const { session, room, place } = context.switchToWs().getClient<BoardSocket>().data;
    const live = session !== undefined && session.expiresAt.getTime() > Date.now();
    if (!live || (room === undefined && place === undefined)) throw new WsException('not-allowed');
    return true;
  }
}
