import { describe, expect, it } from '@jest/globals';
import { acknowledge, clear, isSnoozed, raised, raisedAgain, snooze, summaryOf } from './alarm.js';

const at = new Date('2026-11-22T12:00:00Z');

const soon = new Date('2026-11-22T12:00:05Z');

const later = new Date('2026-11-22T12:05:00Z');

const event = raised({ organisationId: 'pohde', kind: 'raised-to-ab', subjectId: 'a' }, 'x', at);

const condition = raised({ organisationId: 'pohde', kind: 'untriaged', subjectId: 'a' }, 'y', at);

const quiet = { minutes: 20, reason: 'Called, help is on its way' };

describe('an alarm', () => {
  it('stands until a person acknowledges it by name', () => {
    expect(acknowledge(condition, 'Helmi Hoitaja', soon)).toEqual({
      ...condition,
      acknowledgedAt: soon,
      acknowledgedBy: 'Helmi Hoitaja',
    });
    expect(condition.acknowledgedAt).toBeNull();
  });

  it('keeps the first acknowledgement: who came later changes nothing', () => {
    const first = acknowledge(event, 'Helmi Hoitaja', soon);
    expect(acknowledge(first, 'Veikko Vuorovastaava', later)).toBe(first);
  });

  it('about an event is over when it is acknowledged', () => {
    expect(acknowledge(event, 'Helmi Hoitaja', soon).clearedAt).toEqual(soon);
  });

  it('about a condition goes on after its acknowledgement, until the condition has passed', () => {
    const acknowledged = acknowledge(condition, 'Helmi Hoitaja', soon);
    expect(acknowledged.clearedAt).toBeNull();
    expect(clear(acknowledged, later)).toEqual({ ...acknowledged, clearedAt: later });
  });

  it('that passed by itself still waits for its acknowledgement', () => {
    const passed = clear(condition, soon);
    expect(passed).toMatchObject({ clearedAt: soon, acknowledgedAt: null });
    expect(clear(passed, later)).toBe(passed);
    expect(acknowledge(passed, 'Helmi Hoitaja', later).clearedAt).toEqual(soon);
  });

  it('whose cause comes back is the same alarm, as old as it was', () => {
    expect(raisedAgain(clear(condition, soon))).toEqual(condition);
    expect(raisedAgain(condition)).toBe(condition);
  });

  it('is told without its organisation and without the words of a snooze, instants as text', () => {
    const acknowledged = acknowledge(snooze(event, quiet, 'Helmi Hoitaja', at), 'Helmi Hoitaja', soon);
    expect(summaryOf(acknowledged)).toEqual({
      id: 'x',
      kind: 'raised-to-ab',
      level: 1,
      owner: 'nurse',
      subjectId: 'a',
      raisedAt: '2026-11-22T12:00:00.000Z',
      acknowledgedAt: '2026-11-22T12:00:05.000Z',
      acknowledgedBy: 'Helmi Hoitaja',
      clearedAt: '2026-11-22T12:00:05.000Z',
      snoozedUntil: '2026-11-22T12:20:00.000Z',
      snoozedBy: 'Helmi Hoitaja',
    });
    expect(summaryOf(condition)).toMatchObject({ acknowledgedAt: null, clearedAt: null, snoozedUntil: null });
  });
});

describe('a snoozed alarm', () => {
  const snoozed = snooze(condition, quiet, 'Helmi Hoitaja', at);

  it('keeps who, why and until when', () => {
    expect(snoozed).toMatchObject({
      snoozedUntil: new Date('2026-11-22T12:20:00Z'),
      snoozedBy: 'Helmi Hoitaja',
      snoozeReason: 'Called, help is on its way',
    });
  });

  it('keeps quiet until its end and then sounds again without anybody doing anything', () => {
    const told = summaryOf(snoozed);
    expect(isSnoozed(told, Date.parse('2026-11-22T12:19:59Z'))).toBe(true);
    expect(isSnoozed(told, Date.parse('2026-11-22T12:20:00Z'))).toBe(false);
    expect(isSnoozed(summaryOf(condition), at.getTime())).toBe(false);
  });

  it('may be snoozed again, and the later end counts', () => {
    const again = snooze(snoozed, { minutes: 5, reason: 'again' }, 'Veikko', later);
    expect(again).toMatchObject({ snoozedUntil: new Date('2026-11-22T12:10:00Z'), snoozedBy: 'Veikko' });
  });

  it('cannot be made of one that is acknowledged', () => {
    const acknowledged = acknowledge(condition, 'Helmi Hoitaja', soon);
    expect(snooze(acknowledged, quiet, 'Veikko', later)).toBe(acknowledged);
  });
});
