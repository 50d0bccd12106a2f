import type { Localised } from '@tilanne/platform';

import type { ClassSet, RuleSet } from '../tables/rule-set.js';
import { vocabularyOf } from '../words/vocabulary.js';
import type { Vocabulary } from '../words/vocabulary.js';
import { sentence } from '../words/words.js';
import { anyOtherText } from './code-coverage.js';
import type { Condition } from './finding.js';

const noRow: Localised = { fi: 'ei riviä', sv: 'ingen rad', en: 'no row' };
const otherText: Localised = { fi: 'jokin muu', sv: 'något annat', en: 'anything else' };
const anything: Localised = { fi: 'mitkä tahansa tiedot', sv: 'vilka uppgifter som helst', en: 'any facts' };

/** What variables may be, leaving out those that may be anything they ever are. */
export function conditionsOf(
  { variables }: RuleSet,
  classes: Iterable<readonly [number, ClassSet]>,
): readonly Condition[] {
  return [...classes].flatMap(([place, left]) => {
    const variable = variables[place];
    if (!variable || left.length === 0 || left.length === variable.all.length) return [];
    return [{ name: variable.name, values: left.map((each) => variable.classes.witnesses[each]) }];
  });
}

/** One example in words: "Age: 3 years, Fever: yes". */
export function exampleWords(ruleSet: RuleSet, where: readonly Condition[]): Localised {
  if (where.length === 0) return anything;
  const vocabulary = vocabularyOf(ruleSet);
  const words = where.map((condition) => conditionWords(vocabulary, condition));
  return sentence((language) => words.map((each) => each[language]).join(', '));
}

function conditionWords(vocabulary: Vocabulary, { name, values: [value] }: Condition): Localised {
  const label = vocabulary.label(name);
  const told =
    value === undefined ? noRow : value === anyOtherText ? otherText : vocabulary.value(name, value);
  return sentence((language) => `${label[language]}: ${told[language]}`);
}
