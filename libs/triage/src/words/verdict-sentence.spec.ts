import { describe, expect, it } from '@jest/globals';
import { calmAnswers, givenAt, sampleRules } from '../../../../test/triage/sample-rules.js';
import { evaluate, undecided } from '../evaluate.js';
import { verdictSentence } from './verdict-sentence.js';
import { outcomes } from '../verdict.js';
import type { Verdict } from '../verdict.js';

const now = new Date('2026-11-22T12:00:00Z');
const verdictOn = (answers: Readonly<Record<string, unknown>>) =>
  evaluate(sampleRules(), givenAt(now, answers), now);

const words = (text: string) => ({ fi: text, sv: text, en: text });
const nothingKnown = undecided('engine-error');

function missing(count: number): Verdict['missing'] {
  return Array.from({ length: count }, (_, index) => ({
    fact: `f${index}`,
    label: words(`F${index}`),
    why: 'not-given' as const,
  }));
}

describe('A verdict as a sentence', () => {
  it('that is certain names the proposal and its weightiest reason', () => {
    expect(verdictSentence(verdictOn({ ...calmAnswers, alone: false }))).toEqual({
      fi: 'Ehdotus on ohjeet puhelimessa. because of to-advice (fi)',
      sv: 'Förslaget är råd per telefon. because of to-advice (sv)',
      en: 'The proposal is advice by phone. because of to-advice',
    });
  });

  it('of a red flag gives the flag as the reason', () => {
    expect(verdictSentence(verdictOn({ ...calmAnswers, pain: 'severe' })).en).toBe(
      'The proposal is an upgrade through the emergency response centre. because of flag-pain',
    );
  });

  it('that is not certain names what is missing and what is still possible', () => {
    const { fever, ...rest } = calmAnswers;
    expect(fever).toBe(false);
    expect(verdictSentence(verdictOn(rest))).toEqual({
      fi: 'Hoitaja päättää, koska tietoja puuttuu: ”fever (fi)”. Vielä mahdollinen on liikkuva arviointiyksikkö tai kotona asumisen tuen keskus (KOTAS).',
      sv: 'Sjukskötaren beslutar, eftersom uppgifter saknas: ”fever (sv)”. Ännu möjligt är en mobil bedömningsenhet eller centralen för stöd i hemmet (KOTAS).',
      en: 'The nurse decides, because answers are missing: “fever”. Still possible: a mobile assessment unit or the centre supporting life at home (KOTAS).',
    });
  });

  it.each([
    [5, 'F0”, ”F1”, ”F2”, ”F3” ja ”F4”.'],
    [6, '”F4” ja yksi muu tieto.'],
    [7, '”F4” ja 2 muuta tietoa.'],
  ])('names at most five of %d missing answers', (count, end) => {
    const verdict = { ...nothingKnown, missing: missing(count) };
    expect(verdictSentence(verdict).fi.endsWith(end)).toBe(true);
  });

  it('where the rules themselves leave it to the nurse gives their reason', () => {
    const row = { table: 'destination', row: 'to-nurse', because: words('Class C.'), unverified: true };
    expect(verdictSentence({ ...nothingKnown, warnings: [], fired: [row] })).toEqual({
      fi: 'Hoitaja päättää. Class C.',
      sv: 'Sjukskötaren beslutar. Class C.',
      en: 'The nurse decides. Class C.',
    });
  });

  it('where nothing could be computed says so', () => {
    expect(verdictSentence(nothingKnown).fi).toBe('Ehdotuksen laskeminen epäonnistui: hoitaja päättää.');
    expect(verdictSentence(undecided('rules-not-loaded')).sv).toContain('sjukskötaren beslutar');
  });

  it('with nothing to tell still says who decides', () => {
    expect(verdictSentence({ ...nothingKnown, warnings: [] }).en).toBe('The nurse decides.');
  });

  it.each(outcomes.filter((outcome) => outcome !== 'nurse-decides'))(
    'names %s in every language',
    (outcome) => {
      const sentences = verdictSentence({ ...nothingKnown, outcome, certain: true, possible: [outcome] });
      expect(sentences.fi).toMatch(/^Ehdotus on [^.]+\.$/);
      expect(sentences.sv).toMatch(/^Förslaget är [^.]+\.$/);
      expect(sentences.en).toMatch(/^The proposal is [^.]+\.$/);
    },
  );
});
