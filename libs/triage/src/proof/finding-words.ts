import type { Localised } from '@tilanne/platform';

import { outcomeNames } from '../words/outcome-name.js';
import type { RuleSet } from '../tables/rule-set.js';
import type { RuleTable } from '../tables/rule-table.js';
import type { Outcome } from '../verdict.js';
import { sentence } from '../words/words.js';
import { exampleWords } from './condition-words.js';
import type { Finding, FindingKind } from './finding.js';

type Told = Omit<Finding, 'words'>;

/** {table}, {rows}, {example} and {pairs} are filled in. */
const tableTexts: Readonly<Record<Exclude<FindingKind, 'refuted'>, Localised>> = {
  gap: {
    fi: 'Taulukossa ”{table}” ei ole riviä, joka sopisi, kun {example}.',
    sv: 'Tabellen ”{table}” har ingen rad som passar när {example}.',
    en: 'The table “{table}” has no row that matches when {example}.',
  },
  conflict: {
    fi: 'Taulukossa ”{table}” rivit {rows} sopivat yhtä aikaa, vaikka ne eivät saisi, kun {example}.',
    sv: 'I tabellen ”{table}” passar raderna {rows} samtidigt fast de inte får det, när {example}.',
    en: 'In the table “{table}” the rows {rows} match at the same time, which they may not, when {example}.',
  },
  overlap: {
    fi: 'Taulukossa ”{table}” on {pairs} riviparia, jotka sopivat yhtä aikaa ja antavat eri tuloksen; järjestys ratkaisee. Esimerkiksi rivit {rows}, kun {example}.',
    sv: 'I tabellen ”{table}” finns {pairs} radpar som passar samtidigt och ger olika resultat; ordningen avgör. Till exempel raderna {rows} när {example}.',
    en: 'In the table “{table}” {pairs} pairs of rows match at the same time and give different results; their order decides. For example the rows {rows} when {example}.',
  },
  masked: {
    fi: 'Taulukon ”{table}” rivi {rows} ei voi koskaan ratkaista: muut rivit kattavat kaiken, mihin se sopii.',
    sv: 'Raden {rows} i tabellen ”{table}” kan aldrig avgöra: andra rader täcker allt som den passar på.',
    en: 'The row {rows} of the table “{table}” can never win: other rows cover everything that it matches.',
  },
  unreachable: {
    fi: 'Taulukon ”{table}” rivi {rows} ei voi koskaan sopia: jokin sen ehdoista ei voi toteutua.',
    sv: 'Raden {rows} i tabellen ”{table}” kan aldrig passa: något av dess villkor kan inte uppfyllas.',
    en: 'The row {rows} of the table “{table}” can never match: one of its conditions cannot be met.',
  },
  undetermined: {
    fi: 'Taulukkoa ”{table}” ei saatu tutkittua loppuun annetulla työmäärällä (rivit: {rows}; {example}). Se ei ole todiste kumpaankaan suuntaan.',
    sv: 'Tabellen ”{table}” kunde inte undersökas till slut med den givna arbetsmängden (rader: {rows}; {example}). Det bevisar ingenting åt någotdera hållet.',
    en: 'The table “{table}” could not be searched to the end with the given effort (rows: {rows}; {example}). This proves nothing either way.',
  },
};

/** What was found in a table, as a sentence. */
export function tableWords(ruleSet: RuleSet, table: RuleTable, told: Told, pairs: number): Localised {
  const kind = told.kind === 'refuted' ? 'undetermined' : told.kind;
  const example = exampleWords(ruleSet, told.where);
  const rows = told.rows.length > 0 ? told.rows.join(', ') : '–';
  return sentence((language) =>
    filled(tableTexts[kind][language], {
      table: table.label[language],
      rows,
      example: example[language],
      pairs: String(pairs),
    }),
  );
}

const claimTexts = {
  refuted: {
    fi: 'Vaatimus ei täyty: {claim} Vastaesimerkki: {example} → {outcome}.',
    sv: 'Kravet uppfylls inte: {claim} Motexempel: {example} → {outcome}.',
    en: 'The demand is not met: {claim} Counterexample: {example} → {outcome}.',
  },
  undetermined: {
    fi: 'Vaatimusta ei saatu todistettua eikä kumottua annetulla työmäärällä: {claim}',
    sv: 'Kravet kunde varken bevisas eller motbevisas med den givna arbetsmängden: {claim}',
    en: 'The demand could be neither proved nor refuted with the given effort: {claim}',
  },
  proved: { fi: 'Todistettu: {claim}', sv: 'Bevisat: {claim}', en: 'Proved: {claim}' },
} as const;

/** What became of a claim about the whole chain, as a sentence; `claim` is itself a sentence. */
export function claimWords(
  kind: keyof typeof claimTexts,
  claim: Localised,
  example: Localised,
  outcome: Localised,
): Localised {
  return sentence((language) =>
    filled(claimTexts[kind][language], {
      claim: claim[language],
      example: example[language],
      outcome: outcome[language],
    }),
  );
}

/** Outcomes in words, with commas. */
export function outcomeList(outcomes: readonly Outcome[]): Localised {
  return sentence((language) => outcomes.map((outcome) => outcomeNames[outcome][language]).join(', '));
}

function filled(text: string, parts: Readonly<Record<string, string>>): string {
  return Object.entries(parts).reduce((left, [name, part]) => left.replaceAll(`{${name}}`, () => part), text);
}
