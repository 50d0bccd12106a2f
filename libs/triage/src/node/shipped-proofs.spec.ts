import { describe, expect, it } from '@jest/globals';
import { languages } from '@tilanne/platform';
import { copiedRules, entry } from '../../../../test/triage/copied-rules.js';
import { shippedDirectory, shippedRules, verdictOn } from '../../../../test/triage/shipped-rules.js';
import { proveRules } from '../proof/prove-rules.js';
import { widestNeedTable } from '../tables/read-table.js';
import { outcomes } from '../verdict.js';
import { loadInvariants } from './load-invariants.js';
import { loadRuleSet } from './load-rule-set.js';

const ruleSet = await shippedRules();
const { dictionary, tables } = ruleSet;
const invariants = await loadInvariants(shippedDirectory, ruleSet);
const proof = proveRules(ruleSet, 'faults' in invariants ? [] : invariants);

/** What is found in a copy of the shipped rules after one change. */
async function foundAfter(file: string, from: string | RegExp, to: string) {
  const copy = await copiedRules();
  try {
    await copy.change(file, from, to);
    const rules = await loadRuleSet(copy.directory);
    if ('faults' in rules) throw new Error(JSON.stringify(rules.faults));
    const demands = await loadInvariants(copy.directory, rules);
    if ('faults' in demands) throw new Error(JSON.stringify(demands.faults));
    const { findings } = proveRules(rules, demands);
    return findings.filter(({ weight }) => weight === 'fault');
  } finally {
    await copy.remove();
  }
}

describe('The shipped rules', () => {
  it('are proved: no gap, no conflict, no row that never wins, nothing left undetermined', () => {
    expect(proof.findings.filter(({ weight }) => weight !== 'note')).toEqual([]);
    expect(proof.sound).toBe(true);
  });

  it('keep every red flag at its level whatever is unknown, and every invariant', () => {
    const claims = proof.proved.map(({ claim }) => claim);
    const flags = ruleSet.redFlags.flatMap((place) => tables[place]?.source.rows.map(({ id }) => id) ?? []);
    expect(claims).toEqual(expect.arrayContaining(flags));
    expect(flags.length).toBeGreaterThanOrEqual(20);
    expect(claims).toContain('high-news2-is-upgraded');
    expect(claims).toContain('under-3-years-is-never-left-to-self-care');
    expect('faults' in invariants ? [] : invariants.map(({ id }) => id)).toEqual(
      claims.slice(1 + flags.length),
    );
  });

  it('with nothing known the nurse decides, and everything is possible that could be', () => {
    expect(proof.proved.map(({ claim }) => claim)).toContain('nothing-known');
    const verdict = verdictOn(ruleSet, {});
    expect(verdict).toMatchObject({ outcome: 'nurse-decides', certain: false });
    expect(verdict.possible).toEqual(
      expect.arrayContaining(['upgrade-112', 'ambulance', 'kotas', 'nurse-decides']),
    );
    expect(verdict.questions.slice(0, 8).map(({ fact }) => dictionary.byName.get(fact)?.group)).toEqual(
      Array.from({ length: 8 }, () => 'first-screen'),
    );
  });

  it('are proved within two seconds', () => {
    const started = performance.now();
    proveRules(ruleSet, 'faults' in invariants ? [] : invariants);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

describe('A mistake in the shipped rules is found:', () => {
  it('a threshold that leaves a hole', async () => {
    const found = await foundAfter('vitals.dmn', entry('band-medium-news2'), '$1[5..5]');
    expect(found.map(({ kind, table }) => [kind, table])).toContainEqual(['gap', 'riskBand']);
    expect(found.find(({ kind }) => kind === 'gap')?.words.fi).toMatch(/NEWS2.*: 6/);
  });

  it('a threshold that lets two rows match', async () => {
    const found = await foundAfter('vitals.dmn', entry('band-medium-news2'), '$1[5..7]');
    expect(found.map(({ kind, rows }) => [kind, ...rows])).toContainEqual([
      'conflict',
      'band-high',
      'band-medium',
    ]);
  });

  it('a red flag that was weakened, by the invariant it breaks', async () => {
    const found = await foundAfter(
      'red-flags.dmn',
      /(<outputEntry id="flag-news2-high-output"><text>)[^<]*/,
      '$1"ambulance-as-classed-or-higher"',
    );
    expect(found.map(({ kind, table }) => [kind, table])).toEqual([['refuted', 'high-news2-is-upgraded']]);
  });
});

describe('In the shipped tables', () => {
  it('need tables stay narrow enough to be read', () => {
    for (const { source } of tables)
      expect(source.columns.length).toBeLessThanOrEqual(source.role === 'need' ? widestNeedTable : 8);
  });

  it('every row says why in every language, who owns it, where it comes from and when it is looked at again', () => {
    for (const row of tables.flatMap(({ source }) => source.rows)) {
      for (const language of languages) expect(row.basis?.because[language]).toMatch(/^[A-ZÅÄÖ].{9,}\.$/);
      expect(row.basis).toMatchObject({
        owner: expect.any(String),
        reviewBy: expect.stringMatching(/^20\d\d-/),
      });
      expect(row.basis?.source).toMatch(/^unverified|\d{4}|112\.fi/);
    }
  });

  it('every destination is one the product knows, and the default is the nurse', () => {
    const rows = tables[ruleSet.destination]?.source.rows ?? [];
    for (const { outputs } of rows) expect(outcomes).toContain(outputs[0]);
    expect(rows.at(-1)).toMatchObject({ outputs: ['nurse-decides'], id: 'to-nurse' });
    expect(rows.at(-1)?.cells.every((cell) => cell.kind === 'any')).toBe(true);
  });
});
