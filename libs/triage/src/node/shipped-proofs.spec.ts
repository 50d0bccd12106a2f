import { describe, expect, it } from '@jest/globals';
import { languages } from '@tilanne/platform';
import { shippedRules, verdictOn } from '../../../../test/triage/shipped-rules.js';
import { accepts } from '../cell.js';
import { runChain } from '../chain.js';
import { holdsRow } from '../mask.js';
import { match } from '../match.js';
import { widestNeedTable } from '../read-table.js';
import type { CompiledTable, State } from '../rule-set.js';
import { redFlagLevels } from '../rule-table.js';
import type { RuleRow } from '../rule-table.js';
import { settle } from '../settle.js';
import { outcomes } from '../verdict.js';

const ruleSet = await shippedRules();
const { dictionary, tables, variables } = ruleSet;
const nothingKnown: State = dictionary.facts.map((_, index) => variables[index]?.all ?? []);

/** What is known when only the conditions of one row are known to hold. */
function onlyKnown(table: CompiledTable, row: RuleRow): State {
  const state = [...nothingKnown];
  for (const [place, { variable }] of table.columns.entries()) {
    const cell = row.cells[place] ?? { kind: 'any' };
    const { witnesses } = variables[variable]?.classes ?? { witnesses: [] };
    if (cell.kind !== 'any')
      state[variable] = witnesses.flatMap((each, at) => (accepts(cell, each) ? [at] : []));
  }
  return state;
}

const redFlagRows = ruleSet.redFlags.flatMap((place) => {
  const table = tables[place];
  return (table?.source.rows ?? []).map((row): [string, CompiledTable, RuleRow] => [
    row.id,
    table as CompiledTable,
    row,
  ]);
});

const rowsOfAll = tables.flatMap((table) =>
  table.source.rows.map((row, index): [string, CompiledTable, RuleRow, number] => [
    row.id,
    table,
    row,
    index,
  ]),
);

describe('Whatever else is true', () => {
  it.each(redFlagRows)('%s keeps its level', (_, table, row) => {
    const chain = runChain(ruleSet, onlyKnown(table, row));
    const allowed = row.output === redFlagLevels[0] ? ['upgrade-112'] : ['upgrade-112', 'ambulance'];
    for (const covered of [true, false]) {
      const { possible } = settle(ruleSet, chain, covered);
      expect(possible.filter((outcome) => !allowed.includes(outcome))).toEqual([]);
      expect(possible.length).toBeGreaterThan(0);
    }
  });

  it('with nothing known the nurse decides, and everything is possible that could be', () => {
    const verdict = verdictOn(ruleSet, {});
    expect(verdict).toMatchObject({ outcome: 'nurse-decides', certain: false });
    expect(verdict.possible).toEqual(
      expect.arrayContaining(['upgrade-112', 'ambulance', 'kotas', 'nurse-decides']),
    );
    expect(verdict.questions.slice(0, 8).map(({ fact }) => dictionary.byName.get(fact)?.group)).toEqual(
      Array.from({ length: 8 }, () => 'first-screen'),
    );
  });
});

describe('In the shipped tables', () => {
  it.each(rowsOfAll)('%s can win', (_, table, row, index) => {
    const state = onlyKnown(table, row);
    const found = match(
      table,
      variables.map(({ all }, at) => state[at] ?? all),
    );
    expect(holdsRow(found.behind, index)).toBe(true);
  });

  it.each(
    tables
      .filter(({ source }) => source.hitPolicy !== 'COLLECT SUM')
      .map(({ source }, at) => [source.name, at]),
  )('%s leaves no input without a row but where it may, and no UNIQUE row contradicts another', (name) => {
    const table = tables.find(({ source }) => source.name === name);
    if (!table) throw new Error(String(name));
    const found = match(
      table,
      variables.map(({ all, classes }) => all.filter((at) => classes.witnesses[at] !== undefined)),
    );
    expect(found.conflict).toBe(false);
    const mayHaveGaps = table.source.role === 'red-flags' || table.source.role === 'need';
    expect(found.results.includes(undefined)).toBe(mayHaveGaps);
  });

  it('need tables stay narrow enough to be read', () => {
    for (const { source } of tables)
      expect(source.columns.length).toBeLessThanOrEqual(source.role === 'need' ? widestNeedTable : 8);
  });

  it('every row says why in every language, who owns it, where it comes from and when it is looked at again', () => {
    for (const [, , row] of rowsOfAll) {
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
    for (const { output } of rows) expect(outcomes).toContain(output);
    expect(rows.at(-1)).toMatchObject({ output: 'nurse-decides', id: 'to-nurse' });
    expect(rows.at(-1)?.cells.every((cell) => cell.kind === 'any')).toBe(true);
  });
});
