import { Injectable } from '@nestjs/common';
import type { Tx } from '@tilanne/platform/nest';
import { ReferralService } from '@tilanne/referral/nest';
import type { Decision, Task } from '@tilanne/task';
import { OrderService } from '@tilanne/unit/nest';

/** What a decision brings about: a referral or an order, whichever it is; each does nothing for the other's. */
@Injectable()
export class Responding {
  constructor(
    private readonly referrals: ReferralService,
    private readonly orders: OrderService,
  ) {}

  /** Writes the referral or order, in the decision's transaction. Refused: no such destination or unit. */
  async make(tx: Tx, task: Task, decision: Decision): Promise<void> {
    await this.referrals.make(tx, task, decision);
    await this.orders.make(tx, task, decision);
  }

  /** Sends it; sent twice it has one effect. */
  async send(tx: Tx, task: Task, decision: Decision): Promise<void> {
    await this.referrals.send(tx, task, decision);
    await this.orders.send(tx, task, decision);
  }

  /** Takes it back: the destination loses it, the unit is stood down. */
  async takeBack(tx: Tx, task: Task, decision: Decision): Promise<void> {
    await this.referrals.withdraw(tx, task, decision);
    await this.orders.stop(tx, task, decision);
  }
}
