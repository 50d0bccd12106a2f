/** What a log may hold of an error: no message and no parameters, since both can quote what a patient said. */
export interface PlainError {
  readonly name: string;
  readonly code?: string | undefined;
  readonly constraint?: string | undefined;
  /** Places in the code, innermost first. */
  readonly at: readonly string[];
}

function textOf(error: object, key: string): string | undefined {
  const value: unknown = Reflect.get(error, key);
  return typeof value === 'string' ? value : undefined;
}

/** A line of a stack that names a place: `at …`, ending in a position or in native code. */
const place = /^\s+at .*(:\d+:\d+\)?|\(<anonymous>\)|\(native\))$/;

/** The stack begins with the message, whose lines may look like places: it is taken away first. */
function placesOf(error: Error): string[] {
  const stack = (error.stack ?? '').replace(error.message, () => '');
  return stack
    .split('\n')
    .filter((line) => place.test(line))
    .slice(0, 8)
    .map((line) => line.trim());
}

function reduced(error: unknown): PlainError {
  if (!(error instanceof Error)) return { name: typeof error, at: [] };
  return {
    name: error.name,
    code: textOf(error, 'code'),
    constraint: textOf(error, 'constraint'),
    at: placesOf(error),
  };
}

const madeHere = new WeakSet<object>();

/** An error reduced to its kind and place. The log asks it of every line: what is reduced already stays as it is. */
export function plainError(error: unknown): PlainError {
  if (typeof error === 'object' && error !== null && madeHere.has(error)) return error as PlainError;
  const plain = reduced(error);
  madeHere.add(plain);
  return plain;
}

/**
 * SQLSTATE classes and system codes that mean "not now": the database cannot be reached, is starting or full, gave up
 * waiting (57014), or chose this transaction to end a deadlock or a conflict (40P01, 40001).
 */
const unavailable =
  /^(08|53|57P|57014|40001|40P01|25006|ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EHOSTUNREACH|EAI_AGAIN)/;

/** Sentences of the driver, its pool and TypeORM for a lost or refused connection, which carry no code. */
const lostConnection =
  /Connection terminated|already released|timeout exceeded when trying to connect|Client has encountered|not queryable|DataSource is not/;

/** True when the error means that the database did not answer, so that nothing was stored. */
export function isDatabaseUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return unavailable.test(textOf(error, 'code') ?? '') || lostConnection.test(error.message);
}
