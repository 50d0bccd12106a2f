import { Controller, Get, HttpCode, Param, Post, Put, UseGuards, UseInterceptors } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiBody,
  ApiHeader,
  ApiOperation,
  ApiParam,
  ApiResponse,
  ApiTags,
} from '@nestjs/swagger';
import { IntakeService, type IncomingMessage, type IntakeAnswer, type Sender } from '@tilanne/task/nest';
import { ThrottlerGuard } from '@nestjs/throttler';
import { AnswerInterceptor } from './answer-interceptor.js';
import { FromOptionalBody, FromRevisionBody, FromTaskBody } from './message.js';
import { answers, cancellationBody, problemResponse, requestIdHeader, taskBody } from './openapi.js';
import { FromSender, SenderGuard } from './sender-guard.js';
import type { TaskView } from './task-view.js';
import { TaskReading } from './task-reading.service.js';

@ApiTags('tasks')
@ApiBearerAuth('sender')
@ApiResponse(problemResponse)
@Controller('api/tasks')
@UseGuards(ThrottlerGuard, SenderGuard)
export class IntakeController {
  constructor(
    private readonly intake: IntakeService,
    private readonly reading: TaskReading,
  ) {}

  @Post()
  @UseInterceptors(AnswerInterceptor)
  @ApiOperation({ summary: 'Hands a task over, or a later revision of it' })
  @ApiHeader(requestIdHeader)
  @ApiBody(taskBody)
  @ApiResponse(answers.created)
  @ApiResponse(answers.updated)
  hand(@FromTaskBody() message: IncomingMessage): Promise<IntakeAnswer> {
    return this.intake.hand(message);
  }

  @Put(':senderTaskId')
  @UseInterceptors(AnswerInterceptor)
  @ApiOperation({ summary: 'A later revision of a task, whole; taken also when the task is not known yet' })
  @ApiHeader(requestIdHeader)
  @ApiParam({ name: 'senderTaskId', description: "The sender's id of the task" })
  @ApiBody(taskBody)
  @ApiResponse(answers.created)
  @ApiResponse(answers.updated)
  revise(@FromRevisionBody() message: IncomingMessage): Promise<IntakeAnswer> {
    return this.intake.hand(message);
  }

  @Post(':senderTaskId/cancel')
  @HttpCode(200)
  @UseInterceptors(AnswerInterceptor)
  @ApiOperation({ summary: 'Takes a task back; kept also when it arrives before the task' })
  @ApiHeader(requestIdHeader)
  @ApiBody(cancellationBody)
  @ApiResponse(answers.updated)
  cancel(
    @FromOptionalBody() message: IncomingMessage,
    @Param('senderTaskId') id: string,
  ): Promise<IntakeAnswer> {
    return this.intake.cancel(message, id);
  }

  @Get(':senderTaskId')
  @ApiOperation({ summary: "One of the sender's own tasks, by the sender's id or by ours" })
  @ApiResponse(answers.task)
  get(@FromSender() sender: Sender, @Param('senderTaskId') id: string): Promise<TaskView> {
    return this.reading.ofSender(sender, id);
  }
}
