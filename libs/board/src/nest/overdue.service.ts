import { Injectable } from '@nestjs/common';
import type { Reader } from '@tilanne/platform/nest';
import { ReferralAnswers, ReferralStore } from '@tilanne/referral/nest';
import { OrderAnswers, UnitOrderStore } from '@tilanne/unit/nest';

/** One thing to be done because its time has come. */
export type DueAct = () => Promise<void>;

/** Finds referrals whose deadline has passed, and responses whose decision has ended without them. */
@Injectable()
export class Overdue {
  constructor(
    private readonly referrals: ReferralStore,
    private readonly referralAnswers: ReferralAnswers,
    private readonly orders: UnitOrderStore,
    private readonly orderAnswers: OrderAnswers,
  ) {}

  /** What is to be done now. */
  async acts(reader: Reader): Promise<DueAct[]> {
    const late = await this.referrals.pastDeadline(reader);
    const withdrawn = await this.referrals.orphaned(reader);
    const stopped = await this.orders.orphaned(reader);
    return [
      ...late.map((key) => () => this.referralAnswers.expire(key)),
      ...withdrawn.map((key) => () => this.referralAnswers.withdrawOrphaned(key)),
      ...stopped.map((key) => () => this.orderAnswers.stopOrphaned(key)),
    ];
  }
}
