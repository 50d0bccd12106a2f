import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EventLogStore, UnitOfWork } from '@tilanne/platform/nest';
import { startModules, type RunningModules } from '../../../../test/modules.js';
import type { Alarm } from '../alarm.js';
import type { AlarmKind } from '../alarm-kinds.js';
import { AlarmModule } from './alarm.module.js';
import { AlarmService } from './alarm.service.js';
import { AlarmStore } from './alarm.store.js';

let modules: RunningModules;

beforeAll(async () => {
  modules = await startModules([AlarmModule]);
});

afterAll(() => modules.stop());

function raise(organisationId: string, subjectId: string, kind: AlarmKind = 'urgent-notice'): Promise<void> {
  return modules
    .get(UnitOfWork)
    .run(organisationId, (tx) => modules.get(AlarmService).raise(tx, { organisationId, kind, subjectId }));
}

function open(organisationId: string): Promise<Alarm[]> {
  return modules
    .get(UnitOfWork)
    .read((reader) => modules.get(AlarmStore).allUnacknowledged(reader, organisationId));
}

async function told(organisationId: string): Promise<string[]> {
  const events = await modules.get(EventLogStore).after(organisationId, 0, 100);
  return events.map(({ type }) => type);
}

/** Raises one alarm and gives its id. */
async function raised(organisationId: string): Promise<string> {
  await raise(organisationId, randomUUID());
  return (await open(organisationId))[0]?.id ?? '';
}

function acknowledge(organisationId: string, id: string, by: string) {
  return modules.get(AlarmService).acknowledge(organisationId, id, by);
}

describe('an alarm', () => {
  it('is raised with its event, in the transaction of its cause', async () => {
    const subjectId = randomUUID();
    await raise('raised', subjectId);
    expect(await open('raised')).toMatchObject([
      { kind: 'urgent-notice', subjectId, acknowledgedAt: null, acknowledgedBy: null },
    ]);
    expect(await told('raised')).toEqual(['alarm.raised']);
  });

  it('is gone with its cause when that is rolled back', async () => {
    const failing = modules.get(UnitOfWork).run('undone', async (tx) => {
      const about = { organisationId: 'undone', kind: 'urgent-notice', subjectId: randomUUID() } as const;
      await modules.get(AlarmService).raise(tx, about);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await open('undone')).toEqual([]);
    expect(await told('undone')).toEqual([]);
  });

  it('stands for every further cause of its kind and subject', async () => {
    const subjectId = randomUUID();
    await raise('once', subjectId);
    await raise('once', subjectId);
    expect(await open('once')).toHaveLength(1);
    expect(await told('once')).toEqual(['alarm.raised']);
  });

  it('of another kind or about another task is one more', async () => {
    const subjectId = randomUUID();
    await raise('more', subjectId);
    await raise('more', subjectId, 'raised-to-ab');
    await raise('more', randomUUID());
    expect(await open('more')).toHaveLength(3);
  });

  it('is acknowledged by name and no longer stands', async () => {
    const id = await raised('named');
    expect(await acknowledge('named', id, 'Helmi Hoitaja')).toMatchObject({
      id,
      acknowledgedBy: 'Helmi Hoitaja',
      acknowledgedAt: expect.stringMatching(/^\d{4}-/),
    });
    expect(await open('named')).toEqual([]);
    expect(await told('named')).toEqual(['alarm.raised', 'alarm.acknowledged']);
  });

  it('keeps its first acknowledgement, also when two persons press at the same moment', async () => {
    const id = await raised('first');
    const names = ['Helmi Hoitaja', 'Veikko Vuorovastaava', 'Pirjo'];
    const answers = await Promise.all(names.map((name) => acknowledge('first', id, name)));
    expect(new Set(answers.map(({ acknowledgedBy }) => acknowledgedBy)).size).toBe(1);
    expect(await acknowledge('first', id, 'Too Late')).toEqual(answers[0]);
    expect(await told('first')).toEqual(['alarm.raised', 'alarm.acknowledged']);
  });

  it('is raised again after it was acknowledged', async () => {
    const subjectId = randomUUID();
    await raise('again', subjectId);
    await acknowledge('again', (await open('again'))[0]?.id ?? '', 'Helmi Hoitaja');
    await raise('again', subjectId);
    expect(await open('again')).toHaveLength(1);
  });

  it('that nobody knows, or of another organisation, cannot be acknowledged', async () => {
    const id = await raised('own');
    for (const [organisationId, named] of [
      ['own', randomUUID()],
      ['other', id],
    ] as const) {
      await expect(acknowledge(organisationId, named, 'x')).rejects.toMatchObject({
        code: 'alarm-not-found',
      });
    }
    expect(await open('own')).toHaveLength(1);
  });
});

describe('several alarms', () => {
  it('are acknowledged in one act; those that nobody knows are left out', async () => {
    for (const _each of [1, 2, 3]) await raise('several', randomUUID());
    const ids = (await open('several')).map(({ id }) => id);
    const given = [...ids.slice(0, 2), randomUUID()];
    const answer = await modules.get(AlarmService).acknowledgeAll('several', given, 'Helmi Hoitaja');
    expect(answer.map(({ id }) => id).sort()).toEqual(ids.slice(0, 2).sort());
    expect(answer.map(({ acknowledgedBy }) => acknowledgedBy)).toEqual(['Helmi Hoitaja', 'Helmi Hoitaja']);
    expect((await open('several')).map(({ id }) => id)).toEqual(ids.slice(2));
  });
});

describe('a snooze', () => {
  const wanted = { minutes: 20, reason: 'Called, on its way', by: 'Helmi Hoitaja' };

  it('is told with its end and its name, and its reason stays in the row', async () => {
    const id = await raised('snoozed');
    const answer = await modules.get(AlarmService).snooze('snoozed', id, wanted);
    expect(answer).toMatchObject({ id, snoozedBy: 'Helmi Hoitaja', acknowledgedAt: null });
    expect(JSON.stringify(answer)).not.toContain('Called');
    const [row] = await open('snoozed');
    expect(row?.snoozeReason).toBe('Called, on its way');
    expect(row?.snoozedUntil?.getTime()).toBeGreaterThan(Date.now() + 19 * 60_000);
    expect(await told('snoozed')).toEqual(['alarm.raised', 'alarm.snoozed']);
  });

  it('is refused for an alarm that is not there or was acknowledged', async () => {
    const id = await raised('unsnoozed');
    const again = (id: string) => modules.get(AlarmService).snooze('unsnoozed', id, wanted);
    await expect(again(randomUUID())).rejects.toMatchObject({ code: 'alarm-not-found' });
    await acknowledge('unsnoozed', id, 'Helmi Hoitaja');
    await expect(again(id)).rejects.toMatchObject({ code: 'alarm-acknowledged' });
  });
});
