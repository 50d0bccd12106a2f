/** A piece of a cell's text. `at` is its index in the text. */
export interface CellToken {
  readonly kind: 'number' | 'string' | 'word' | 'sign';
  readonly text: string;
  readonly at: number;
}

/** Every pattern is sticky and its alternatives start differently: reading is linear in the text's length. */
const patterns: readonly (readonly [CellToken['kind'], RegExp])[] = [
  ['number', /-?(?:\d+(?:\.\d+)?|\.\d+)/y],
  ['string', /"(?:[^"\\]|\\.)*"/y],
  ['word', /[\p{L}_][\p{L}\p{N}_]*/uy],
  ['sign', /<=|>=|\.\.|[<>()[\],@-]/y],
];

const blank = /\s*/y;

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}

/** Splits a cell into tokens; a number is the index of the first character that starts none. */
export function cellTokens(text: string): CellToken[] | number {
  const tokens: CellToken[] = [];
  let at = matchAt(blank, text, 0).length;
  while (at < text.length) {
    const token = tokenAt(text, at);
    if (!token) return at;
    tokens.push(token);
    at += token.text.length;
    at += matchAt(blank, text, at).length;
  }
  return tokens;
}

function tokenAt(text: string, at: number): CellToken | undefined {
  for (const [kind, pattern] of patterns) {
    const found = matchAt(pattern, text, at);
    if (found !== '') return { kind, text: found, at };
  }
  return undefined;
}
