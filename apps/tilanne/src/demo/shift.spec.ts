import { describe, expect, it } from '@jest/globals';
import { canBeReached, handoverSchema, readHandover, taskCodes, urgencyClasses } from '@tilanne/task';
import { complaints } from './complaint-table.js';
import { hiddenSigns } from './condition.js';
import { municipalities } from './municipality-table.js';
import { badValueNames } from './oddity.js';
import { arrivalsByHour, shiftBeginsAt, shiftFigures, tasksAnHour } from './shift-table.js';
import { shiftOf, type ShiftPlan } from './shift.js';
import { hour } from './simulated-time.js';

const plan: ShiftPlan = { seed: 7, run: 'spec', hours: 4, rate: tasksAnHour.value, year: 2026 };

/** About 5,000 tasks, over whole days so that every hour of the day weighs the same. */
const large = shiftOf({ ...plan, hours: 240, rate: 5_000 / 240 });
const cases = [...large.cases.values()];
const tasks = large.messages.filter(({ kind }) => kind === 'task');
const createdAt = '2026-11-22T18:00:00Z';

/** Share of a list, 0 to 1. */
function share<T>(list: readonly T[], holds: (each: T) => boolean): number {
  return list.filter(holds).length / list.length;
}

/** Three standard errors of a share among so many: one run in 400 would miss it by chance, and the seed is fixed. */
function within(expected: number, n: number): number {
  return 3 * Math.sqrt((expected * (1 - expected)) / n);
}

function expectShare(found: number, expected: number, n = cases.length): void {
  expect(Math.abs(found - expected)).toBeLessThan(within(expected, n));
}

describe('a shift', () => {
  it('is the same for the same seed, to the last word', () => {
    expect(shiftOf(plan)).toEqual(shiftOf(plan));
    expect(shiftOf({ ...plan, seed: 8 })).not.toEqual(shiftOf(plan));
  });

  it('is the same evening in another run, under other ids', () => {
    const again = shiftOf({ ...plan, run: 'other' });
    const plain = (shift: typeof again) => JSON.stringify(shift.messages).replaceAll(/demo-7-\w+-/g, '');
    expect(plain(again)).toBe(plain(shiftOf(plan)));
    expect(again.messages[0]?.id).toMatch(/^demo-7-other-\d{4}$/);
  });

  it('has about the tasks an hour that were asked for, and more of them in the busy hours', () => {
    expect(cases.length / (5_000 * (1 + shiftFigures.repeatContact.value))).toBeCloseTo(1, 1);
    const ofDay = (at: number): number => Math.floor(shiftBeginsAt + at / hour) % 24;
    const nights = share(tasks, ({ at }) => ofDay(at) < 6);
    const mean = arrivalsByHour.reduce((sum, each) => sum + each, 0);
    expectShare(
      nights,
      arrivalsByHour.slice(0, 6).reduce((sum, each) => sum + each, 0) / mean,
      tasks.length * 0.8,
    );
  });

  it('sends in the order of time, and nothing after its end', () => {
    const times = large.messages.map(({ at }) => at);
    expect(times).toEqual(times.toSorted((one, other) => one - other));
    expect(times.at(-1)).toBeLessThan(240 * hour);
  });

  it('names every task once, and every later message after its task', () => {
    expect(new Set(tasks.map(({ id }) => id)).size).toBe(tasks.length);
    const seen = new Set<string>();
    for (const { id, kind } of large.messages) {
      if (kind === 'task') seen.add(id);
      expect(seen.has(id)).toBe(true);
    }
  });
});

describe('the shares of a shift of 5,000 tasks', () => {
  it('have the classes of the table, C against D', () => {
    const others = cases.filter(({ complaint }) => complaint.code !== '785');
    const cAndD = others.filter(({ urgencyClass }) => urgencyClass === 'C' || urgencyClass === 'D');
    expectShare(
      share(cAndD, ({ urgencyClass }) => urgencyClass === 'C'),
      shiftFigures.classC.value,
      cAndD.length,
    );
    expectShare(
      share(others, ({ urgencyClass }) => urgencyClass === 'A' || urgencyClass === 'B'),
      shiftFigures.urgent.value,
      others.length,
    );
  });

  it.each(['774', '745', '703', '785'])('have the complaint %s as often as the table says', (code) => {
    const all = complaints.reduce((sum, { weight }) => sum + weight, 0);
    const row = complaints.find((each) => each.code === code);
    expectShare(
      share(cases, ({ complaint }) => complaint.code === code),
      (row?.weight ?? 0) / all,
    );
  });

  it('have every municipality, by its inhabitants', () => {
    const all = municipalities.reduce((sum, { weight }) => sum + weight, 0);
    const named = new Set(cases.map(({ patient }) => patient.municipality.name));
    expect(named.size).toBe(municipalities.length);
    expectShare(
      share(cases, ({ patient }) => patient.municipality.name === 'Oulu'),
      214 / all,
    );
  });

  it('have between 3 and 11 % of patients sicker than labelled, every one with a sign to be found', () => {
    const sicker = cases.filter((each) => each.sicker);
    expect(sicker.length / cases.length).toBeGreaterThan(0.031);
    expect(sicker.length / cases.length).toBeLessThan(0.107);
    const signs = hiddenSigns.map(({ facts }) => Object.entries(facts));
    for (const { condition } of sicker)
      expect(signs.some((sign) => sign.every(([fact, value]) => condition[fact] === value))).toBe(true);
  });

  it('have revisions, cancellations, repeat contacts, raises, missing classes and bad values about as often', () => {
    const count = (holds: (message: (typeof large.messages)[number]) => boolean) =>
      large.messages.filter(holds).length / tasks.length;
    expect(count(({ kind }) => kind === 'cancellation')).toBeCloseTo(shiftFigures.cancelled.value, 1);
    expect(count(({ kind }) => kind === 'revision')).toBeCloseTo(shiftFigures.revised.value, 1);
    expect(count(({ kind }) => kind === 'resent')).toBeCloseTo(shiftFigures.resent.value, 1);
    const raised = large.messages.filter(
      ({ kind, body }) => kind === 'revision' && /[AB]/.test(String(body['class'])),
    );
    expect(raised.length).toBeGreaterThan(20);
    const first = tasks.filter(({ oddity }) => oddity === null);
    expectShare(
      share(first, ({ body }) => !('class' in body)),
      shiftFigures.classMissing.value,
      first.length * 0.8,
    );
    expectShare(
      share(tasks, ({ expected }) => expected === 'refused'),
      shiftFigures.unreachable.value,
      tasks.length * 0.8,
    );
    expect(new Set(tasks.flatMap(({ oddity }) => oddity ?? []))).toEqual(
      new Set([...badValueNames, 'no-place-and-no-number']),
    );
  });

  it('have ages that fit the complaint', () => {
    const ageOf = (code: string) =>
      cases.filter(({ complaint }) => complaint.code === code).map(({ patient }) => patient.age);
    const mean = (ages: readonly number[]) => ages.reduce((sum, age) => sum + age, 0) / ages.length;
    expect(mean(ageOf('774'))).toBeGreaterThan(70);
    expect(mean(ageOf('785'))).toBeLessThan(50);
    expect(Math.min(...ageOf('785'))).toBeGreaterThanOrEqual(16);
  });
});

describe('every handover of a shift', () => {
  const handed = large.messages.filter(({ kind }) => kind !== 'cancellation');

  it('is as the intake takes it, unless something is meant to be wrong with it', () => {
    for (const { body, oddity } of handed.filter((each) => each.oddity === null)) {
      const read = handoverSchema.safeParse({ ...body, createdAt });
      expect([oddity, read.error?.issues]).toEqual([null, undefined]);
      expect(read.data && canBeReached(read.data)).toBe(true);
    }
  });

  it('is taken with a warning when a value of it is bad, and refused only when nobody could be reached', () => {
    for (const { body, oddity, expected } of handed.filter((each) => each.oddity !== null)) {
      const read = readHandover({ ...body, createdAt });
      expect([oddity, 'refused' in read]).toEqual([oddity, expected === 'refused']);
      if ('warnings' in read) expect(read.warnings.length).toBeGreaterThan(0);
    }
  });

  it('has a code with a class that the code may carry', () => {
    for (const { complaint, urgencyClass } of cases) {
      const classes = taskCodes[complaint.code]?.classes ?? [];
      expect(urgencyClasses).toContain(urgencyClass);
      if (urgencyClass === 'C' || urgencyClass === 'D') expect(classes).toContain(urgencyClass);
    }
  });

  it('names nobody: identity codes of the 900 series, numbers that begin with 0 behind the country code', () => {
    const codes = cases.flatMap(({ patient }) => patient.identityCode ?? []);
    expect(codes.length / cases.length).toBeGreaterThan(0.4);
    expect(codes.length).toBeLessThan(cases.length);
    for (const code of codes) expect(code).toMatch(/^\d{6}[-+A]9\d\d[0-9A-Y]$/);
    for (const { patient } of cases) expect(patient.caller.phone).toMatch(/^\+358 00 \d{3} \d{4}$/);
  });
});
