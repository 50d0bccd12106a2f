import type { EntitySchema, EntitySchemaColumnOptions } from 'typeorm';
import { SnakeNaming } from './snake-naming.js';

/** A statement with its values, before it is sent. */
export interface Statement {
  readonly text: string;
  /** With values, if only an empty list of them, the text is prepared once for each connection. */
  readonly values?: readonly unknown[];
  /** Where it was asked for, when it is sent later: a failure then leads there. */
  readonly askedAt?: Error;
}

interface Column {
  readonly property: string;
  readonly name: string;
  readonly isJson: boolean;
}

const naming = new SnakeNaming();
const known = new WeakMap<object, readonly Column[]>();
const inserts = new WeakMap<object, string>();

function columnsOf<T>({ options }: EntitySchema<T>): readonly Column[] {
  const before = known.get(options);
  if (before) return before;
  const columns = Object.entries(options.columns as Record<string, EntitySchemaColumnOptions>).map(
    ([property, { name, type }]): Column => ({
      property,
      name: naming.columnName(property, name),
      isJson: type === 'jsonb',
    }),
  );
  known.set(options, columns);
  return columns;
}

/** What a select names to get rows of the table's type: every column under its property. */
export function selected<T>(table: EntitySchema<T>): string {
  return columnsOf(table)
    .map(({ name, property }) => `${name} as "${property}"`)
    .join(', ');
}

function insertText<T>(table: EntitySchema<T>): string {
  const columns = columnsOf(table);
  const places = columns.map((_, index) => `$${String(index + 1)}`);
  const names = columns.map(({ name }) => name);
  return `insert into ${table.options.name} (${names.join(', ')}) values (${places.join(', ')})`;
}

/** The insert of one row, with a value for every column of its table. */
export function insertOf<T extends object>(table: EntitySchema<T>, row: T): Statement {
  const text = inserts.get(table) ?? insertText(table);
  inserts.set(table, text);
  const values = columnsOf(table).map(({ property, isJson }) => {
    const value: unknown = Reflect.get(row, property) ?? null;
    return isJson && value !== null ? JSON.stringify(value) : value;
  });
  return { text, values };
}
