import { createHash } from 'node:crypto';

/** How this engine reads rules. Raised whenever the same files could give another verdict. */
export const semanticsVersion = 'tilanne-triage-2';

/** A file of a rule set with its text. */
export interface RuleText {
  readonly file: string;
  readonly text: string;
}

/**
 * The name of a rule set for ever: SHA-256 (hex) over the semantics version and every file by name, with line ends
 * made equal so that a copy from another system keeps its name.
 */
export function ruleSetHash(texts: readonly RuleText[]): string {
  const sorted = texts.toSorted((one, other) => (one.file < other.file ? -1 : 1));
  const parts = sorted.map(({ file, text }) => [file, text.replaceAll('\r\n', '\n').replace(/^\uFEFF/, '')]);
  return createHash('sha256')
    .update(JSON.stringify([semanticsVersion, ...parts]))
    .digest('hex');
}
