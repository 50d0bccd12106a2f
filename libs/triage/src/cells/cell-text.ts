import type { Cell, Comparison, Test } from './cell.js';
import { CellReader, longestQuote } from './cell-reader.js';
import type { BoundLiteral, CellFault, Literal } from './cell-reader.js';
import { cellTokens } from './cell-token.js';
import type { CellToken } from './cell-token.js';

/** Longest cell accepted, in characters: what a person can still read in a table. */
export const longestCell = 1000;

const cellForms =
  '-, a literal ("text", 12, true, date("2026-11-22"), time("07:30:00")), a comparison (< 92), an interval ([9..11]), a list of these, or not(...) of these';

/** The form of a literal: dates and times are marked in the test, because their values are texts. */
function marked({ type }: Literal | BoundLiteral): Pick<Test, 'type'> {
  return type === 'date' || type === 'time' ? { type } : {};
}

function readInterval(reader: CellReader, open: string): Test | CellFault {
  const low = reader.takeBound();
  if (!low || !reader.takeSign('..')) {
    return reader.fault('an interval of two numbers, dates or times: [9..11]');
  }
  const high = reader.takeBound();
  const close = high?.type === low.type ? reader.takeSign(']', ')', '[') : undefined;
  if (!high || !close) return reader.fault(`an interval of ${low.type}s closed by ], ) or [: [9..11]`);
  const [lowIncluded, highIncluded] = [open === '[', close === ']'];
  const [least, greatest] = [low.value, high.value];
  if (least > greatest || (least === greatest && !(lowIncluded && highIncluded))) {
    return reader.fault(emptyInterval(low, high));
  }
  return { kind: 'interval', low: least, lowIncluded, high: greatest, highIncluded, ...marked(low) };
}

function emptyInterval(low: BoundLiteral, high: BoundLiteral): string {
  const hint = low.type === 'time' ? '; a night is two tests: >= its beginning, < its end' : '';
  return `an interval that holds a ${low.type}, not ${low.value} to ${high.value}${hint}`;
}

const operators: readonly Comparison[] = ['<', '<=', '>', '>='];

function readTest(reader: CellReader): Test | CellFault {
  const sign = reader.takeSign(...operators, '[', '(', ']');
  const operator = operators.find((each) => each === sign);
  if (operator) {
    const bound = reader.takeBound();
    return bound
      ? { kind: 'compare', operator, value: bound.value, ...marked(bound) }
      : reader.fault(`a number after ${operator}, or a date("2026-11-22") or time("07:30:00")`);
  }
  if (sign) return readInterval(reader, sign);
  const literal = reader.takeLiteral();
  return literal ? { kind: 'equals', value: literal.value, ...marked(literal) } : reader.fault(cellForms);
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
export function parseLiteral(text: string): Literal | CellFault {
  const tokens = tokensOf(text);
  const reader = new CellReader(text, 'length' in tokens ? tokens : []);
  const literal = reader.takeLiteral();
  return literal && reader.atEnd
    ? literal
    : reader.fault('one literal: "text", 12, true, date("2026-11-22") or time("07:30:00")');
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
