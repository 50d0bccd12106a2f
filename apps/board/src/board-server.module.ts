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
import { ReferralModule } from '@tilanne/referral/nest';
import { ReportModule } from '@tilanne/report/nest';
import { TaskModule } from '@tilanne/task/nest';
import { UnitModule } from '@tilanne/unit/nest';
import { AlarmController } from './alarm.controller.js';
import { BoardRooms } from './board-rooms.service.js';
import { BoardGateway } from './board.gateway.js';
import { DecisionController } from './decision.controller.js';
import { DeskController } from './desk.controller.js';
import { FactsController } from './facts.controller.js';
import { FactsService } from './facts.service.js';
import { HandEntry } from './hand-entry.service.js';
import { PlaceRooms } from './place-rooms.service.js';
import { PlaceController } from './place.controller.js';
import { PlacesController } from './places.controller.js';
import { ReportController } from './report.controller.js';
import { schemaPipe } from './schema-pipe.js';
import { SessionController } from './session.controller.js';
import { SocketEntrance } from './socket-entrance.service.js';
import { WatchdogWatch } from './watchdog-watch.service.js';

const capabilities = [
  AccessModule,
  TaskModule,
  AlarmModule,
  ReferralModule,
  UnitModule,
  BoardModule,
  ReportModule,
];

@Module({
  imports: [
    ...[SettingsModule, LoggingModule, DatabaseModule, QueueModule],
    ...capabilities,
    ThrottlerModule.forRoot([{ ttl: 60_000, limit: 600 }]),
  ],
  controllers: [
    SessionController,
    DeskController,
    AlarmController,
    DecisionController,
    PlaceController,
    PlacesController,
    FactsController,
    ReportController,
  ],
  providers: [
    ...[BoardGateway, BoardRooms, PlaceRooms, SocketEntrance, WatchdogWatch, HandEntry, FactsService],
    { provide: APP_GUARD, useClass: SessionGuard },
    { provide: APP_PIPE, useValue: schemaPipe },
    { provide: APP_FILTER, useClass: ProblemFilter },
  ],
})
export class BoardServerModule {}
