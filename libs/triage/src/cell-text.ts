import type { Cell, Comparison, Test } from './cell.js';
import { cellTokens } from './cell-token.js';
import type { CellToken } from './cell-token.js';
import type { Value } from './value.js';

/** Why a cell was refused: the offending text and what would be right. */
export interface CellFault {
  readonly text: string;
  readonly expected: string;
}

/** Longest cell accepted, in characters: what a person can still read in a table. */
export const longestCell = 1000;

/** How much of an offending text is repeated. */
const longestQuote = 80;

const cellForms =
  '-, a literal ("text", 12, true), a comparison (< 92), an interval ([9..11]), a list of these, or not(...) of these';

/** The pieces of one cell, taken from left to right. */
class CellReader {
  private next = 0;

  constructor(
    private readonly text: string,
    private readonly tokens: readonly CellToken[],
  ) {}

  get atEnd(): boolean {
    return this.next >= this.tokens.length;
  }

  takeSign(...signs: readonly string[]): string | undefined {
    const token = this.tokens[this.next];
    if (token?.kind !== 'sign' || !signs.includes(token.text)) return undefined;
    this.next += 1;
    return token.text;
  }

  takeWord(word: string): boolean {
    const token = this.tokens[this.next];
    if (token?.kind !== 'word' || token.text !== word) return false;
    this.next += 1;
    return true;
  }

  takeLiteral(): Value | undefined {
    const token = this.tokens[this.next];
    const value = token && literalOf(token);
    if (value !== undefined) this.next += 1;
    return value;
  }

  takeNumber(): number | undefined {
    if (this.tokens[this.next]?.kind !== 'number') return undefined;
    const value = this.takeLiteral();
    return typeof value === 'number' ? value : undefined;
  }

  /** The rest of the text, from the first piece that was not taken, is what is wrong. */
  fault(expected: string): CellFault {
    const at = this.tokens[this.next]?.at ?? 0;
    return { text: this.text.slice(at, at + longestQuote), expected };
  }
}

function literalOf(token: CellToken): Value | undefined {
  if (token.kind === 'number') {
    const value = Number(token.text);
    return Number.isFinite(value) ? value : undefined;
  }
  if (token.kind === 'string') return unquoted(token.text);
  return token.text === 'true' ? true : token.text === 'false' ? false : undefined;
}

function unquoted(text: string): string | undefined {
  try {
    return String(JSON.parse(text));
  } catch {
    return undefined;
  }
}

function readInterval(reader: CellReader, open: string): Test | CellFault {
  const low = reader.takeNumber();
  if (low === undefined || !reader.takeSign('..')) return reader.fault('an interval of two numbers: [9..11]');
  const high = reader.takeNumber();
  const close = high === undefined ? undefined : reader.takeSign(']', ')', '[');
  if (high === undefined || !close) return reader.fault('an interval closed by ], ) or [: [9..11]');
  const [lowIncluded, highIncluded] = [open === '[', close === ']'];
  const empty = low > high || (low === high && !(lowIncluded && highIncluded));
  if (empty) return reader.fault(`an interval that holds a number, not ${low} to ${high}`);
  return { kind: 'interval', low, lowIncluded, high, highIncluded };
}

const operators: readonly Comparison[] = ['<', '<=', '>', '>='];

function readTest(reader: CellReader): Test | CellFault {
  const sign = reader.takeSign(...operators, '[', '(', ']');
  const operator = operators.find((each) => each === sign);
  if (operator) {
    const value = reader.takeNumber();
    return value === undefined
      ? reader.fault(`a number after ${operator}`)
      : { kind: 'compare', operator, value };
  }
  if (sign) return readInterval(reader, sign);
  const value = reader.takeLiteral();
  return value === undefined ? reader.fault(cellForms) : { kind: 'equals', value };
}

function readTests(reader: CellReader): Test[] | CellFault {
  const tests: Test[] = [];
  do {
    const test = readTest(reader);
    if (!('kind' in test)) return test;
    tests.push(test);
  } while (reader.takeSign(','));
  return tests;
}

function readCell(reader: CellReader): Cell | CellFault {
  if (reader.takeSign('-')) return { kind: 'any' };
  const negated = reader.takeWord('not');
  if (negated && !reader.takeSign('(')) return reader.fault('not( ... )');
  const tests = readTests(reader);
  if (!('length' in tests)) return tests;
  if (negated && !reader.takeSign(')')) return reader.fault('a closing ) after not( ...');
  return { kind: negated ? 'none-of' : 'one-of', tests };
}

/** Reads one condition cell of the S-FEEL subset; anything else is a fault that says what would be right. */
export function parseCell(text: string): Cell | CellFault {
  const tokens = tokensOf(text);
  if (!('length' in tokens)) return tokens;
  const reader = new CellReader(text, tokens);
  const cell = readCell(reader);
  return 'kind' in cell && !reader.atEnd ? reader.fault(cellForms) : cell;
}

/** Reads one output entry: a single literal. */
export function parseLiteral(text: string): Value | CellFault {
  const tokens = tokensOf(text);
  const reader = new CellReader(text, 'length' in tokens ? tokens : []);
  const value = reader.takeLiteral();
  return value !== undefined && reader.atEnd ? value : reader.fault('one literal: "text", 12 or true');
}

function tokensOf(text: string): readonly CellToken[] | CellFault {
  if (text.length > longestCell) {
    return { text: text.slice(0, longestQuote), expected: `at most ${longestCell} characters` };
  }
  const tokens = cellTokens(text);
  return typeof tokens === 'number'
    ? { text: text.slice(tokens, tokens + longestQuote), expected: cellForms }
    : tokens;
}
