import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { unaryTest } from 'feelin';
import { completeAnswers } from '../../../../test/triage/random-answers.js';
import type { Answers } from '../../../../test/triage/random-answers.js';
import { shippedDirectory, shippedRules } from '../../../../test/triage/shipped-rules.js';
import { assemble } from '../tables/assemble.js';
import { runChain } from '../chain.js';
import type { RuleSet } from '../tables/rule-set.js';
import type { RowDraft, TableDraft } from '../tables/table-draft.js';
import { notMeasured } from '../cells/value.js';
import type { Value } from '../cells/value.js';
import { tableDrafts } from './dmn-drafts.js';
import type { DmnFile } from './dmn-name.js';
import { readDmn } from './dmn-xml.js';

type Result = Value | undefined;

async function shippedDrafts(): Promise<TableDraft[]> {
  const files: DmnFile[] = [];
  for (const file of readdirSync(shippedDirectory).filter((name) => name.endsWith('.dmn'))) {
    const definitions = await readDmn(readFileSync(join(shippedDirectory, file), 'utf8'));
    if (!('length' in definitions)) files.push({ file, definitions });
  }
  return tableDrafts(files, []);
}

const ruleSet = await shippedRules();
const drafts = await shippedDrafts();
const inOrder = ruleSet.tables.flatMap(({ source }) => drafts.filter(({ name }) => name === source.name));
const remembered = new Map<string, boolean>();

/**
 * Whether feelin accepts a value in a cell; each question is asked once, because it parses the cell every time.
 * Where we differ on purpose: "not-measured" satisfies only a cell that names it (feelin holds that a text is <= 36).
 */
function accepted(text: string, value: Result): boolean {
  if (value === notMeasured && text !== '-') return text.includes(`"${notMeasured}"`);
  const key = `${text} ? ${JSON.stringify(value)}`;
  const known = remembered.get(key) ?? unaryTest(text, { '?': value ?? null }).value === true;
  remembered.set(key, known);
  return known;
}

/** The result of one table read straight from its file, with feelin for every cell. */
function byFeelin(draft: TableDraft, values: ReadonlyMap<string, Result>): Result {
  const matched = draft.rows.filter((row) =>
    draft.columns.every(({ reads }, at) => accepted(row.cells[at] ?? '-', values.get(reads))),
  );
  const outputs = matched.map((row: RowDraft): Value => JSON.parse(row.outputs[0] ?? '""') as Value);
  if (draft.aggregation === 'SUM') return outputs.reduce<number>((sum, each) => sum + Number(each), 0);
  const order = JSON.parse(`[${draft.outputs[0]?.values ?? ''}]`) as Value[];
  return order.length > 0 ? order.find((each) => outputs.includes(each)) : outputs[0];
}

/** Every table's result by feelin beside the engine's own. */
function compared(
  rules: RuleSet,
  answers: Answers,
): readonly (readonly [string, Result, readonly Result[]])[] {
  const values = new Map<string, Result>(Object.entries(answers));
  const state = rules.dictionary.facts.map(({ name }, at) => [
    rules.variables[at]?.classes.classOf(answers[name]) ?? -1,
  ]);
  const chain = runChain(rules, state);
  return inOrder.map((draft) => {
    const expected = byFeelin(draft, values);
    values.set(draft.name, expected);
    const place = rules.tables.findIndex(({ source }) => source.name === draft.name);
    return [draft.name, expected, chain.matches[place]?.results ?? []];
  });
}

const thresholds = ruleSet.variables
  .flatMap(({ classes }) => classes.witnesses)
  .filter((witness) => typeof witness === 'number');
const complete = completeAnswers(ruleSet.dictionary, thresholds);

function agree(rules: RuleSet, numRuns: number): void {
  fc.assert(
    fc.property(complete, (answers) => {
      for (const [name, expected, found] of compared(rules, answers))
        expect([name, found]).toEqual([name, [expected]]);
    }),
    { numRuns, endOnFailure: true },
  );
}

describe('On complete answers the engine agrees with feelin', () => {
  it('in every table of the shipped rules', () => {
    expect(inOrder).toHaveLength(ruleSet.tables.length);
    agree(ruleSet, 1000);
  });

  it('and is seen to disagree when PRIORITY is broken', () => {
    const broken = drafts.map((draft) =>
      draft.hitPolicy === 'PRIORITY' && draft.role === undefined
        ? { ...draft, hitPolicy: 'FIRST', rows: draft.rows.toReversed() }
        : draft,
    );
    const rules = assemble(ruleSet.dictionary, broken, 'broken');
    if ('faults' in rules) throw new Error(JSON.stringify(rules.faults));
    expect(() => agree(rules, 2000)).toThrow('Property failed');
  });
});
