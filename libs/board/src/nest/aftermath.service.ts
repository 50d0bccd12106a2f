import { Injectable } from '@nestjs/common';
import type { Tx } from '@tilanne/platform/nest';
import type { Decision, Task } from '@tilanne/task';
import { Responding } from './responding.service.js';
import { Sending } from './sending.service.js';

/** A decision that now stands, with the one it took the place of. */
export interface NewlyDecided {
  readonly task: Task;
  readonly decision: Decision;
  readonly replaced: Decision | undefined;
}

/** What follows from a decision: the old response is taken back and the new one written at once, sent after the commit. */
@Injectable()
export class Aftermath {
  constructor(
    private readonly responding: Responding,
    private readonly sending: Sending,
  ) {}

  async of(tx: Tx, { task, decision, replaced }: NewlyDecided): Promise<void> {
    if (replaced) await this.responding.takeBack(tx, task, replaced);
    await this.responding.make(tx, task, decision);
    const { organisationId, id } = task;
    tx.afterCommit(() => this.sending.send({ organisationId, id }));
  }

  /** The help of a decision that has ended is called off. */
  async callOff(tx: Tx, task: Task, decision: Decision): Promise<void> {
    await this.responding.takeBack(tx, task, decision);
  }

  /** Another unit for a decision that stands: the one before is stood down, the new one is sent to. */
  async withUnit(tx: Tx, task: Task, decision: Decision): Promise<void> {
    await this.responding.takeBack(tx, task, decision);
    await this.responding.make(tx, task, decision);
    if (decision.sentAt) await this.responding.send(tx, task, decision);
    const { organisationId, id } = task;
    tx.afterCommit(() => this.sending.send({ organisationId, id }));
  }
}
