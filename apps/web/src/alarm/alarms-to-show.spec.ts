import { describe, expect, it } from '@jest/globals';
import { raised, summaryOf, type AlarmKind, type AlarmSummary } from '@tilanne/alarm';
import { alarmsToShow, gravestOf, openAlarms, soundingAlarm } from './alarms-to-show.js';

const now = Date.parse('2026-11-22T12:10:00Z');

function byId(...alarms: readonly AlarmSummary[]): Readonly<Record<string, AlarmSummary>> {
  return Object.fromEntries(alarms.map((alarm) => [alarm.id, alarm]));
}

function alarm(id: string, kind: AlarmKind, other: Partial<AlarmSummary> = {}): AlarmSummary {
  const subject = { organisationId: 'pohde', kind, subjectId: `task of ${id}` };
  return { ...summaryOf(raised(subject, id, new Date('2026-11-22T12:00:00Z'))), ...other };
}

const none = new Set<string>();

describe('the list of alarms', () => {
  it('has those that no high-risk row carries', () => {
    const alarms = byId(alarm('row', 'raised-to-ab'), alarm('list', 'past-clock'));
    const { open } = alarmsToShow(alarms, new Set(['task of row']), now);
    expect(open.flatMap((group) => group.alarms.map(({ id }) => id))).toEqual(['list']);
  });

  it('has the gravest first and floods as one group', () => {
    const flood = ['a', 'b', 'c', 'd'].map((id) => alarm(id, 'untriaged'));
    const { open } = alarmsToShow(byId(...flood, alarm('grave', 'watchdog-silent')), none, now);
    expect(open.map(({ kind, alarms }) => [kind, alarms.length])).toEqual([
      ['watchdog-silent', 1],
      ['untriaged', 4],
    ]);
  });

  it('keeps snoozed ones apart, with the next to come back first', () => {
    const later = alarm('later', 'past-clock', { snoozedUntil: '2026-11-22T12:30:00.000Z' });
    const sooner = alarm('sooner', 'past-clock', { snoozedUntil: '2026-11-22T12:20:00.000Z' });
    const { open, snoozed } = alarmsToShow(byId(later, sooner), none, now);
    expect([open, snoozed]).toEqual([[], [sooner, later]]);
  });

  it('has a snoozed one again when its time is over', () => {
    const over = alarm('over', 'past-clock', { snoozedUntil: '2026-11-22T12:10:00.000Z' });
    expect(alarmsToShow(byId(over), none, now).open).toHaveLength(1);
  });
});

describe('what sounds', () => {
  it('is the gravest alarm and never a snoozed one', () => {
    const quiet = alarm('quiet', 'past-clock', { snoozedUntil: '2026-11-22T12:30:00.000Z' });
    const loud = alarm('loud', 'promise-broken');
    expect(soundingAlarm(byId(quiet, loud), now)).toEqual(loud);
    expect(openAlarms(byId(quiet, loud), now)).toEqual([loud]);
  });

  it('is no alarm that has passed by itself, though it waits to be acknowledged', () => {
    const passed = alarm('passed', 'untriaged', { clearedAt: '2026-11-22T12:05:00.000Z' });
    expect(soundingAlarm(byId(passed), now)).toBeUndefined();
    expect(openAlarms(byId(passed), now)).toEqual([passed]);
  });

  it('is nothing without a board', () => {
    expect(soundingAlarm(undefined, now)).toBeUndefined();
    expect(openAlarms(undefined, now)).toEqual([]);
  });
});

describe('the alarm of a row', () => {
  const of = (id: string, kind: AlarmKind, other: Partial<AlarmSummary> = {}) =>
    alarm(id, kind, { subjectId: 'task', ...other });

  it('is the gravest of its task', () => {
    const alarms = byId(
      of('lesser', 'untriaged'),
      of('grave', 'decided-unsent'),
      alarm('elsewhere', 'raised-to-ab'),
    );
    expect(gravestOf(alarms, 'task')?.id).toBe('grave');
  });

  it('is one that stands before one that has passed', () => {
    const passed = of('passed', 'past-clock', { clearedAt: '2026-11-22T12:05:00.000Z' });
    expect(gravestOf(byId(passed, of('stands', 'untriaged')), 'task')?.id).toBe('stands');
    expect(gravestOf(byId(passed), 'task')?.id).toBe('passed');
  });

  it('is none when nothing alarms', () => {
    expect(gravestOf({}, 'task')).toBeNull();
    expect(gravestOf(undefined, 'task')).toBeNull();
  });
});
