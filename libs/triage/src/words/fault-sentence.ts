import type { Localised } from '@tilanne/platform';

import type { RuleFault } from '../tables/rule-table.js';
import { quoted, everywhere, sentence } from './words.js';

const words: Readonly<Record<'table' | 'row' | 'column', Localised>> = {
  table: { fi: 'taulukko', sv: 'tabell', en: 'table' },
  row: { fi: 'rivi', sv: 'rad', en: 'row' },
  column: { fi: 'sarake', sv: 'kolumn', en: 'column' },
};

/** Longest part of an offending text that a sentence repeats, in characters. */
const longestText = 80;

/**
 * A fault of the rules in one line: where it is, what is written there, what would be right. The place is said in
 * every language; what would be right is said in the terms of the file, in English.
 */
export function faultSentence(fault: RuleFault): Localised {
  const text = fault.text === undefined ? undefined : quoted(everywhere(shortened(fault.text)));
  return sentence((language) => {
    const places = (['table', 'row', 'column'] as const).flatMap((place) => {
      const name = fault[place];
      return name === undefined ? [] : [`${words[place][language]} ${name}`];
    });
    const written = text ? [text[language]] : [];
    return `${[fault.file, ...places, ...written].join(', ')}: ${fault.message}`;
  });
}

function shortened(text: string): string {
  return text.length > longestText ? `${text.slice(0, longestText)}…` : text;
}
