import type { Language, Localised } from '@tilanne/platform';

import { policySentences } from './policy-name.js';
import { rowSentence } from './row-sentence.js';
import type { RuleSet } from '../tables/rule-set.js';
import type { RowBasis, RuleRow, RuleTable } from '../tables/rule-table.js';
import { sourceTables, vocabularyOf } from './vocabulary.js';
import type { Vocabulary } from './vocabulary.js';

const title: Localised = { fi: 'Säännöt sanoina', sv: 'Reglerna i ord', en: 'The rules in words' };

/** What every copy says first: where it comes from, what it is not, and by which hash it can be told apart. */
const preface: Localised = {
  fi: 'Tämä sivu on tehty taulukoista komennolla `npm run rules:print`; sitä ei muokata käsin. Säännöt ovat luonnos, eivät lääkinnällinen laite. Puuttuva tieto ei koskaan ole ”ei”: kun jokin vastaus puuttuu, kaikki sen mahdolliset arvot jäävät avoimiksi.',
  sv: 'Den här sidan har gjorts av tabellerna med `npm run rules:print` och ändras inte för hand. Reglerna är ett utkast, inte en medicinteknisk produkt. En uppgift som saknas är aldrig ett ”nej”: när ett svar saknas hålls alla dess möjliga värden öppna.',
  en: 'This page is made of the tables by `npm run rules:print` and is not edited by hand. The rules are a draft, not a medical device. What is missing is never a “no”: while an answer is missing, every value it could have stays possible.',
};

const facts: Localised = { fi: 'Tietoluettelo', sv: 'Faktalista', en: 'List of facts' };
const hash: Localised = { fi: 'Sääntöjen tiiviste', sv: 'Reglernas kontrollsumma', en: 'Hash of the rules' };
const file: Localised = { fi: 'Tiedosto', sv: 'Fil', en: 'File' };
const source: Localised = { fi: 'Lähde', sv: 'Källa', en: 'Source' };
const owner: Localised = { fi: 'Vastaa', sv: 'Ansvarig', en: 'Owner' };
const review: Localised = {
  fi: 'Tarkistetaan viimeistään',
  sv: 'Ses över senast',
  en: 'To be reviewed by',
};
const forCodes: Localised = { fi: 'Tehtäväkoodit', sv: 'Uppdragskoder', en: 'Task codes' };

/** What a source begins with while no clinician has confirmed it. */
const unverified: Localised = { fi: 'vahvistamaton', sv: 'obekräftad', en: 'unverified' };

/** Every table and row of a rule set in one language, as Markdown; ends with a line break. */
export function ruleBook(ruleSet: RuleSet, language: Language): string {
  const tables = sourceTables(ruleSet);
  const vocabulary = vocabularyOf(ruleSet);
  const parts = [
    `# ${title[language]}`,
    preface[language],
    `${facts[language]}: \`${ruleSet.dictionary.version}\`. ${hash[language]}: \`${ruleSet.hash}\`.`,
    ...tables.map((table) => chapter(vocabulary, table, language)),
  ];
  return `${parts.join('\n\n')}\n`;
}

function chapter(vocabulary: Vocabulary, table: RuleTable, language: Language): string {
  const codes = table.codes.length > 0 ? [`${forCodes[language]}: ${table.codes.join(', ')}.`] : [];
  const answers = table.rows.map(({ basis }) => (basis ? answeredFor(basis, language) : ''));
  const [shared = ''] = new Set(answers).size === 1 ? answers : [];
  const rows = table.rows.map((row, index) =>
    entry(rowSentence(vocabulary, table, row)[language], row, {
      language,
      answered: shared === '' ? (answers[index] ?? '') : '',
    }),
  );
  const head = [
    policySentences[table.hitPolicy][language],
    ...codes,
    `${file[language]}: \`${table.file}\`.`,
  ];
  return [
    `## ${table.label[language]} (\`${table.name}\`)`,
    [...head, shared].join(' ').trim(),
    rows.join('\n'),
  ].join('\n\n');
}

/** Who answers for a row and until when. */
function answeredFor({ owner: name, reviewBy }: RowBasis, language: Language): string {
  return `${owner[language]}: ${markdown(ended(name))} ${review[language]} ${reviewBy}.`;
}

interface Entry {
  readonly language: Language;
  /** Who answers for the row, where its whole table does not say it. */
  readonly answered: string;
}

function entry(said: string, { id, basis }: RuleRow, { language, answered }: Entry): string {
  const line = `- \`${id}\`: ${markdown(said)}`;
  if (!basis) return line;
  const told = `${basis.because[language]} ${source[language]}: ${ended(sourceWords(basis.source, language))}`;
  return `${line}\n  ${`${markdown(told)} ${answered}`.trim()}`;
}

function sourceWords(text: string, language: Language): string {
  return text.startsWith(unverified.en) ? unverified[language] + text.slice(unverified.en.length) : text;
}

function ended(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

/** Texts of the rules as text: nothing in them is markup. */
function markdown(text: string): string {
  return text.replaceAll(/[\\`*_<[\]]/g, (sign) => `\\${sign}`);
}
