import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Unit } from '../unit.js';
import { unitTable } from './unit.table.js';

/** Reads and writes units. */
@Injectable()
export class UnitStore {
  async all(manager: EntityManager, organisationId: string): Promise<Unit[]> {
    return manager.find(unitTable, { where: { organisationId }, order: { callSign: 'ASC' } });
  }

  async byId(
    manager: EntityManager,
    key: { readonly organisationId: string; readonly id: string },
  ): Promise<Unit | undefined> {
    return (await manager.findOneBy(unitTable, { ...key })) ?? undefined;
  }

  /** Adds a unit that is not there yet; one that is stays as it was set. */
  async ensure(manager: EntityManager, unit: Unit): Promise<void> {
    await manager
      .createQueryBuilder()
      .insert()
      .into(unitTable)
      .values({ ...unit })
      .orIgnore()
      .execute();
  }
}
