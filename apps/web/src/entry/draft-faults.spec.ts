import { describe, expect, it } from '@jest/globals';
import { draftFaults, formField } from './draft-faults.js';
import { emptyDraft, type Draft } from './draft.js';

const now = Date.parse('2025-11-22T12:03:00Z');
const faults = (draft: Partial<Draft>) => draftFaults({ ...emptyDraft, ...draft }, now);
const address = 'Tullitie 3';

describe('the faults of a draft', () => {
  it('are none when there is a place or a number, however little else is known', () => {
    expect(faults({ address })).toEqual([]);
    expect(faults({ callerPhone: '040 123 4567' })).toEqual([]);
    expect(faults({ contacts: [{ name: '', phone: '040 123 4567', relation: '' }] })).toEqual([]);
  });

  it('name the one thing without which nobody can be helped', () => {
    expect(faults({ description: 'heikko olo' })).toEqual([{ field: 'address', kind: 'reach', hard: true }]);
  });

  it('do not take a number that is none for a way to reach somebody', () => {
    expect(faults({ callerPhone: 'kysy naapurilta' })).toEqual([
      { field: 'address', kind: 'reach', hard: true },
      { field: 'callerPhone', kind: 'phone', hard: false },
    ]);
  });

  it('name every wrong value at once, each at its own field', () => {
    const wrong = faults({
      address,
      code: 'kaatui',
      identityCode: '131052-308X',
      age: '200',
      callerPhone: 'ei ole',
    });
    expect(wrong.map(({ field, kind }) => `${field}: ${kind}`).sort()).toEqual([
      'age: age',
      'callerPhone: phone',
      'code: code',
      'identityCode: identityCode',
    ]);
    expect(wrong.every(({ hard }) => !hard)).toBe(true);
  });

  it('point at the right line of contacts when an empty one stands before it', () => {
    const contacts = [
      { name: '', phone: '', relation: '' },
      { name: 'Kalle', phone: 'ei ole', relation: '' },
    ];
    expect(faults({ address, contacts })).toEqual([
      { field: 'contacts.1.phone', kind: 'phone', hard: false },
    ]);
  });

  it('say that a text is too long', () => {
    expect(faults({ address, doorCode: '1'.repeat(41) })).toEqual([
      { field: 'doorCode', kind: 'long', hard: false },
    ]);
  });

  it('stop a time that cannot be read or has not come yet: the patient must not lose waiting time', () => {
    expect(faults({ address, clock: 'noon' })).toEqual([{ field: 'clock', kind: 'clock', hard: true }]);
    expect(faults({ address, clock: '15:00', date: '22.11.' })).toEqual([
      { field: 'clock', kind: 'future', hard: true },
    ]);
  });
});

describe('the field of the form for a field of the body', () => {
  it('is known for every field the form has', () => {
    expect(formField(['caller', 'phone'])).toBe('callerPhone');
    expect(formField(['contacts', 2, 'phone'])).toBe('contacts.2.phone');
    expect(formField(['class'])).toBe('urgencyClass');
  });

  it('is none for one the form does not have', () => {
    expect(formField(['coordinates', 'latitude'])).toBeNull();
    expect(formField([])).toBeNull();
  });
});
