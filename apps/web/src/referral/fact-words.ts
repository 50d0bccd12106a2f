import type { Language } from '@tilanne/platform';
import type { DecisionFact } from '@tilanne/task';
import { inLanguage, type Words } from '../locales/words.js';
import { noneOfThese, notMeasured, valueLabel, type FactDictionary } from '../task/fact-dictionary.js';

/** In which words facts are told. */
export interface Telling {
  readonly t: Words;
  readonly language: Language;
  readonly dictionary: FactDictionary;
}

/** The facts that somebody asked or measured: what the hand-over says by itself stands in its own place. */
export function foundFacts(dictionary: FactDictionary, facts: readonly DecisionFact[]): DecisionFact[] {
  const given = new Set(dictionary.facts.filter(({ kind }) => kind === 'handover').map(({ name }) => name));
  return facts.filter(({ fact }) => !given.has(fact));
}

/** The name of a fact or of a group of facts; its own id when the dictionary does not know it. */
export function factName({ dictionary, language }: Telling, fact: string): string {
  const named = [...dictionary.facts, ...dictionary.groups].find(({ name }) => name === fact);
  return named ? inLanguage(named.label, language) : fact;
}

/** The value in words: those of the dictionary, yes or no, or as it came. */
export function factValue({ t, language, dictionary }: Telling, { fact, value }: DecisionFact): string {
  const group = dictionary.groups.find(({ name }) => name === fact);
  if (group && value === noneOfThese) return inLanguage(group.none, language);
  if (value === notMeasured) return t('questions.notMeasured');
  if (value === null) return t('notStated');
  if (typeof value === 'boolean') return t(value ? 'questions.yes' : 'questions.no');
  const known = dictionary.facts.find(({ name }) => name === fact);
  const label = valueLabel(known, value);
  return label ? inLanguage(label, language) : [String(value), known?.unit].filter(Boolean).join(' ');
}
