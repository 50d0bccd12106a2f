import type { Localised } from '@tilanne/platform';

import type { CalendarType } from '../cells/calendar.js';
import type { Cell, Test } from '../cells/cell.js';
import type { Fact } from '../facts/fact.js';
import { notMeasured } from '../cells/value.js';
import type { Bound, Value } from '../cells/value.js';

const yes: Localised = { fi: 'kyllä', sv: 'ja', en: 'yes' };
const no: Localised = { fi: 'ei', sv: 'nej', en: 'no' };
const notMeasuredWords: Localised = { fi: 'ei mitattu', sv: 'inte uppmätt', en: 'not measured' };
const or: Localised = { fi: ' tai ', sv: ' eller ', en: ' or ' };
const and: Localised = { fi: ' ja ', sv: ' och ', en: ' and ' };
const anythingBut: Localised = { fi: 'muu kuin ', sv: 'annat än ', en: 'anything but ' };
const years: Localised = { fi: 'vuotta', sv: 'år', en: 'years' };

const signs = { '<': '< ', '<=': '≤ ', '>': '> ', '>=': '≥ ' } as const;

/** How the values of one variable are said. */
export interface Wording {
  /** A value by name, where it has one. */
  readonly nameOf: (value: Value) => Localised | undefined;
  /** The unit of its numbers, as a symbol or `years`; empty for none. */
  readonly unit: string;
  /** Set where its texts are dates or times of day. */
  readonly calendar?: CalendarType | undefined;
}

/** How the values of a fact are said: its allowed values by their labels, its numbers with their unit. */
export function wordingOf(fact: Fact): Wording {
  const listed = fact.type === 'string' ? (fact.values ?? []) : [];
  return {
    nameOf: (value) => listed.find((each) => each.value === value)?.label,
    unit: fact.type === 'number' ? fact.unit : '',
    calendar: fact.type === 'date' || fact.type === 'time' ? fact.type : undefined,
  };
}

/** A value of a fact as a nurse reads it, e.g. "93 %", "yes", "not measured". */
export function valueWords(fact: Fact, value: Value): Localised {
  return wordsOf(wordingOf(fact), value);
}

/** A condition on a fact in words, e.g. "≥ 25 /min", "9–11 /min", "severe or mild". */
export function cellWords(fact: Fact, cell: Cell): Localised {
  return conditionWords(wordingOf(fact), cell);
}

/** A value of any variable in words. */
export function wordsOf(wording: Wording, value: Value): Localised {
  const name = wording.nameOf(value);
  if (name) return name;
  if (typeof value === 'boolean') return value ? yes : no;
  return value === notMeasured ? notMeasuredWords : withUnit(boundWords(wording, value), wording.unit);
}

/** A condition on any variable in words; "–" for one that everything meets. */
export function conditionWords(wording: Wording, cell: Cell): Localised {
  if (cell.kind === 'any') return everywhere('–');
  const words = enumeration(
    cell.tests.map((test) => testWords(wording, test)),
    'or',
  );
  return cell.kind === 'one-of' ? words : joined(anythingBut, nothing, words);
}

/** Puts texts together language by language. */
export function sentence(build: (language: keyof Localised) => string): Localised {
  return { fi: build('fi'), sv: build('sv'), en: build('en') };
}

/** "a, b and c", or with "or"; empty for an empty list. */
export function enumeration(parts: readonly Localised[], last: 'and' | 'or' = 'and'): Localised {
  const word = last === 'and' ? and : or;
  return sentence((language) => {
    const texts = parts.map((part) => part[language]);
    const [end = ''] = texts.slice(-1);
    return texts.length < 2 ? end : texts.slice(0, -1).join(', ') + word[language] + end;
  });
}

/** A name that stands in the middle of a sentence, in the quotation marks of its language. */
export function quoted(name: Localised): Localised {
  return { fi: `”${name.fi}”`, sv: `”${name.sv}”`, en: `“${name.en}”` };
}

/** The same text in every language. */
export function everywhere(text: string): Localised {
  return { fi: text, sv: text, en: text };
}

const nothing = everywhere('');

function testWords(wording: Wording, test: Test): Localised {
  if (test.kind === 'equals') return wordsOf(wording, test.value);
  return withUnit(comparisonWords(wording, test), wording.unit);
}

function comparisonWords(wording: Wording, test: Exclude<Test, { kind: 'equals' }>): Localised {
  if (test.kind === 'compare') {
    return joined(everywhere(signs[test.operator]), nothing, boundWords(wording, test.value));
  }
  const [low, high] = [boundWords(wording, test.low), boundWords(wording, test.high)];
  if (test.lowIncluded && test.highIncluded) return joined(low, everywhere('–'), high);
  const above = joined(everywhere(test.lowIncluded ? '≥ ' : '> '), nothing, low);
  const below = joined(everywhere(test.highIncluded ? '≤ ' : '< '), nothing, high);
  return joined(above, and, below);
}

function boundWords({ calendar }: Wording, bound: Bound): Localised {
  if (typeof bound === 'number') return numberWords(bound);
  return calendar ? calendarWords[calendar](bound) : everywhere(bound);
}

/** `2026-11-05` is 5.11.2026 in Finland; `07:30:00` is 7.30, with its seconds only where there are any. */
const calendarWords: Readonly<Record<CalendarType, (text: string) => Localised>> = {
  date: (text) => {
    const day = text.split('-').map(Number).toReversed().join('.');
    return { fi: day, sv: day, en: text };
  },
  time: (text) => {
    const short = text.replace(/:00$/, '');
    const time = short.replace(/^0/, '').replaceAll(':', '.');
    return { fi: time, sv: time, en: short };
  },
};

function withUnit(words: Localised, unit: string): Localised {
  if (unit === '') return words;
  return joined(words, everywhere(' '), unit === 'years' ? years : everywhere(unit));
}

/** Finnish and Swedish write a decimal comma. */
function numberWords(value: number): Localised {
  const comma = String(value).replace('.', ',');
  return { fi: comma, sv: comma, en: String(value) };
}

function joined(left: Localised, between: Localised, right: Localised): Localised {
  return sentence((language) => left[language] + between[language] + right[language]);
}
