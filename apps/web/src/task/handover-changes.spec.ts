import { describe, expect, it } from '@jest/globals';
import type { Handover } from '@tilanne/task';
import { handoverChanges } from './handover-changes.js';

const first: Handover = {
  id: '1',
  revision: 1,
  createdAt: '2025-11-22T12:00:00Z',
  code: '774',
  class: 'D',
  address: 'Kasarmintie 12',
  age: 79,
  caller: { name: 'Maija', phone: '040 123 4567' },
};

describe('what a new revision says differently', () => {
  it('is nothing when it says the same', () => {
    expect(handoverChanges(first, { ...first, revision: 2 })).toEqual([]);
  });

  it('names each field with what it was and is, the class first', () => {
    const next: Handover = { ...first, revision: 2, address: 'Kasarmintie 14', class: 'C', age: 80 };
    expect(handoverChanges(first, next)).toEqual([
      { field: 'class', before: 'D', after: 'C' },
      { field: 'address', before: 'Kasarmintie 12', after: 'Kasarmintie 14' },
      { field: 'age', before: '79', after: '80' },
    ]);
  });

  it('looks into the caller and the patient', () => {
    const next: Handover = {
      ...first,
      caller: { name: 'Maija', phone: '050 765 4321' },
      patient: { name: 'Aino' },
    };
    expect(handoverChanges(first, next)).toEqual([
      { field: 'caller-phone', before: '040 123 4567', after: '050 765 4321' },
      { field: 'patient-name', before: null, after: 'Aino' },
    ]);
  });

  it('tells what is stated no longer', () => {
    const { address: _address, ...without } = first;
    expect(handoverChanges(first, without)).toEqual([
      { field: 'address', before: 'Kasarmintie 12', after: null },
    ]);
  });

  it('tells everything when nothing was known before', () => {
    expect(handoverChanges(null, first).map(({ field }) => field)).toEqual([
      'class',
      'code',
      'address',
      'caller-phone',
      'caller-name',
      'age',
    ]);
  });
});
