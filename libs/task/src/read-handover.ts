import { canBeReached, handoverSchema, type FieldWarning, type Handover } from './handover.js';
import { pathInWords, plainJson, shortened } from './plain-json.js';
import { isRefusal, refusal, type Refusal } from './refusal.js';

/** What a body was read as: the usable part and a warning for every value that does not count. */
export interface ReadHandover {
  readonly handover: Handover;
  readonly warnings: readonly FieldWarning[];
}

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly code: string;
  readonly message: string;
  readonly keys?: readonly string[] | undefined;
}

/** Fields without which a task cannot be kept apart from another. */
const demanded = new Set(['id', 'createdAt']);

/** More bad values than this in one body are counted, not listed: the answer stays readable. */
const mostWarnings = 200;

function valueAt(body: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[step] : undefined,
    body,
  );
}

/** Takes the value at the path out of the body: an object loses the key, a list keeps its order without the item. */
function takeOut(body: unknown, path: readonly PropertyKey[]): void {
  const parent = valueAt(body, path.slice(0, -1));
  const step = path.at(-1);
  if (typeof parent !== 'object' || parent === null || step === undefined) return;
  if (Array.isArray(parent)) parent[step as number] = undefined;
  else Reflect.deleteProperty(parent, step);
}

/** Lists lose the items that were taken out; done after all paths were used, since it moves the others. */
function closeGaps(body: unknown): unknown {
  if (Array.isArray(body)) return body.filter((item) => item !== undefined).map(closeGaps);
  if (typeof body !== 'object' || body === null) return body;
  return Object.fromEntries(Object.entries(body).map(([key, value]) => [key, closeGaps(value)]));
}

function pathsOf(issue: Issue): PropertyKey[][] {
  return (issue.keys ?? [undefined]).map((key) =>
    key === undefined ? [...issue.path] : [...issue.path, key],
  );
}

/** A missing part of an item (an answer without its fact) makes the whole item useless, not the whole body. */
function uselessPart(body: unknown, path: readonly PropertyKey[]): readonly PropertyKey[] {
  return valueAt(body, path) === undefined && path.length > 1 ? path.slice(0, -1) : path;
}

function warningOf(body: unknown, path: readonly PropertyKey[], issue: Issue): FieldWarning {
  const unknown = issue.code === 'unrecognized_keys';
  return {
    field: pathInWords(path),
    code: unknown ? 'unknown-field' : 'bad-value',
    message: unknown ? 'Not a field of a task; kept raw' : issue.message,
    raw: shortened(valueAt(body, path)),
  };
}

function prune(body: unknown, issues: readonly Issue[]): FieldWarning[] {
  const found = issues.flatMap((issue) =>
    pathsOf(issue).map((path) => {
      const part = uselessPart(body, path);
      return { part, warning: warningOf(body, part, issue) };
    }),
  );
  for (const { part } of found) takeOut(body, part);
  return found.map(({ warning }) => warning);
}

function refuseDemanded(issues: readonly Issue[], body: unknown): Refusal | undefined {
  const missing = issues.filter((issue) => issue.path.length <= 1 && demanded.has(String(issue.path[0])));
  if (missing.length === 0) return undefined;
  const fields = missing.map((issue) => ({
    field: pathInWords(issue.path),
    code: valueAt(body, issue.path) === undefined ? 'missing' : 'bad-value',
    message: issue.message,
  }));
  return refusal('task-without-identity', fields);
}

/** At most `mostWarnings`; what is left out is counted in one more. */
function listed(warnings: readonly FieldWarning[]): FieldWarning[] {
  const more = warnings.length - mostWarnings;
  if (more <= 0) return [...warnings];
  const counted = { field: '', code: 'more-warnings', message: `${String(more)} more values do not count` };
  return [...warnings.slice(0, mostWarnings), counted];
}

/**
 * Takes out of the body what does not count until the rest is a handover. Warnings come from the first round:
 * later rounds take out what is of no use without it, as a latitude without its longitude.
 */
function settled(body: object): ReadHandover | Refusal {
  let rest: unknown = body;
  let warnings: readonly FieldWarning[] | undefined;
  for (;;) {
    const read = handoverSchema.safeParse(rest);
    if (read.success) return { handover: read.data, warnings: warnings ?? [] };
    const { issues } = read.error;
    const refused = refuseDemanded(issues, rest);
    if (refused) return refused;
    const found = prune(rest, issues);
    warnings ??= found;
    rest = closeGaps(rest);
  }
}

/**
 * Reads a body as a handover, once for all its faults.
 * Refused only when it is no object, lacks `id` or a readable `createdAt`, or has neither place nor call-back number;
 * any other bad value is left out, so that it counts as missing, and is named in the warnings with what came.
 */
export function readHandover(input: unknown): ReadHandover | Refusal {
  const { value: body, warnings: unkept } = plainJson(input);
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    return refusal('body-not-an-object', [
      { field: '', code: 'bad-value', message: 'A JSON object is expected' },
    ]);
  }
  const read = settled(body);
  if (isRefusal(read)) return read;
  const warnings = listed([...unkept, ...read.warnings]);
  if (canBeReached(read.handover)) return { handover: read.handover, warnings };
  const fields = ['address', 'coordinates', 'caller.phone', 'contacts[].phone'];
  return refusal('task-without-place-or-number', [
    ...fields.map((field) => ({
      field,
      code: 'missing',
      message: 'One of these is needed to reach the patient',
    })),
    ...warnings,
  ]);
}
