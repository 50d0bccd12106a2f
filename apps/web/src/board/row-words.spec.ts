import { describe, expect, it } from '@jest/globals';
import type { BoardRow } from '@tilanne/board';
import { startWords } from '../locales/words.js';
import { codeName, outcomeText, patientText, placeText, reasonText, rowName } from './row-words.js';

const nothingUnderWay = { claim: null, decision: null, asked: null, referral: null, orders: {} };

const { t } = startWords('en');

const reason = { fi: 'Vakava verenvuoto.', sv: 'Allvarlig blödning.', en: 'Severe bleeding.' };

const row: BoardRow = {
  task: {
    id: 'one',
    state: 'triaged',
    code: '703',
    urgencyClass: 'C',
    municipality: 'Kempele',
    age: 81,
    sex: 'male',
    createdAt: '2025-11-22T12:00:00.000Z',
    receivedAt: '2025-11-22T12:00:00.000Z',
    revision: 1,
    answersVersion: 0,
    marks: [],
    repeatContacts: 0,
  },
  ...nothingUnderWay,
  proposal: {
    revision: 1,
    answersVersion: 0,
    outcome: 'ambulance',
    certain: true,
    byHand: false,
    redFlag: null,
    reason,
    missing: 0,
    proposedAt: '2025-11-22T12:00:01.000Z',
  },
};

const { task, proposal } = row;

describe('the words of a row', () => {
  it('tell the whole row in one sentence', () => {
    expect(rowName(t, 'en', row)).toBe(
      'Class C, Breathing difficulty, Kempele, 81 y male. Ambulance: Severe bleeding.',
    );
  });

  it('say what is missing instead of leaving a hole', () => {
    const bare = { ...task, code: null, urgencyClass: null, municipality: null, age: null, sex: null };
    expect(rowName(t, 'en', { ...nothingUnderWay, task: bare, proposal: null })).toBe(
      'Class missing, Task code missing, municipality not known, age and sex not known. Being assessed…',
    );
  });

  it('tell of a notice what happens with it, not a proposal', () => {
    const notice = { ...task, state: 'notice', urgencyClass: 'A' } as const;
    expect(rowName(t, 'en', { ...nothingUnderWay, task: notice, proposal })).toContain(
      'The response centre alerts the units',
    );
  });

  it('name a code in the language, and one that is not listed as missing', () => {
    expect(codeName(t, 'sv', '774')).toBe('Nedsatt allmäntillstånd');
    expect(codeName(t, 'en', '999')).toBe('Task code missing');
  });

  it.each([
    [79, 'female', '79 y female'],
    [79, null, '79 y'],
    [79, 'unknown', '79 y'],
    [null, 'male', 'male, age not known'],
    [null, null, 'age and sex not known'],
    [0, 'other', '0 y other'],
  ] as const)('tell the patient of %j and %j as %s', (age, sex, text) => {
    expect(patientText(t, { age, sex })).toBe(text);
  });

  it('tell the municipality', () => {
    expect(placeText(t, { municipality: 'Ii' })).toBe('Ii');
  });

  it('give the reason in the language of the screen', () => {
    expect(proposal && reasonText('fi', proposal)).toBe('Vakava verenvuoto.');
  });

  it('say that triage failed, and give no reason for a proposal that is none', () => {
    const failed = { ...row.proposal, byHand: true } as NonNullable<BoardRow['proposal']>;
    expect(outcomeText(t, failed)).toBe('The assessment failed. Judge the task without a proposal.');
    expect(reasonText('en', failed)).toBeNull();
  });
});
