import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { startModules, type RunningModules } from '../../../../test/modules.js';
import { AlarmModule } from './alarm.module.js';
import { PulseStore } from './pulse.store.js';

let modules: RunningModules;

beforeAll(async () => {
  modules = await startModules([AlarmModule]);
});

afterAll(() => modules.stop());

const watchdog = { organisationId: 'pohde', name: 'watchdog' };

describe('a pulse', () => {
  it('has no age before its first beat', async () => {
    expect(await modules.get(PulseStore).age({ ...watchdog, name: 'never' })).toBeUndefined();
  });

  it('is as old as its last beat, by the clock of the database', async () => {
    await modules.get(PulseStore).beat(watchdog);
    await modules.get(DataSource).query(`update pulse set at = clock_timestamp() - interval '9 seconds'`);
    const age = await modules.get(PulseStore).age(watchdog);
    expect(age).toBeGreaterThanOrEqual(9000);
    expect(age).toBeLessThan(30_000);
    await modules.get(PulseStore).beat(watchdog);
    expect(await modules.get(PulseStore).age(watchdog)).toBeLessThan(5000);
  });

  it('is that of one organisation', async () => {
    await modules.get(PulseStore).beat(watchdog);
    expect(await modules.get(PulseStore).age({ ...watchdog, organisationId: 'other' })).toBeUndefined();
  });
});
