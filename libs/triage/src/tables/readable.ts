import { calendars } from '../cells/calendar.js';
import type { Cell, Test } from '../cells/cell.js';
import { fits } from '../facts/fact.js';
import type { Fact } from '../facts/fact.js';
import { listPolicies } from './rule-table.js';
import type { RuleTable } from './rule-table.js';
import { notMeasured, orderedTypes, typeOfValue } from '../cells/value.js';
import type { Value, ValueType } from '../cells/value.js';

/** What a column may read: a fact, or the result of another table. */
export interface Readable {
  /** Undefined for a table that could not be read itself. */
  readonly type: ValueType | undefined;
  /** True when a literal could ever be equal to it. */
  readonly allows: (literal: Value) => boolean;
  /** Its values, for the author of a cell that does not fit. */
  readonly values: string;
}

/** Something that exists but that no cell can test. */
export interface Unreadable {
  /** Why, and what would be right. */
  readonly refusal: string;
}

export function readableFact(fact: Fact): Readable {
  return { type: fact.type, allows: (literal) => fits(fact, literal), values: valuesOf(fact) };
}

/** What other tables may read of a table, by name: each of its outputs; a list cannot be tested. */
export function readableOutputs(table: RuleTable): Map<string, Readable | Unreadable> {
  const each = table.outputs.map((output, column): [string, Readable | Unreadable] => [
    output.name,
    readableOutput(table, column),
  ]);
  const names = table.outputs.map(({ name }) => name).join(', ');
  const whole: [string, Unreadable][] =
    each.length > 1
      ? [[table.name, { refusal: `this table has several outputs: read one of ${names}` }]]
      : [];
  return new Map([...whole, ...each]);
}

function readableOutput({ hitPolicy, outputs, rows }: RuleTable, column: number): Readable | Unreadable {
  if (listPolicies.includes(hitPolicy)) {
    return { refusal: `a ${hitPolicy} table gives a list, which no cell can test` };
  }
  if (hitPolicy === 'COLLECT SUM' || hitPolicy === 'COLLECT COUNT') {
    return { type: 'number', allows: (literal) => typeof literal === 'number', values: 'a number' };
  }
  const { type = 'string', fallback = [] } = outputs[column] ?? {};
  const values = [
    ...new Set([...rows.map((row) => row.outputs[column]), fallback].flatMap((each) => each ?? [])),
  ];
  return {
    type,
    allows: (literal) => orderedTypes.includes(type) || values.includes(literal),
    values: values.map((value) => JSON.stringify(value)).join(', '),
  };
}

/** What is wrong with a cell for the column it stands in; undefined when it fits. */
export function misfit(cell: Cell, readable: Readable): string | undefined {
  if (cell.kind === 'any' || readable.type === undefined) return undefined;
  const wrong = cell.tests.some((test) => !testFits(test, readable));
  return wrong ? `expected ${readable.values}` : undefined;
}

function testFits(test: Test, readable: Readable): boolean {
  const ends = test.kind === 'interval' ? [test.low, test.high] : [test.value];
  const alike = ends.every(
    (end) => readable.allows(end) && (test.type ?? typeOfValue(end)) === readable.type,
  );
  return alike || (test.kind === 'equals' && test.value === notMeasured && readable.allows(notMeasured));
}

function valuesOf(fact: Fact): string {
  return ownValuesOf(fact) + (fact.kind === 'measured' ? ` or "${notMeasured}"` : '');
}

function ownValuesOf(fact: Fact): string {
  if (fact.type === 'boolean') return 'true or false';
  if (fact.type === 'string') {
    const values = fact.values?.map((each) => JSON.stringify(each.value)).join(', ');
    return values ?? 'a text in double quotes';
  }
  if (fact.type === 'number')
    return `a${fact.integer ? ' whole' : ''} number from ${fact.min} to ${fact.max}`;
  const { first, last } = calendars[fact.type];
  return `a ${fact.type} from ${fact.type}("${fact.min ?? first}") to ${fact.type}("${fact.max ?? last}")`;
}
