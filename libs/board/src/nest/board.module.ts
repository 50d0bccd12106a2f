import { Module } from '@nestjs/common';
import { AlarmModule } from '@tilanne/alarm/nest';
import { TaskModule } from '@tilanne/task/nest';
import { ProposalModule } from '@tilanne/triage/nest';
import { BoardFeeds } from './board-feeds.service.js';
import { BoardReading } from './board-reading.service.js';
import { BoardSurroundings } from './board-surroundings.service.js';
import { DeskService } from './desk.service.js';
import { TaskStory } from './task-story.service.js';

@Module({
  imports: [TaskModule, ProposalModule, AlarmModule],
  providers: [BoardSurroundings, BoardReading, BoardFeeds, TaskStory, DeskService],
  exports: [BoardFeeds, BoardReading, DeskService],
})
export class BoardModule {}
