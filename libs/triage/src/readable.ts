import type { Cell, Test } from './cell.js';
import { fits } from './fact.js';
import type { Fact } from './fact.js';
import type { RuleTable } from './rule-table.js';
import { notMeasured } from './value.js';
import type { Value, ValueType } from './value.js';

/** What a column may read: a fact, or the result of another table. */
export interface Readable {
  /** Undefined for a table that could not be read itself. */
  readonly type: ValueType | undefined;
  /** True when a literal could ever be equal to it. */
  readonly allows: (literal: Value) => boolean;
  /** Its values, for the author of a cell that does not fit. */
  readonly values: string;
}

export function readableFact(fact: Fact): Readable {
  return { type: fact.type, allows: (literal) => fits(fact, literal), values: valuesOf(fact) };
}

/** A table's result; undefined for COLLECT, whose list of results no cell of the subset can test. */
export function readableTable(table: RuleTable): Readable | undefined {
  if (table.hitPolicy === 'COLLECT') return undefined;
  if (table.hitPolicy === 'COLLECT SUM') {
    return { type: 'number', allows: (literal) => typeof literal === 'number', values: 'a number' };
  }
  const outputs = [...new Set(table.rows.map((row) => row.output))];
  return {
    type: typeof outputs[0] === 'number' ? 'number' : typeof outputs[0] === 'boolean' ? 'boolean' : 'string',
    allows: (literal) => typeof literal === 'number' || outputs.includes(literal),
    values: outputs.map((output) => JSON.stringify(output)).join(', '),
  };
}

/** What is wrong with a cell for the column it stands in; undefined when it fits. */
export function misfit(cell: Cell, readable: Readable): string | undefined {
  if (cell.kind === 'any' || readable.type === undefined) return undefined;
  const wrong = cell.tests.some((test) => !testFits(test, readable));
  return wrong ? `expected ${readable.values}` : undefined;
}

function testFits(test: Test, readable: Readable): boolean {
  if (test.kind === 'equals') {
    const literal = test.value;
    return readable.allows(literal) && (typeof literal === readable.type || literal === notMeasured);
  }
  if (readable.type !== 'number') return false;
  const ends = test.kind === 'interval' ? [test.low, test.high] : [test.value];
  return ends.every((end) => readable.allows(end));
}

function valuesOf(fact: Fact): string {
  const measured = fact.kind === 'measured' ? ` or "${notMeasured}"` : '';
  if (fact.type === 'boolean') return `true or false${measured}`;
  if (fact.type === 'string') {
    const values = fact.values?.map((each) => JSON.stringify(each.value)).join(', ');
    return (values ?? 'a text in double quotes') + measured;
  }
  return `a${fact.integer ? ' whole' : ''} number from ${fact.min} to ${fact.max}${measured}`;
}
