import { Inject, Logger, UseFilters, UseGuards, UsePipes } from '@nestjs/common';
import {
  ConnectedSocket,
  MessageBody,
  SubscribeMessage,
  WebSocketGateway,
  type OnGatewayConnection,
  type OnGatewayInit,
} from '@nestjs/websockets';
import { pingSchema, snapshotRequestSchema, type Ping, type SnapshotRequest } from '@tilanne/board';
import { plainError } from '@tilanne/platform/nest';
import { BoardRooms } from './board-rooms.service.js';
import { schemaPipe } from './schema-pipe.js';
import type { BoardServer, BoardSocket } from './signed-in-socket.js';
import { SocketEntrance } from './socket-entrance.service.js';
import { SocketGuard } from './socket-guard.js';
import { SocketProblemFilter } from './socket-problem.filter.js';

/** The live board: a screen gets what it missed, then every change in the order of commits. */
@WebSocketGateway()
@UseGuards(SocketGuard)
@UsePipes(schemaPipe)
@UseFilters(new SocketProblemFilter())
export class BoardGateway implements OnGatewayInit<BoardServer>, OnGatewayConnection<BoardSocket> {
  private readonly logger = new Logger(BoardGateway.name);

  constructor(
    @Inject(SocketEntrance) private readonly entrance: SocketEntrance,
    @Inject(BoardRooms) private readonly rooms: BoardRooms,
  ) {}

  afterInit(server: BoardServer): void {
    server.use((socket, next) => void this.entrance.admit(socket).then(() => next(), next));
    this.rooms.open(server);
    this.entrance.watch(server);
  }

  async handleConnection(socket: BoardSocket): Promise<void> {
    try {
      await this.rooms.enter(socket);
    } catch (error) {
      this.logger.warn(
        { error: plainError(error) },
        'A screen could not be brought up to date; it connects again',
      );
      socket.disconnect(true);
    }
  }

  @SubscribeMessage('snapshot')
  async snapshot(
    @ConnectedSocket() socket: BoardSocket,
    @MessageBody({ schema: snapshotRequestSchema }) _request: SnapshotRequest,
  ): Promise<{ ok: boolean }> {
    await this.rooms.sendSnapshot(socket);
    return { ok: true };
  }

  @SubscribeMessage('ping')
  ping(@MessageBody({ schema: pingSchema }) _ping: Ping): { now: string } {
    return { now: new Date().toISOString() };
  }
}
