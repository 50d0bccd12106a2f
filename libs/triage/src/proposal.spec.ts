import { describe, expect, it } from '@jest/globals';
import { undecided } from './evaluate.js';
import { proposalSummaryOf, type Proposal } from './proposal.js';
import type { Verdict } from './verdict.js';

const words = (text: string) => ({ fi: `${text} fi`, sv: `${text} sv`, en: text });

const fired = { table: 'destination', row: 'r1', because: words('because'), unverified: true };

const warning = { code: 'no-table-for-code', message: words('warning') } as const;

const missing = { fact: 'walks', label: words('walks as usual'), why: 'not-given' } as const;

function summaryWith(verdict: Partial<Verdict>, other: Partial<Proposal> = {}) {
  return proposalSummaryOf({
    organisationId: 'pohde',
    taskId: 'a',
    revision: 2,
    answersVersion: 1,
    verdict: { ...undecided('engine-error'), warnings: [], ...verdict },
    byHand: false,
    proposedAt: new Date('2026-11-22T12:00:00Z'),
    ...other,
  });
}

describe('a proposal as a row shows it', () => {
  it('names its version, what it says and how sure it is', () => {
    const summary = summaryWith(
      { outcome: 'kotas', certain: true, missing: [missing, missing] },
      { byHand: true },
    );
    expect(summary).toMatchObject({
      revision: 2,
      answersVersion: 1,
      outcome: 'kotas',
      certain: true,
      byHand: true,
      redFlag: null,
      missing: 2,
      proposedAt: '2026-11-22T12:00:00.000Z',
    });
  });

  it('gives the reason of the first row that fired', () => {
    expect(summaryWith({ fired: [fired], warnings: [warning], missing: [missing] }).reason).toEqual(
      words('because'),
    );
  });

  it('gives the first warning when no row fired', () => {
    expect(summaryWith({ warnings: [warning], missing: [missing] }).reason).toEqual(words('warning'));
  });

  it('never repeats the name of a fact that is not in the list: it explains nothing and may tell of a patient', () => {
    const named = { code: 'unknown-fact', message: words('Kaarina Kanaria') } as const;
    expect(summaryWith({ warnings: [named, warning] }).reason).toEqual(words('warning'));
    expect(summaryWith({ warnings: [named] }).reason).toBeNull();
  });

  it('says what is not known when nothing else is to be said', () => {
    expect(summaryWith({ missing: [missing] }).reason).toEqual({
      fi: 'Ei tiedossa: walks as usual fi',
      sv: 'Inte känt: walks as usual sv',
      en: 'Not known: walks as usual',
    });
  });

  it('has no reason only when there is nothing at all to say', () => {
    expect(summaryWith({}).reason).toBeNull();
  });
});
