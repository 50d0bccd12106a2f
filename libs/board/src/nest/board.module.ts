import { Module } from '@nestjs/common';
import { AlarmModule } from '@tilanne/alarm/nest';
import { ReferralModule } from '@tilanne/referral/nest';
import { TaskModule } from '@tilanne/task/nest';
import { ProposalModule, TriageModule } from '@tilanne/triage/nest';
import { UnitModule } from '@tilanne/unit/nest';
import { Aftermath } from './aftermath.service.js';
import { BoardFeeds } from './board-feeds.service.js';
import { BoardReading } from './board-reading.service.js';
import { BoardSurroundings } from './board-surroundings.service.js';
import { Deciding } from './deciding.service.js';
import { DeskService } from './desk.service.js';
import { FollowUp } from './follow-up.service.js';
import { KnownOfTasks } from './known-of-tasks.service.js';
import { Overdue } from './overdue.service.js';
import { PlacesService } from './places.service.js';
import { Responding } from './responding.service.js';
import { Responses } from './responses.service.js';
import { RoundSources } from './round-sources.service.js';
import { Rounds } from './rounds.service.js';
import { Seconding } from './seconding.service.js';
import { Sending } from './sending.service.js';
import { TaskHistory } from './task-history.service.js';
import { TaskStory } from './task-story.service.js';

const capabilities = [TaskModule, ProposalModule, TriageModule, ReferralModule, UnitModule, AlarmModule];

/** Reading the board and opening its tasks. */
const reading = [
  BoardSurroundings,
  Responses,
  KnownOfTasks,
  BoardReading,
  BoardFeeds,
  TaskHistory,
  TaskStory,
  DeskService,
  PlacesService,
];

/** Deciding, and what follows from it. */
const deciding = [Responding, Sending, Aftermath, Deciding, Seconding, FollowUp];

/** What time brings. */
const rounds = [Overdue, RoundSources, Rounds];

@Module({
  imports: capabilities,
  providers: [...reading, ...deciding, ...rounds],
  exports: [BoardFeeds, BoardReading, DeskService, PlacesService, Deciding, Seconding, FollowUp],
})
export class BoardModule {}
