import { Injectable } from '@nestjs/common';
import type { Reader } from '@tilanne/platform/nest';
import { referralSummaryOf, type ReferralSummary } from '@tilanne/referral';
import { DestinationStore, ReferralStore } from '@tilanne/referral/nest';
import { orderSummaryOf, type OrderSummary } from '@tilanne/unit';
import { UnitOrderStore, UnitStore } from '@tilanne/unit/nest';

/** What is under way for tasks, by the task's id. */
export interface KnownResponses {
  /** The referral that has not ended. */
  readonly referrals: ReadonlyMap<string, ReferralSummary>;
  /** Orders that concern a crew. */
  readonly orders: ReadonlyMap<string, readonly OrderSummary[]>;
}

/** Groups by task. */
export function byTask<T extends { readonly taskId: string }>(all: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const each of all) groups.set(each.taskId, [...(groups.get(each.taskId) ?? []), each]);
  return groups;
}

/** Reads referrals and orders under way, with the names of destinations and units. */
@Injectable()
export class Responses {
  constructor(
    private readonly referrals: ReferralStore,
    private readonly destinations: DestinationStore,
    private readonly orders: UnitOrderStore,
    private readonly units: UnitStore,
  ) {}

  async all(reader: Reader, organisationId: string): Promise<KnownResponses> {
    const destinations = await this.destinations.all(reader, organisationId);
    const nameOf = new Map(destinations.map(({ id, name }) => [id, name]));
    const referrals = await this.referrals.open(reader, organisationId);
    const units = await this.units.all(reader, organisationId);
    const signOf = new Map(units.map(({ id, callSign }) => [id, callSign]));
    const orders = await this.orders.concerning(reader, organisationId);
    const told = referrals.map((each) => referralSummaryOf(each, nameOf.get(each.destinationId) ?? ''));
    return {
      referrals: new Map(told.map((referral) => [referral.taskId, referral])),
      orders: byTask(orders.map((order) => orderSummaryOf(order, signOf.get(order.unitId) ?? ''))),
    };
  }
}
