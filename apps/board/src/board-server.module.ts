import { Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { ThrottlerModule } from '@nestjs/throttler';
import { AccessModule, SessionGuard } from '@tilanne/access/nest';
import { AlarmModule } from '@tilanne/alarm/nest';
import { BoardModule } from '@tilanne/board/nest';
import {
  DatabaseModule,
  LoggingModule,
  ProblemFilter,
  QueueModule,
  SettingsModule,
} from '@tilanne/platform/nest';
import { TaskModule } from '@tilanne/task/nest';
import { BoardRooms } from './board-rooms.service.js';
import { BoardGateway } from './board.gateway.js';
import { DeskController } from './desk.controller.js';
import { FactsController } from './facts.controller.js';
import { FactsService } from './facts.service.js';
import { HandEntry } from './hand-entry.service.js';
import { schemaPipe } from './schema-pipe.js';
import { SessionController } from './session.controller.js';
import { SocketEntrance } from './socket-entrance.service.js';

const capabilities = [AccessModule, TaskModule, AlarmModule, BoardModule];

@Module({
  imports: [
    ...[SettingsModule, LoggingModule, DatabaseModule, QueueModule],
    ...capabilities,
    ThrottlerModule.forRoot([{ ttl: 60_000, limit: 600 }]),
  ],
  controllers: [SessionController, DeskController, FactsController],
  providers: [
    ...[BoardGateway, BoardRooms, SocketEntrance, HandEntry, FactsService],
    { provide: APP_GUARD, useClass: SessionGuard },
    { provide: APP_PIPE, useValue: schemaPipe },
    { provide: APP_FILTER, useClass: ProblemFilter },
  ],
})
export class BoardServerModule {}
