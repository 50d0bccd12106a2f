import { z } from 'zod';
import type { Localised } from '@tilanne/platform';

import { accepts } from '../cells/cell.js';
import type { Cell } from '../cells/cell.js';
import { parseCell } from '../cells/cell-text.js';
import { readTable } from '../tables/read-table.js';
import { readableFact, readableOutputs } from '../tables/readable.js';
import type { RuleSet, RuleSetFaults } from '../tables/rule-set.js';
import type { RuleFault, RuleTable } from '../tables/rule-table.js';
import { outcomes } from '../verdict.js';
import type { Outcome } from '../verdict.js';

/** The file of a rule set's invariants, beside its tables. */
export const invariantsFile = 'invariants.json';

const words = z.strictObject({ fi: z.string().min(1), sv: z.string().min(1), en: z.string().min(1) });

const invariantsSchema = z.strictObject({
  version: z.string().min(1),
  invariants: z.array(
    z.strictObject({
      id: z.string().regex(/^[a-z][a-z0-9-]{0,59}$/, 'a name like high-news2-is-never-diverted'),
      /** What must hold, as a sentence. */
      label: words,
      owner: z.string().min(1),
      source: z.string().min(1),
      /** Conditions on facts and results of tables, as cells of a table; all of them hold at once. */
      when: z.record(z.string(), z.string()),
      /** What the demand is about: the outcome, or the result of a table. */
      result: z.string().default('outcome'),
      /** A cell that accepts what the result may be. */
      allowed: z.string().min(1),
    }),
  ),
});

type Written = z.infer<typeof invariantsSchema>['invariants'][number];

/** "For every input in a box, the result is one of these": a demand of the rules' owner, read and checked. */
export interface Invariant {
  readonly id: string;
  /** A sentence. */
  readonly words: Localised;
  /** Two rows over the same columns: when it is asked for, and which results of tables it allows. */
  readonly when: readonly Cell[];
  readonly allowed: readonly Cell[];
  /** Per cell the fact or result of a table that it is about. */
  readonly columns: readonly string[];
  /** The table result it is about; undefined for the outcome. */
  readonly result: string | undefined;
  /** The outcomes that it does not allow. */
  readonly forbidden: readonly Outcome[];
}

/** Reads the invariants of a rule set from parsed JSON, or tells everything that is wrong with them at once. */
export function readInvariants(ruleSet: RuleSet, json: unknown): readonly Invariant[] | RuleSetFaults {
  const parsed = invariantsSchema.safeParse(json);
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path, message }) => fault(path.join('.'), message));
    return { faults };
  }
  const written = parsed.data.invariants;
  const faults: RuleFault[] = written
    .filter(({ id }, index) => written.findIndex((each) => each.id === id) !== index)
    .map(({ id }) => fault(id, 'every invariant needs an id of its own'));
  const read = written.flatMap((each) => readInvariant(ruleSet, each, faults) ?? []);
  return faults.length > 0 ? { faults } : read;
}

function fault(row: string, message: string): RuleFault {
  return { file: invariantsFile, row, message };
}

function readInvariant(ruleSet: RuleSet, written: Written, faults: RuleFault[]): Invariant | undefined {
  const { id, label, when, result, allowed } = written;
  const aboutOutcome = result === 'outcome';
  const names = [...new Set([...Object.keys(when), ...(aboutOutcome ? [] : [result])])];
  const table = readCells(
    ruleSet,
    { id, names, rows: [when, aboutOutcome ? {} : { [result]: allowed }] },
    faults,
  );
  const forbidden = aboutOutcome ? forbiddenOutcomes(id, allowed, faults) : [];
  const [first, second] = table?.rows ?? [];
  if (!first || !second) return undefined;
  return {
    id,
    words: label,
    when: first.cells,
    allowed: second.cells,
    columns: names,
    result: aboutOutcome ? undefined : result,
    forbidden,
  };
}

interface WrittenCells {
  readonly id: string;
  readonly names: readonly string[];
  readonly rows: readonly Readonly<Record<string, string>>[];
}

/** The cells of an invariant are read as a table is, so that a misspelt name or value is refused the same way. */
function readCells(
  { dictionary, tables }: RuleSet,
  { id, names, rows }: WrittenCells,
  faults: RuleFault[],
): RuleTable | undefined {
  const scope = new Map([
    ...dictionary.facts.map((fact) => [fact.name, readableFact(fact)] as const),
    ...tables.flatMap(({ source }) => [...readableOutputs(source)]),
  ]);
  const found: RuleFault[] = [];
  const table = readTable(
    {
      file: invariantsFile,
      name: id,
      hitPolicy: 'RULE ORDER',
      aggregation: undefined,
      role: undefined,
      codes: [],
      label: {},
      requires: names,
      columns: names.map((reads) => ({ reads, type: undefined })),
      outputs: [{ name: undefined, type: 'boolean', values: undefined }],
      rows: rows.map((cells) => ({
        id,
        cells: names.map((name) => cells[name] ?? '-'),
        outputs: ['true'],
        basis: undefined,
      })),
    },
    scope,
    found,
  );
  faults.push(...found);
  return table;
}

function forbiddenOutcomes(id: string, allowed: string, faults: RuleFault[]): Outcome[] {
  const cell = parseCell(allowed);
  if (!('kind' in cell)) {
    faults.push({ ...fault(id, `expected ${cell.expected}`), text: cell.text });
    return [];
  }
  const named = cell.kind === 'any' ? [] : cell.tests;
  const known: readonly unknown[] = outcomes;
  const unknown = named.some((test) => test.kind !== 'equals' || !known.includes(test.value));
  if (unknown) {
    const quoted = outcomes.map((outcome) => JSON.stringify(outcome)).join(', ');
    faults.push({ ...fault(id, `expected some of ${quoted}`), text: allowed });
  }
  return outcomes.filter((outcome) => !accepts(cell, outcome));
}
