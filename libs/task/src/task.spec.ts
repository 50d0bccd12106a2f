import { describe, expect, it } from '@jest/globals';
import { handoverOf, knownTask, onlyCancelled } from '../../../test/task/known-tasks.js';
import { flags } from './handover.js';
import { hasFlag, isUrgent, summaryOf } from './task.js';

/** Everything by which somebody could be known. */
const identifying = {
  patient: { name: 'Aino Kanerva', identityCode: '010170-900J' },
  caller: { name: 'Eino Kanerva', phone: '040 123 4567', relation: 'puoliso' },
  contacts: [{ name: 'Naapuri Niemi', phone: '050 765 4321' }],
  address: 'Kanervakuja 7 B 3',
  floor: 'viides',
  doorCode: '4312',
  coordinates: { latitude: 65.0123, longitude: 25.4685 },
  description: 'Kaatui keittiössä.',
  answers: [{ fact: 'walks-as-usual', value: 'ei' }],
};

describe('summaryOf', () => {
  it('shows what a row needs', () => {
    expect(summaryOf(knownTask({ links: ['one', 'two'] }, { sex: 'female' }))).toEqual({
      id: '00000000-0000-4000-8000-00000000000a',
      state: 'received',
      code: '774',
      urgencyClass: 'D',
      municipality: 'Oulu',
      age: 79,
      sex: 'female',
      createdAt: '2026-11-22T12:00:00.000Z',
      receivedAt: '2026-11-22T12:01:00.000Z',
      revision: 1,
      answersVersion: 0,
      marks: ['number-missing'],
      repeatContacts: 2,
    });
  });

  it('shows nothing by which a patient or caller could be known', () => {
    const shown = JSON.stringify(summaryOf(knownTask({}, identifying)));
    expect(shown).not.toMatch(/Kanerva|Niemi|010170|040|050|puoliso|viides|4312|65\.0|25\.4|keittiö|walks/i);
  });

  it('does not name the sender or the sender’s own number of the task', () => {
    const shown = summaryOf(knownTask({ senderTaskId: 'HÄKE-1' }));
    expect(JSON.stringify(shown)).not.toMatch(/HÄKE-1|00000001/);
  });

  it('copes with a task of which only the cancellation is known', () => {
    expect(summaryOf(onlyCancelled(1))).toMatchObject({
      code: null,
      municipality: null,
      age: null,
      sex: null,
    });
  });

  it('is the same after it went through JSON, as it does on its way to a screen', () => {
    const summary = summaryOf(knownTask({}, identifying));
    expect(JSON.parse(JSON.stringify(summary))).toEqual(summary);
  });
});

describe('isUrgent', () => {
  it.each([
    ['A', true],
    ['B', true],
    ['C', false],
    ['D', false],
    [null, false],
    [undefined, false],
  ] as const)('answers %s with %p', (stated, urgent) => {
    expect(isUrgent(stated)).toBe(urgent);
  });
});

describe('hasFlag', () => {
  it.each(flags)('sees the flag %s and no other', (flag) => {
    const handover = handoverOf({ flags: [flag] });
    expect(flags.filter((each) => hasFlag(handover, each))).toEqual([flag]);
  });

  it('sees none where none is stated', () => {
    expect(hasFlag(handoverOf(), 'hazard')).toBe(false);
  });
});
