import type { Localised } from '@tilanne/platform';

import type { Cell, Test } from './cell.js';
import type { Fact } from './fact.js';
import { notMeasured } from './value.js';
import type { Value } from './value.js';

const yes: Localised = { fi: 'kyllä', sv: 'ja', en: 'yes' };
const no: Localised = { fi: 'ei', sv: 'nej', en: 'no' };
const notMeasuredWords: Localised = { fi: 'ei mitattu', sv: 'inte uppmätt', en: 'not measured' };
const or: Localised = { fi: ' tai ', sv: ' eller ', en: ' or ' };
const and: Localised = { fi: ' ja ', sv: ' och ', en: ' and ' };
const anythingBut: Localised = { fi: 'muu kuin ', sv: 'annat än ', en: 'anything but ' };

const signs = { '<': '< ', '<=': '≤ ', '>': '> ', '>=': '≥ ' } as const;

/** A value of a fact as a nurse reads it. */
export function valueWords(fact: Fact, value: Value): Localised {
  if (typeof value === 'boolean') return value ? yes : no;
  if (typeof value === 'number') return numberWords(value);
  if (value === notMeasured) return notMeasuredWords;
  const listed = fact.type === 'string' ? fact.values?.find((each) => each.value === value) : undefined;
  return listed?.label ?? everywhere(value);
}

/** A condition on a fact in words, e.g. "≥ 25", "9–11", "severe or mild". */
export function cellWords(fact: Fact, cell: Cell): Localised {
  if (cell.kind === 'any') return everywhere('–');
  const words = cell.tests
    .map((test) => testWords(fact, test))
    .reduce((left, right) => joined(left, or, right));
  return cell.kind === 'one-of' ? words : joined(anythingBut, everywhere(''), words);
}

/** Puts texts together language by language. */
export function sentence(build: (language: keyof Localised) => string): Localised {
  return { fi: build('fi'), sv: build('sv'), en: build('en') };
}

function testWords(fact: Fact, test: Test): Localised {
  if (test.kind === 'equals') return valueWords(fact, test.value);
  if (test.kind === 'compare')
    return joined(everywhere(signs[test.operator]), everywhere(''), numberWords(test.value));
  const [low, high] = [numberWords(test.low), numberWords(test.high)];
  if (test.lowIncluded && test.highIncluded) return joined(low, everywhere('–'), high);
  const above = joined(everywhere(test.lowIncluded ? '≥ ' : '> '), everywhere(''), low);
  const below = joined(everywhere(test.highIncluded ? '≤ ' : '< '), everywhere(''), high);
  return joined(above, and, below);
}

/** Finnish and Swedish write a decimal comma. */
function numberWords(value: number): Localised {
  const comma = String(value).replace('.', ',');
  return { fi: comma, sv: comma, en: String(value) };
}

function joined(left: Localised, between: Localised, right: Localised): Localised {
  return sentence((language) => left[language] + between[language] + right[language]);
}

function everywhere(text: string): Localised {
  return { fi: text, sv: text, en: text };
}
