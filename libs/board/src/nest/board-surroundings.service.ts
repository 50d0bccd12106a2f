import { Injectable } from '@nestjs/common';
import { summaryOf } from '@tilanne/alarm';
import { AlarmStore } from '@tilanne/alarm/nest';
import { EventLogStore, type Reader } from '@tilanne/platform/nest';
import { RefusalStore } from '@tilanne/task/nest';
import { mostRefusals, type Board } from '../board.js';

function byId<T extends { readonly id: string }>(entries: readonly T[]): Record<string, T> {
  return Object.fromEntries(entries.map((entry) => [entry.id, entry]));
}

/** What stands around the queue on the board: its number, open alarms and refused intakes. */
@Injectable()
export class BoardSurroundings {
  constructor(
    private readonly events: EventLogStore,
    private readonly alarms: AlarmStore,
    private readonly refusals: RefusalStore,
  ) {}

  async of(reader: Reader, organisationId: string): Promise<Omit<Board, 'rows'>> {
    const seq = await this.events.head(reader, organisationId);
    const alarms = await this.alarms.allUnacknowledged(reader, organisationId);
    const refusals = await this.refusals.newest(reader, organisationId, mostRefusals);
    return { seq, alarms: byId(alarms.map(summaryOf)), refusals: byId(refusals) };
  }
}
