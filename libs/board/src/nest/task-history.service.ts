import { Injectable } from '@nestjs/common';
import { EventLogStore, type Reader, type StoredEvent } from '@tilanne/platform/nest';
import type { Task } from '@tilanne/task';
import { UnitOrderStore } from '@tilanne/unit/nest';
import type { DomainEvent } from '../board.js';
import { historyEntryOf, type CrewReasons } from '../history-entry.js';
import type { HistoryEntry } from '../open-task.js';

function historyEntry(stored: StoredEvent, reasons: CrewReasons): HistoryEntry[] {
  const entry = historyEntryOf(stored as unknown as DomainEvent & StoredEvent, reasons);
  return entry ? [entry] : [];
}

/** Every event of a task in lines, with what its crews have said. */
@Injectable()
export class TaskHistory {
  constructor(
    private readonly events: EventLogStore,
    private readonly orders: UnitOrderStore,
  ) {}

  /** Oldest first. */
  async of(reader: Reader, { organisationId, id }: Task): Promise<HistoryEntry[]> {
    const orders = await this.orders.ofTask(reader, organisationId, id);
    const reasons = new Map(orders.map((order) => [order.id, order.reason]));
    const events = await this.events.ofTask(reader, organisationId, id);
    return events.flatMap((event) => historyEntry(event, reasons));
  }
}
