import { Injectable } from '@nestjs/common';
import { ClaimStore } from './claim.store.js';
import { DecisionStore } from './decision.store.js';
import { TaskAnswerStore } from './task-answer.store.js';
import { TaskStore } from './task.store.js';

/** The tables that a change of a task may touch. */
@Injectable()
export class TaskStores {
  constructor(
    readonly tasks: TaskStore,
    readonly answers: TaskAnswerStore,
    readonly claims: ClaimStore,
    readonly decisions: DecisionStore,
  ) {}
}
