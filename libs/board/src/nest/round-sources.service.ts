import { Injectable } from '@nestjs/common';
import type { Reader } from '@tilanne/platform/nest';
import { ClaimService, DecisionStore } from '@tilanne/task/nest';
import { Overdue, type DueAct } from './overdue.service.js';
import { Sending } from './sending.service.js';

/** Where the rounds find what is due. */
@Injectable()
export class RoundSources {
  constructor(
    private readonly decisions: DecisionStore,
    private readonly sending: Sending,
    private readonly claims: ClaimService,
    private readonly overdue: Overdue,
  ) {}

  async due(reader: Reader): Promise<DueAct[]> {
    const unsent = await this.decisions.unsent(reader);
    return [
      ...unsent.map((key) => () => this.sending.send(key)),
      () => this.claims.tellStale(),
      ...(await this.overdue.acts(reader)),
    ];
  }
}
