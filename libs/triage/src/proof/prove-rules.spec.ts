import { describe, expect, it } from '@jest/globals';
import { languages } from '@tilanne/platform';
import { proof, tablesWith, told } from '../../../../test/triage/proved-rules.js';
import { row, sampleRules, sampleTables, table } from '../../../../test/triage/sample-rules.js';
import type { TableDraft } from '../tables/table-draft.js';
import { redFlagClaims } from './claim.js';
import { usualEffort } from './effort.js';
import { proveRules } from './prove-rules.js';
import { findScenario } from './scenario.js';

const sample = sampleRules();

describe('A proof of the rules', () => {
  it('finds nothing against sound rules, and says what was proved', () => {
    const { sound, findings, proved, ruleSetHash } = proveRules(sample, []);
    expect(told(findings)).toEqual([]);
    expect({ sound, ruleSetHash }).toEqual({ sound: true, ruleSetHash: 'the hash' });
    expect(proved.map(({ claim }) => claim)).toEqual([
      'nothing-known',
      'flag-pain',
      'flag-saturation',
      'flag-walks',
    ]);
  });

  it('notes where the order of rows decides, with an example', () => {
    const [overlap] = proveRules(sample, []).findings;
    expect(overlap).toMatchObject({ kind: 'overlap', weight: 'note', table: 'destination' });
    expect(overlap?.words.en).toBe(
      'In the table “destination” 3 pairs of rows match at the same time and give different results; their order decides. For example the rows to-unit, to-nurse when need: examination.',
    );
  });

  it('notes a gap of a need table for its own codes only', () => {
    const gaps = (drafts: readonly TableDraft[]) =>
      proof(drafts).findings.filter(({ kind }) => kind === 'gap');
    expect(gaps(sampleTables)).toEqual([]);
    const without = tablesWith('need', (draft) => ({
      ...draft,
      rows: draft.rows.filter(({ id }) => id !== 'need-fever'),
    }));
    expect(gaps(without)).toMatchObject([
      {
        weight: 'note',
        table: 'need',
        where: [
          { name: 'code', values: ['774'] },
          { name: 'saturation', values: [92] },
          { name: 'fever', values: [true] },
        ],
      },
    ]);
  });

  it('refuses a table that other tables rely on and that has a gap', () => {
    const band = table('band', ['saturation'], [row('b1', ['< 85'], '"low"'), row('b2', ['> 85'], '"fine"')]);
    const { findings, sound } = proof([...sampleTables, band]);
    expect(sound).toBe(false);
    const gaps = findings.filter(({ kind }) => kind === 'gap');
    expect(gaps.map(({ where }) => where)).toEqual([[{ name: 'saturation', values: [85, 'not-measured'] }]]);
    expect(gaps[0]?.words).toMatchObject({
      fi: 'Taulukossa ”band (fi)” ei ole riviä, joka sopisi, kun saturation (fi): 85 %.',
      sv: 'Tabellen ”band (sv)” har ingen rad som passar när saturation (sv): 85 %.',
    });
  });

  it('refuses UNIQUE rows that match together, and leaves be what cannot happen', () => {
    const band = (high: string) =>
      table('band', ['saturation'], [row('b1', ['< 85'], '"low"'), row('b2', [high], '"fine"')]);
    const both = table(
      'both',
      ['band', 'saturation'],
      [row('x1', ['"low"', '-'], '"a"'), row('x2', ['-', '>= 85, "not-measured"'], '"b"')],
    );
    const overlapping = proof([...sampleTables, band('>= 84, "not-measured"'), both]);
    // Where rows contradict each other the table gives nothing, so what reads it has a gap.
    expect(told(overlapping.findings)).toEqual([
      ['conflict', 'band', 'b1', 'b2'],
      ['gap', 'both'],
    ]);
    expect(told(proof([...sampleTables, band('>= 85, "not-measured"'), both]).findings)).toEqual([]);
  });

  it('refuses ANY rows only where they contradict each other', () => {
    const any = (output: string) =>
      table('any', ['fever'], [row('a1', ['-'], '"x"'), row('a2', ['true'], output)], { hitPolicy: 'ANY' });
    expect(told(proof([...sampleTables, any('"y"')]).findings)).toEqual([['conflict', 'any', 'a1', 'a2']]);
    expect(told(proof([...sampleTables, any('"x"')]).findings)).toEqual([]);
  });

  it('names rows that never win and rows that nothing matches', () => {
    const tables = tablesWith('destination', (draft) => ({
      ...draft,
      rows: [
        ...draft.rows.slice(0, 3),
        row('to-advice-again', ['"rest"', 'false'], '"advice"'),
        ...draft.rows.slice(3),
      ],
    }));
    const first = table('band', ['saturation'], [row('b1', ['-'], '"all"'), row('b2', ['< 85'], '"late"')], {
      hitPolicy: 'FIRST',
    });
    const reader = table('reader', ['band'], [row('r1', ['"late"'], '"x"'), row('r2', ['"all"'], '"y"')], {
      hitPolicy: 'FIRST',
    });
    expect(told(proof([...tables, first, reader]).findings)).toEqual([
      ['masked', 'band', 'b2'],
      ['masked', 'destination', 'to-advice-again'],
      ['unreachable', 'reader', 'r1'],
    ]);
  });

  it('sees a red flag that is lost', () => {
    const [claim] = redFlagClaims(sample);
    if (!claim) throw new Error('no red flags');
    expect(findScenario(sample, claim.against, usualEffort)).toMatchObject({ kind: 'never' });
    const lost = { ...sample, redFlags: [] };
    expect(findScenario(lost, claim.against, usualEffort)).toMatchObject({ kind: 'found' });
  });

  it('sees rules that are certain of something when nothing is known', () => {
    const bold = sampleTables.map((draft) =>
      draft.name === 'flags'
        ? { ...draft, rows: [row('flag-all', ['-', '-', '-'], '"upgrade-now"')] }
        : draft,
    );
    const { findings } = proof(bold);
    expect(told(findings)).toEqual([['refuted', 'nothing-known']]);
    expect(findings.at(-1)?.words.fi).toBe(
      'Vaatimus ei täyty: Kun mitään ei tiedetä, hoitaja päättää. Vastaesimerkki: mitkä tahansa tiedot → kiireellisyyden nosto hätäkeskuksen kautta.',
    );
  });

  it('says everything in every language', () => {
    const band = table('band', ['saturation'], [row('b1', ['< 85'], '"low"')]);
    for (const { words } of proof([...sampleTables, band]).findings) {
      for (const language of languages) expect(words[language]).toMatch(/^[A-ZÅÄÖ][^{}]+\.$/);
    }
  });
});
