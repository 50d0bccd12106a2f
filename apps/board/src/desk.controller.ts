import { Body, Controller, Get, Headers, HttpCode, Post } from '@nestjs/common';
import { Allow, FromSession, type Session } from '@tilanne/access/nest';
import type { OpenTask } from '@tilanne/board';
import { DeskService } from '@tilanne/board/nest';
import { answerSchema, type GivenAnswers } from '@tilanne/task';
import { TaskService, type IntakeAnswer } from '@tilanne/task/nest';
import { HandEntry } from './hand-entry.service.js';
import { NamedId } from './named-id.js';

@Controller('api')
export class DeskController {
  constructor(
    private readonly desk: DeskService,
    private readonly tasks: TaskService,
    private readonly entry: HandEntry,
  ) {}

  @Get('tasks/:id')
  @Allow('open-task')
  open(@FromSession() { organisationId }: Session, @NamedId('task-not-found') id: string): Promise<OpenTask> {
    return this.desk.open({ organisationId, id });
  }

  @Post('tasks')
  @Allow('enter-task')
  enter(
    @FromSession() session: Session,
    @Headers('idempotency-key') requestId: string | undefined,
    @Body() body: unknown,
  ): Promise<IntakeAnswer> {
    return this.entry.enter(session, requestId, body);
  }

  @Post('tasks/:id/answers')
  @HttpCode(202)
  @Allow('open-task')
  answer(
    @FromSession() { organisationId, name }: Session,
    @NamedId('task-not-found') id: string,
    @Body({ schema: answerSchema }) given: GivenAnswers,
  ): Promise<{ answersVersion: number }> {
    return this.tasks.answer({ organisationId, id }, given, name);
  }
}
