import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { startModules, type RunningModules } from '../../../../test/modules.js';
import { EventHint } from './event-hint.js';
import { UnitOfWork } from './unit-of-work.service.js';

let modules: RunningModules;
const heard: string[] = [];
const warned: unknown[] = [];
let hint: EventHint;

beforeAll(async () => {
  modules = await startModules([]);
  hint = hintOf(modules.url);
  await hint.start();
});

afterAll(async () => {
  await hint.stop();
  await modules.stop();
});

function hintOf(url: string): EventHint {
  const logger = { warn: (told: unknown) => void warned.push(told) };
  return new EventHint(url, (organisationId) => void heard.push(organisationId), logger);
}

async function record(organisationId: string): Promise<void> {
  await modules.get(UnitOfWork).run(organisationId, (tx) => {
    tx.record({ type: 'x', taskId: null, body: {} });
    return Promise.resolve();
  });
}

/** The listening connections of this database, as the server counts them. */
async function lines(): Promise<number[]> {
  const rows = await modules.get(DataSource).query<{ pid: number }[]>(
    `select pid from pg_stat_activity
     where datname = current_database() and application_name = 'tilanne-hint' and query like 'listen%'`,
  );
  return rows.map(({ pid }) => pid);
}

async function until(holds: () => Promise<boolean> | boolean): Promise<void> {
  while (!(await holds())) await modules.get(DataSource).query('select 1');
}

describe('the hint that events were committed', () => {
  it('names the organisation, after the commit', async () => {
    await record('north');
    await until(() => heard.includes('north'));
    expect(heard).toEqual(['north']);
  });

  it('comes again by itself after its connection was cut', async () => {
    const before = await lines();
    expect(before).toHaveLength(1);
    await modules.get(DataSource).query('select pg_terminate_backend($1)', [before[0]]);
    await until(async () => (await lines()).some((pid) => !before.includes(pid)));
    expect(await lines()).toHaveLength(1);
    await record('again');
    await until(() => heard.includes('again'));
    expect(warned.length).toBeGreaterThan(0);
  });

  it('says nothing of what the database said when the line dropped', () => {
    expect(JSON.stringify(warned)).not.toMatch(/terminating|administrator command/);
  });

  it('keeps trying where nobody answers, and can be stopped at it', async () => {
    const nowhere = new URL(modules.url);
    nowhere.port = '45499';
    const early = hintOf(nowhere.href);
    await early.start();
    await early.stop();
    await early.start();
    expect(await lines()).toHaveLength(1);
  });

  it('leaves no connection behind when it stops', async () => {
    const other = hintOf(modules.url);
    await other.start();
    expect(await lines()).toHaveLength(2);
    await other.stop();
    await until(async () => (await lines()).length === 1);
  });
});
