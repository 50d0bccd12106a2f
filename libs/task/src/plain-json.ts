import type { FieldWarning } from './handover.js';

/** Nesting beyond this is dropped: no field of a handover is deeper, and deep nesting breaks readers downstream. */
export const deepestNesting = 8;

/** Longest piece of what a sender wrote that is shown again, in UTF-16 code units. */
const longestShown = 80;

const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype']);

/** The text without what PostgreSQL cannot keep: U+0000 and lone surrogates become U+FFFD. */
export function keepableText(text: string): string {
  return text.replaceAll('\u0000', '\uFFFD').toWellFormed();
}

function shortText(text: string): string {
  return text.length > longestShown ? `${text.slice(0, longestShown).toWellFormed()}…` : text;
}

/** A path in a body in words, e.g. `contacts[1].phone`; a name that the sender made up is shortened. */
export function pathInWords(path: readonly PropertyKey[]): string {
  return path.reduce<string>((words, step) => {
    if (typeof step === 'number') return `${words}[${String(step)}]`;
    const name = shortText(String(step));
    return words === '' ? name : `${words}.${name}`;
  }, '');
}

/** A given value, short enough to show to the sender again. */
export function shortened(value: unknown): string | number | boolean | null {
  if (typeof value === 'string') return shortText(value);
  if (typeof value === 'number' || typeof value === 'boolean' || value === null) return value;
  return Array.isArray(value) ? '[…]' : '{…}';
}

/**
 * A copy of parsed JSON that is safe to store and to compare: without prototype keys, without characters
 * PostgreSQL cannot keep (U+0000, lone surrogates), and not nested deeper than `deepestNesting`.
 * Everything left out is named in `warnings`.
 */
export function plainJson(input: unknown): { value: unknown; warnings: FieldWarning[] } {
  const warnings: FieldWarning[] = [];
  const warn = (path: readonly PropertyKey[], code: string, message: string): void => {
    warnings.push({ field: pathInWords(path), code, message });
  };

  const copyText = (text: string, path: readonly PropertyKey[]): string => {
    const clean = keepableText(text);
    if (clean !== text) warn(path, 'unreadable-character', 'Characters that cannot be kept were replaced');
    return clean;
  };

  const copyObject = (object: object, path: readonly PropertyKey[]): object => {
    const copy: Record<string, unknown> = {};
    for (const [key, value] of Object.entries(object)) {
      const clean = keepableText(key);
      if (forbiddenKeys.has(clean))
        warn([...path, clean], 'forbidden-field', 'This field name is not allowed');
      else copy[clean] = copyValue(value, [...path, clean]);
    }
    return copy;
  };

  const copyValue = (value: unknown, path: readonly PropertyKey[]): unknown => {
    if (typeof value === 'string') return copyText(value, path);
    if (typeof value !== 'object' || value === null) return value;
    if (path.length >= deepestNesting) {
      warn(path, 'nested-too-deep', `Nested deeper than ${String(deepestNesting)} levels`);
      return undefined;
    }
    if (Array.isArray(value)) return value.map((item, index) => copyValue(item, [...path, index]));
    return copyObject(value, path);
  };

  return { value: copyValue(input, []), warnings };
}
