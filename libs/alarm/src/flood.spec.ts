import { describe, expect, it } from '@jest/globals';
import type { AlarmKind } from './alarm-kinds.js';
import { raised, summaryOf, type AlarmSummary } from './alarm.js';
import { groupedAlarms } from './flood.js';

/** An alarm raised so many minutes after twelve. */
function alarm(kind: AlarmKind, minutes: number): AlarmSummary {
  const at = new Date(Date.UTC(2026, 10, 22, 12, minutes));
  const id = `${kind} ${String(minutes)}`;
  return summaryOf(raised({ organisationId: 'pohde', kind, subjectId: id }, id, at));
}

function several(kind: AlarmKind, minutes: readonly number[]): AlarmSummary[] {
  return minutes.map((each) => alarm(kind, each));
}

function shapeOf(alarms: readonly AlarmSummary[]): string[] {
  return groupedAlarms(alarms).map(({ kind, alarms: some }) => `${String(some.length)} ${kind}`);
}

describe('alarms on the board', () => {
  it('stand alone up to three of a kind', () => {
    expect(shapeOf(several('untriaged', [1, 2, 3]))).toEqual(Array(3).fill('1 untriaged'));
  });

  it('are one group beyond that, with their count and their oldest', () => {
    const [group, ...others] = groupedAlarms(several('untriaged', [9, 4, 7, 5]));
    expect(others).toEqual([]);
    expect(group).toMatchObject({ kind: 'untriaged', level: 2, oldestAt: '2026-11-22T12:04:00.000Z' });
    expect(group?.alarms.map(({ id }) => id)).toEqual(
      [4, 5, 7, 9].map((each) => `untriaged ${String(each)}`),
    );
  });

  it('are never grouped across kinds', () => {
    const alarms = [...several('untriaged', [1, 2, 3, 4]), ...several('promise-broken', [5, 6])];
    expect(shapeOf(alarms)).toEqual(['4 untriaged', '1 promise-broken', '1 promise-broken']);
  });

  it('stand in the order of their level, then of their age', () => {
    const alarms = [
      alarm('untriaged', 1),
      alarm('path-broken', 9),
      alarm('decided-unsent', 5),
      alarm('urgent-notice', 7),
    ];
    expect(groupedAlarms(alarms).map(({ kind }) => kind)).toEqual([
      'decided-unsent',
      'urgent-notice',
      'path-broken',
      'untriaged',
    ]);
  });

  it('are all there, however many there are', () => {
    const alarms = several(
      'past-clock',
      Array.from({ length: 60 }, (_, index) => index),
    );
    expect(groupedAlarms(alarms).flatMap((group) => group.alarms)).toHaveLength(60);
    expect(groupedAlarms([])).toEqual([]);
  });
});
