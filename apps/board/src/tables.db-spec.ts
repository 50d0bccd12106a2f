import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AccessModule } from '@tilanne/access/nest';
import { AlarmModule } from '@tilanne/alarm/nest';
import { BoardModule } from '@tilanne/board/nest';
import { TaskModule } from '@tilanne/task/nest';
import { DataSource } from 'typeorm';
import { startModules, type RunningModules } from '../../../test/modules.js';

let modules: RunningModules;

beforeAll(async () => {
  modules = await startModules([AccessModule, AlarmModule, TaskModule, BoardModule]);
});

afterAll(() => modules.stop());

/** The statements that would bring the database to what the code says of it. */
async function drift(): Promise<string[]> {
  const { upQueries } = await modules.get(DataSource).driver.createSchemaBuilder().log();
  return upQueries.map(({ query }) => query);
}

describe('the tables as the code knows them', () => {
  it('are exactly those that the migrations made, column by column', async () => {
    expect(await drift()).toEqual([]);
  });

  it('are all of them: the database has no table that no code knows', async () => {
    const known = modules.get(DataSource).entityMetadatas.map(({ tableName }) => tableName);
    const rows = await modules
      .get(DataSource)
      .query<{ name: string }[]>(
        `select table_name as name from information_schema.tables where table_schema = 'public'`,
      );
    expect(rows.map(({ name }) => name).sort()).toEqual([...known, 'schema_migration'].sort());
  });

  it.each([
    ['a column that no migration made', 'alter table task drop column phone_key', 'phone_key'],
    ['a column of another type', 'alter table alarm alter column kind type varchar(40)', 'kind'],
    ['a missing index', 'drop index task_patient', 'task_patient'],
    ['a missing unique constraint', 'alter table sender drop constraint sender_name', 'sender_name'],
    ['a missing foreign key', 'alter table proposal drop constraint proposal_task_fk', 'proposal_task_fk'],
  ])('would show %s', async (_what, change, named) => {
    await modules.get(DataSource).query(change);
    expect((await drift()).join('\n')).toContain(named);
  });
});
