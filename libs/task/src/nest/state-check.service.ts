import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { UnitOfWork } from '@tilanne/platform/nest';
import { stateFaults } from '../state-graph.js';
import { firstStates, taskStates, transitions } from '../states.js';
import { TaskStore } from './task.store.js';

/** Looks at the table of states before anything is served: an unknown state stops the boot, an unreachable one warns. */
@Injectable()
export class StateCheck implements OnModuleInit {
  private readonly logger = new Logger(StateCheck.name);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tasks: TaskStore,
  ) {}

  async onModuleInit(): Promise<void> {
    const { unknown, unreachable } = stateFaults(transitions, firstStates);
    if (unknown.length > 0)
      throw new Error(`Task states are led to that do not exist: ${unknown.join(', ')}`);
    if (unreachable.length > 0) this.logger.warn({ unreachable }, 'No way leads to these task states');
    const foreign = await this.unitOfWork.read((reader) => this.tasks.statesBesides(reader, taskStates));
    if (foreign.length > 0)
      throw new Error(`Tasks are in states that this version does not know: ${foreign.join(', ')}`);
  }
}
