import type { Dictionary } from './dictionary.js';
import { accepts } from './cell.js';
import type { Cell } from './cell.js';
import type { Fact } from './fact.js';
import { acceptance, maskOf } from './mask.js';
import type { Mask } from './mask.js';
import type { CompiledTable, Variable } from './rule-set.js';
import type { HitPolicy, RuleTable } from './rule-table.js';
import { joinedClasses, valueClasses } from './value-class.js';
import type { ValueClasses, ValueSpace } from './value-class.js';
import { notMeasured } from './value.js';

/** Everything the tables become when compiled; tables must come in an order in which they can be evaluated. */
export interface Compiled {
  readonly variables: readonly Variable[];
  readonly tables: readonly CompiledTable[];
}

const policies: Readonly<Record<HitPolicy, CompiledTable['policy']>> = {
  UNIQUE: 'one-row',
  PRIORITY: 'first-row',
  FIRST: 'first-row',
  COLLECT: 'all-rows',
  'COLLECT SUM': 'all-rows',
};

/**
 * Compiles tables to bitmasks: per column and class of its variable, the rows whose cell accepts that class.
 * Classes that no column of any table tells apart are joined.
 */
export function compile(dictionary: Dictionary, tables: readonly RuleTable[]): Compiled {
  const names = [...dictionary.facts.map((fact) => fact.name), ...tables.map((table) => table.name)];
  const spaces = [...dictionary.facts.map(spaceOfFact), ...tables.map(spaceOfTable)];
  const variables = names.map((name, index) => variableOf(name, spaces[index] ?? { type: 'string' }, tables));
  const place = new Map(names.map((name, index) => [name, index]));
  return { variables, tables: tables.map((table) => compiledTable(table, place, variables)) };
}

function variableOf(name: string, space: ValueSpace, tables: readonly RuleTable[]): Variable {
  const columns = tables.flatMap((table) => {
    const column = table.columns.indexOf(name);
    return column < 0 ? [] : [table.rows.map((row): Cell => row.cells[column] ?? { kind: 'any' })];
  });
  const split = valueClasses(space, columns.flat());
  const masks = columns.map((cells) => columnMasks(cells, split));
  const classes = joinedClasses(split, (index) => masks.map((each) => each[index]?.join()).join(';'));
  return { name, classes, all: classes.witnesses.map((_, index) => index) };
}

function columnMasks(cells: readonly Cell[], classes: ValueClasses): readonly Mask[] {
  return classes.witnesses.map((witness) =>
    maskOf(cells.length, (row) => accepts(cells[row] ?? { kind: 'any' }, witness)),
  );
}

function compiledTable(
  source: RuleTable,
  place: ReadonlyMap<string, number>,
  variables: readonly Variable[],
): CompiledTable {
  const rows = maskOf(source.rows.length, () => true);
  const columns = source.columns.map((name, column) => {
    const variable = place.get(name) ?? -1;
    const cells = source.rows.map((row): Cell => row.cells[column] ?? { kind: 'any' });
    const classes = variables[variable]?.classes;
    const masks = classes ? columnMasks(cells, classes) : [];
    return { variable, masks, unknown: acceptance(rows, masks) };
  });
  const variable = place.get(source.name) ?? -1;
  const results = variables[variable]?.classes.witnesses ?? [];
  return { source, policy: policies[source.hitPolicy], variable, columns, rows, results };
}

function spaceOfFact(fact: Fact): ValueSpace {
  const also = fact.kind === 'measured' ? [notMeasured] : [];
  if (fact.type === 'number') {
    return { type: 'number', integer: fact.integer, min: fact.min, max: fact.max, also };
  }
  if (fact.type === 'boolean') return { type: 'boolean', also };
  return { type: 'string', values: fact.values?.map((each) => each.value), also };
}

function spaceOfTable(table: RuleTable): ValueSpace {
  const outputs = table.rows.map((row) => row.output);
  if (table.hitPolicy !== 'COLLECT SUM')
    return { type: 'string', values: [...new Set(outputs)], mayBeNone: true };
  const numbers = outputs.map(Number);
  const sum = (part: readonly number[]) => part.reduce((total, each) => total + each, 0);
  return {
    type: 'number',
    integer: numbers.every(Number.isInteger),
    min: sum(numbers.filter((each) => each < 0)),
    max: sum(numbers.filter((each) => each > 0)),
    mayBeNone: true,
  };
}
