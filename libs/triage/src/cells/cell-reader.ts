import { calendars } from './calendar.js';
import type { CalendarType } from './calendar.js';
import type { CellToken } from './cell-token.js';
import { orderedTypes } from './value.js';
import type { Bound, Value, ValueType } from './value.js';

/** Why a cell was refused: the offending text and what would be right. */
export interface CellFault {
  readonly text: string;
  readonly expected: string;
}

/** A value as a cell writes it; a date and a time are marked, because their values are texts. */
export interface Literal {
  readonly value: Value;
  readonly type: ValueType;
}

/** A literal of a type that has an order. */
export interface BoundLiteral {
  readonly value: Bound;
  readonly type: ValueType;
}

/** How much of an offending text is repeated, in characters. */
export const longestQuote = 80;

/** The pieces of one cell, taken from left to right. */
export class CellReader {
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

  takeLiteral(): Literal | undefined {
    const token = this.tokens[this.next];
    const plain = token && literalOf(token);
    if (plain) this.next += 1;
    return plain ?? this.takeCalendar(['@']) ?? this.takeCalled('date') ?? this.takeCalled('time');
  }

  /** A number, a date or a time; anything else is left where it is. */
  takeBound(): BoundLiteral | undefined {
    const before = this.next;
    const literal = this.takeLiteral();
    if (literal && typeof literal.value !== 'boolean' && orderedTypes.includes(literal.type)) {
      return { value: literal.value, type: literal.type };
    }
    this.next = before;
    return undefined;
  }

  /** The rest of the text, from the first piece that was not taken, is what is wrong. */
  fault(expected: string): CellFault {
    const at = this.tokens[this.next]?.at ?? 0;
    return { text: this.text.slice(at, at + longestQuote), expected };
  }

  /** `date("2026-11-22")`, `time("07:30:00")`. */
  private takeCalled(type: CalendarType): Literal | undefined {
    const closed = this.tokens[this.next + 3]?.text === ')';
    const literal = closed ? this.takeCalendar([type, '('], type) : undefined;
    if (literal) this.next += 1;
    return literal;
  }

  /** The words before a date or a time in double quotes, and the quoted text. */
  private takeCalendar(before: readonly string[], only?: CalendarType): Literal | undefined {
    const begins = before.every((word, index) => isPlain(this.tokens[this.next + index], word));
    const quoted = this.tokens[this.next + before.length];
    const value = begins && quoted?.kind === 'string' ? unquoted(quoted.text) : undefined;
    if (value === undefined) return undefined;
    const types: readonly CalendarType[] = only ? [only] : ['date', 'time'];
    const type = types.find((each) => calendars[each].toNumber(value) !== undefined);
    if (type) this.next += before.length + 1;
    return type && { value, type };
  }
}

function isPlain(token: CellToken | undefined, text: string): boolean {
  return token !== undefined && token.kind !== 'string' && token.text === text;
}

function literalOf({ kind, text }: CellToken): Literal | undefined {
  if (kind === 'number') {
    const value = Number(text);
    return Number.isFinite(value) ? { value, type: 'number' } : undefined;
  }
  if (kind === 'string') {
    const value = unquoted(text);
    return value === undefined ? undefined : { value, type: 'string' };
  }
  const truth = text === 'true' || text === 'false';
  return truth ? { value: text === 'true', type: 'boolean' } : undefined;
}

function unquoted(text: string): string | undefined {
  try {
    return String(JSON.parse(text));
  } catch {
    return undefined;
  }
}
