import type { Dictionary } from '../facts/dictionary.js';
import { calendars } from '../cells/calendar.js';
import type { CalendarType } from '../cells/calendar.js';
import { accepts } from '../cells/cell.js';
import type { Cell } from '../cells/cell.js';
import type { Fact } from '../facts/fact.js';
import { acceptance, maskOf } from '../mask.js';
import type { Mask } from '../mask.js';
import type { CompiledTable, RuleSet, Variable } from './rule-set.js';
import type { HitPolicy, RuleTable, TableRole } from './rule-table.js';
import { joinedClasses, valueClasses } from '../cells/value-class.js';
import type { ValueClasses, ValueSpace } from '../cells/value-class.js';
import { notMeasured } from '../cells/value.js';
import type { Value } from '../cells/value.js';

/** Everything the tables become when compiled; tables must come in an order in which they can be evaluated. */
export interface Compiled {
  readonly variables: readonly Variable[];
  readonly tables: readonly CompiledTable[];
}

const policies: Readonly<Record<HitPolicy, CompiledTable['policy']>> = {
  UNIQUE: 'one-row',
  ANY: 'same-output',
  PRIORITY: 'first-row',
  FIRST: 'first-row',
  'RULE ORDER': 'all-rows',
  'OUTPUT ORDER': 'all-rows',
  COLLECT: 'all-rows',
  'COLLECT SUM': 'all-rows',
  'COLLECT MIN': 'first-row',
  'COLLECT MAX': 'first-row',
  'COLLECT COUNT': 'all-rows',
};

/**
 * Compiles tables to bitmasks: per column and class of its variable, the rows whose cell accepts that class.
 * Classes that no column of any table tells apart are joined.
 */
export function compile(dictionary: Dictionary, tables: readonly RuleTable[]): Compiled {
  const names = [...dictionary.facts, ...tables.flatMap((table) => table.outputs)].map(({ name }) => name);
  const spaces = [...dictionary.facts.map(spaceOfFact), ...tables.flatMap(spacesOfTable)];
  const variables = names.map((name, index) => variableOf(name, spaces[index] ?? { type: 'string' }, tables));
  const place = new Map(names.map((name, index) => [name, index]));
  return { variables, tables: tables.flatMap((table) => compiledTables(table, place, variables)) };
}

/** A rule set of tables that have been checked. */
export function ruleSetOf(dictionary: Dictionary, tables: readonly RuleTable[], hash: string): RuleSet {
  const compiled = compile(dictionary, tables);
  const placesOf = (role: TableRole) =>
    compiled.tables.flatMap(({ source, output }, place) =>
      source.role === role && output === 0 ? [place] : [],
    );
  return {
    hash,
    dictionary,
    ...compiled,
    redFlags: placesOf('red-flags'),
    destination: placesOf('destination')[0] ?? -1,
    coveredCodes: new Set(tables.flatMap((table) => table.codes)),
  };
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

/** A table once for each of its outputs: the same masks, another result. */
function compiledTables(
  source: RuleTable,
  place: ReadonlyMap<string, number>,
  variables: readonly Variable[],
): CompiledTable[] {
  const rows = maskOf(source.rows.length, () => true);
  const columns = source.columns.map((name, column) => {
    const variable = place.get(name) ?? -1;
    const cells = source.rows.map((row): Cell => row.cells[column] ?? { kind: 'any' });
    const classes = variables[variable]?.classes;
    const masks = classes ? columnMasks(cells, classes) : [];
    return { variable, masks, unknown: acceptance(rows, masks) };
  });
  return source.outputs.map(({ name }, output) => {
    const variable = place.get(name) ?? -1;
    const results = variables[variable]?.classes.witnesses ?? [];
    return { source, output, policy: policies[source.hitPolicy], variable, columns, rows, results };
  });
}

function spaceOfFact(fact: Fact): ValueSpace {
  const also = fact.kind === 'measured' ? [notMeasured] : [];
  if (fact.type === 'number') {
    return { type: 'number', integer: fact.integer, min: fact.min, max: fact.max, also };
  }
  if (fact.type === 'boolean') return { type: 'boolean', also };
  if (fact.type !== 'string') return calendarSpace(fact.type, fact, also);
  return { type: 'string', values: fact.values?.map((each) => each.value), also };
}

function calendarSpace(
  type: CalendarType,
  { min, max }: { readonly min?: string | undefined; readonly max?: string | undefined },
  also: readonly Value[],
): ValueSpace {
  const { first, last, toNumber } = calendars[type];
  return { type, integer: true, min: toNumber(min ?? first), max: toNumber(max ?? last), also };
}

function spacesOfTable({ hitPolicy, outputs, rows }: RuleTable): ValueSpace[] {
  return outputs.map(({ fallback }, column): ValueSpace => {
    const values = rows.flatMap((row) => row.outputs[column] ?? []);
    if (hitPolicy === 'COLLECT SUM') return sumSpace(values.map(Number));
    if (hitPolicy === 'COLLECT COUNT') return { type: 'number', integer: true, min: 0, max: rows.length };
    const given = fallback === undefined ? values : [...values, fallback];
    return { type: 'string', values: [...new Set(given)], mayBeNone: true };
  });
}

function sumSpace(numbers: readonly number[]): ValueSpace {
  const sum = (part: readonly number[]) => part.reduce((total, each) => total + each, 0);
  return {
    type: 'number',
    integer: numbers.every(Number.isInteger),
    min: sum(numbers.filter((each) => each < 0)),
    max: sum(numbers.filter((each) => each > 0)),
    mayBeNone: true,
  };
}
