import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { row, table } from '../../../test/triage/sample-rules.js';
import { accepts } from './cells/cell.js';
import { decisionModel } from './tables/decision-model.js';
import type { DecisionModel } from './tables/decision-model.js';
import { decisionResult } from './tables/decision-result.js';
import { match } from './match.js';
import type { ClassSet } from './tables/rule-set.js';
import { listPolicies } from './tables/rule-table.js';
import type { TableDraft } from './tables/table-draft.js';
import type { Value } from './cells/value.js';

/* Tables of two outputs over a date, a time of day and a truth, against the definition of DMN, row by row. */

const cells = {
  day: ['-', '< @"2026-06-01"', '[@"2026-06-01"..@"2026-06-30"]', 'not(@"2026-12-24")', '>= @"2026-07-01"'],
  hour: ['-', '< @"07:30:00"', '@"07:30:00"', '(@"07:30:00"..@"16:00:00")', 'not(>= @"22:00:00")'],
  open: ['-', 'true', 'false', 'not(true)'],
};
const columns = ['day', 'hour', 'open'] as const;
const inputs = [
  { name: 'day', type: 'date', values: undefined },
  { name: 'hour', type: 'time', values: undefined },
  { name: 'open', type: 'boolean', values: undefined },
];

const policies = ['UNIQUE', 'ANY', 'FIRST', 'PRIORITY', 'RULE ORDER', 'OUTPUT ORDER', 'COLLECT'];
const rows = fc.array(
  fc.tuple(
    fc.constantFrom(...cells.day),
    fc.constantFrom(...cells.hour),
    fc.constantFrom(...cells.open),
    fc.constantFrom('"ward"', '"home"'),
    fc.constantFrom('1', '2'),
  ),
  { minLength: 1, maxLength: 6 },
);

const drafts = fc
  .tuple(fc.constantFrom(...policies), rows, fc.boolean())
  .map(([hitPolicy, drawn, hasDefault]): TableDraft => ({
    ...table('t', columns, [], { hitPolicy }),
    outputs: [
      {
        name: 'place',
        type: 'string',
        values: '"ward", "home"',
        fallback: hasDefault ? '"home"' : undefined,
      },
      { name: 'level', type: 'number', values: '1, 2', fallback: hasDefault ? '2' : undefined },
    ],
    rows: drawn.map(([day, hour, open, place, level], at) => ({
      ...row(`r${at}`, [day, hour, open], ''),
      outputs: [place, level],
    })),
  }));

function modelOf(draft: TableDraft): DecisionModel {
  const model = decisionModel(inputs, [draft]);
  if ('faults' in model) throw new Error(JSON.stringify(model.faults));
  return model;
}

/** What the definition gives in one output when every input is known; the first of a list stands for it. */
function byDefinition(
  model: DecisionModel,
  output: number,
  values: readonly (Value | undefined)[],
): Value | null {
  const source = model.tables[0]?.source;
  if (!source) throw new Error('no table');
  const matching = source.rows.filter((each) => each.cells.every((cell, at) => accepts(cell, values[at])));
  const result = decisionResult(source, matching);
  const label = source.outputs[output]?.label ?? '';
  const structure = result as Readonly<Record<string, Value>> | null;
  if (!listPolicies.includes(source.hitPolicy)) return structure?.[label] ?? null;
  const [first] = source.rows.filter((each) => matching.includes(each));
  return first ? (first.outputs[output] ?? null) : (source.outputs[output]?.fallback ?? null);
}

/** Every way of knowing all inputs, by one witness of each class that is still possible. */
function completions(model: DecisionModel, state: readonly ClassSet[]): (Value | undefined)[][] {
  return state.reduce<(Value | undefined)[][]>(
    (before, classes, index) =>
      before.flatMap((known) =>
        classes.map((each) => [...known, model.variables[index]?.classes.witnesses[each]]),
      ),
    [[]],
  );
}

const sorted = (results: readonly (Value | null | undefined)[]) =>
  [...new Set(results.map((each) => String(each ?? 'none')))].sort();

describe('Matching a table of several outputs', () => {
  it('gives in each output exactly what some completion of the unknown gives', () => {
    fc.assert(
      fc.property(drafts, fc.gen(), (draft, gen) => {
        const model = modelOf(draft);
        const state = model.variables
          .slice(0, columns.length)
          .map(({ all }) => gen(() => fc.subarray([...all], { minLength: 1 })));
        const whole = completions(model, state);
        for (const [output, compiled] of model.tables.entries()) {
          const expected = whole.map((values) => byDefinition(model, output, values));
          expect(sorted(match(compiled, state).results)).toEqual(sorted(expected));
        }
      }),
      { numRuns: 600, endOnFailure: true },
    );
  });

  it('would be caught when the outputs were taken for each other', () => {
    expect(() => {
      fc.assert(
        fc.property(drafts, (draft) => {
          const model = modelOf(draft);
          const [first, second] = model.tables;
          const state = model.variables.slice(0, columns.length).map(({ all }) => all);
          if (!first || !second) throw new Error('two outputs');
          expect(sorted(match(first, state).results)).toEqual(sorted(match(second, state).results));
        }),
        { numRuns: 50, endOnFailure: true },
      );
    }).toThrow();
  });
});
