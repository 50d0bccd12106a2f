import { describe, expect, it } from '@jest/globals';
import { handoverSchema } from '@tilanne/task';
import { emptyDraft, type Draft } from './draft.js';
import { handoverOfDraft } from './handover-of-draft.js';

const now = Date.parse('2025-11-22T12:03:00Z');
const body = (draft: Partial<Draft>) => handoverOfDraft({ ...emptyDraft, ...draft }, now);

const whole: Draft = {
  ...emptyDraft,
  code: '774 Heikentynyt yleistila',
  urgencyClass: 'D',
  address: ' Kasarmintie 12 B 14 ',
  municipality: 'Oulu',
  floor: '3',
  doorCode: '4312',
  callerName: 'Maija Meikäläinen',
  callerPhone: '040 123 4567',
  callerRelation: 'tytär',
  withPatient: 'yes',
  contacts: [{ name: 'Kalle', phone: '050 765 4321', relation: 'poika' }],
  patientName: 'Aino Meikäläinen',
  identityCode: '131052-308t',
  age: '73',
  sex: 'female',
  description: 'heikko olo aamusta',
  flags: ['home-care-client'],
  clock: '13:45',
};

describe('the handover of a draft', () => {
  it('carries every field in the form of the contract', () => {
    expect(body(whole)).toEqual({
      createdAt: '2025-11-22T11:45:00.000Z',
      code: '774',
      class: 'D',
      address: 'Kasarmintie 12 B 14',
      municipality: 'Oulu',
      floor: '3',
      doorCode: '4312',
      caller: { name: 'Maija Meikäläinen', phone: '040 123 4567', relation: 'tytär', withPatient: true },
      contacts: [{ rank: 1, name: 'Kalle', phone: '050 765 4321', relation: 'poika' }],
      patient: { name: 'Aino Meikäläinen', identityCode: '131052-308T' },
      age: 73,
      sex: 'female',
      description: 'heikko olo aamusta',
      flags: ['home-care-client'],
    });
  });

  it('is accepted by the schema of the intake once it has its id', () => {
    expect(handoverSchema.safeParse({ id: 'desk-1', ...body(whole) }).success).toBe(true);
  });

  it('leaves out what was not said', () => {
    expect(body({ address: 'Tullitie 3' })).toEqual({ address: 'Tullitie 3' });
    expect(body({})).toEqual({});
  });

  it('says no when the caller is not with the patient, and nothing when nobody asked', () => {
    expect(body({ withPatient: 'no' })).toEqual({ caller: { withPatient: false } });
  });

  it('keeps the rank of a contact when an empty line stands before it', () => {
    const contacts = [
      { name: '', phone: ' ', relation: '' },
      { name: '', phone: '050 765 4321', relation: '' },
    ];
    expect(body({ contacts })).toEqual({ contacts: [{ rank: 2, phone: '050 765 4321' }] });
  });

  it.each([
    ['79', 79],
    ['79 v', 79],
    ['79 år', 79],
    ['noin 80', 'noin 80'],
    ['7.5', '7.5'],
    ['-1', '-1'],
  ])('reads the age %j as %j', (age, expected) => {
    expect(body({ age })).toEqual({ age: expected });
  });

  it('keeps wrong values as they were typed, for the server to keep raw', () => {
    expect(body({ code: 'kaatui', callerPhone: 'kysy naapurilta', identityCode: '131052' })).toEqual({
      code: 'kaatui',
      caller: { phone: 'kysy naapurilta' },
      patient: { identityCode: '131052' },
    });
  });
});
