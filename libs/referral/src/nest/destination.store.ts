import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Destination } from '../destination.js';
import { destinationTable } from './destination.table.js';

/** Reads and writes destinations. */
@Injectable()
export class DestinationStore {
  async all(manager: EntityManager, organisationId: string): Promise<Destination[]> {
    return manager.find(destinationTable, { where: { organisationId }, order: { name: 'ASC' } });
  }

  async byId(
    manager: EntityManager,
    key: { readonly organisationId: string; readonly id: string },
  ): Promise<Destination | undefined> {
    return (await manager.findOneBy(destinationTable, { ...key })) ?? undefined;
  }

  /** Adds a destination that is not there yet; one that is stays as it was set. */
  async ensure(manager: EntityManager, destination: Destination): Promise<void> {
    await manager
      .createQueryBuilder()
      .insert()
      .into(destinationTable)
      .values({ ...destination })
      .orIgnore()
      .execute();
  }
}
