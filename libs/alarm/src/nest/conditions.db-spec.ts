import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EventLogStore, UnitOfWork } from '@tilanne/platform/nest';
import { startModules, type RunningModules } from '../../../../test/modules.js';
import type { Alarm } from '../alarm.js';
import { AlarmModule } from './alarm.module.js';
import { AlarmService } from './alarm.service.js';
import { AlarmStore } from './alarm.store.js';
import { Conditions } from './conditions.service.js';

let modules: RunningModules;

beforeAll(async () => {
  modules = await startModules([AlarmModule]);
});

afterAll(() => modules.stop());

const [one, other] = [randomUUID(), randomUUID()];

/** The watchdog has looked: the condition holds for these. */
function look(organisationId: string, ...holding: readonly string[]): Promise<void> {
  return modules
    .get(UnitOfWork)
    .run(organisationId, (tx) =>
      modules.get(Conditions).follow(tx, { organisationId, kind: 'untriaged' }, new Set(holding)),
    );
}

function standing(organisationId: string): Promise<Alarm[]> {
  return modules
    .get(UnitOfWork)
    .read((reader) => modules.get(AlarmStore).allStanding(reader, { organisationId, kind: 'untriaged' }));
}

async function acknowledgeAll(organisationId: string): Promise<void> {
  const ids = (await standing(organisationId)).map(({ id }) => id);
  await modules.get(AlarmService).acknowledgeAll(organisationId, ids, 'Helmi Hoitaja');
}

async function told(organisationId: string): Promise<string[]> {
  const events = await modules.get(EventLogStore).after(organisationId, 0, 2000);
  return events.map(({ type }) => type);
}

describe('the alarms of a condition', () => {
  it('are raised once for every subject, however often somebody looks', async () => {
    await look('raised', one);
    await look('raised', one, other);
    await look('raised', one, other);
    expect((await standing('raised')).map(({ subjectId }) => subjectId).sort()).toEqual([one, other].sort());
    expect(await told('raised')).toEqual(['alarm.raised', 'alarm.raised']);
  });

  it('clear when it has passed, and wait for their acknowledgement all the same', async () => {
    await look('cleared', one, other);
    await look('cleared', other);
    const passed = (await standing('cleared')).find(({ subjectId }) => subjectId === one);
    expect(passed).toMatchObject({ clearedAt: expect.any(Date), acknowledgedAt: null });
    expect(await told('cleared')).toEqual(['alarm.raised', 'alarm.raised', 'alarm.cleared']);
    await acknowledgeAll('cleared');
    expect((await standing('cleared')).map(({ subjectId }) => subjectId)).toEqual([other]);
  });

  it('are not raised again while an acknowledged condition goes on, and then are', async () => {
    await look('goes-on', one);
    await acknowledgeAll('goes-on');
    await look('goes-on', one);
    expect(await told('goes-on')).toEqual(['alarm.raised', 'alarm.acknowledged']);
    await look('goes-on');
    await look('goes-on', one);
    expect(await told('goes-on')).toEqual([
      'alarm.raised',
      'alarm.acknowledged',
      'alarm.cleared',
      'alarm.raised',
    ]);
  });

  it('stand again, as old as they were, when the condition comes back before anybody has looked', async () => {
    await look('back', one);
    const [first] = await standing('back');
    await look('back');
    await look('back', one);
    expect(await standing('back')).toEqual([first]);
    expect(await told('back')).toEqual(['alarm.raised', 'alarm.cleared', 'alarm.raised']);
  });

  it('are raised for a flood in more than one go, none left out', async () => {
    const flood = Array.from({ length: 1300 }, () => randomUUID());
    await look('flood', ...flood);
    expect(await standing('flood')).toHaveLength(1000);
    await look('flood', ...flood);
    expect(await standing('flood')).toHaveLength(1300);
  });

  it('are raised once by two who look at the same moment', async () => {
    await Promise.all(Array.from({ length: 6 }, () => look('at-once', one, other)));
    expect(await standing('at-once')).toHaveLength(2);
    expect(await told('at-once')).toEqual(['alarm.raised', 'alarm.raised']);
  });
});
