import type { Language, Localised } from '@tilanne/platform';
import { evaluate, factsOf, readAnswers, tableReadings, verdictSentence } from '@tilanne/triage';
import { loadRuleSet, readJson } from '@tilanne/triage/node';
import type { TableReading, Verdict } from '@tilanne/triage';
import { refusedRules, type Report, type Task } from './report.js';

const titles = {
  reasons: { fi: 'Perusteet', sv: 'Skäl', en: 'Reasons' },
  missing: { fi: 'Puuttuu', sv: 'Saknas', en: 'Missing' },
  questions: { fi: 'Kysy seuraavaksi', sv: 'Fråga härnäst', en: 'Ask next' },
  nearMisses: { fi: 'Toisin olisi, jos', sv: 'Annorlunda vore det om', en: 'It would be otherwise if' },
  warnings: { fi: 'Huomaa', sv: 'Obs', en: 'Note' },
  tables: { fi: 'Taulukot', sv: 'Tabeller', en: 'Tables' },
} as const satisfies Record<string, Localised>;

/** Most questions that are told: those that settle most. */
const mostQuestions = 3;

/** `explain DIR FACTS.json`: what the rules say of a patient, and why. FACTS.json is a vignette or only its facts. */
export async function explain({ operands, language, now }: Task): Promise<Report> {
  const [directory = '', file = ''] = operands;
  const ruleSet = await loadRuleSet(directory);
  if ('faults' in ruleSet) return refusedRules(directory, ruleSet.faults, language);
  const answers = readAnswers(await readJson(file));
  if (!answers) return unreadable(file, language);
  const given = factsOf(answers, now);
  const verdict = evaluate(ruleSet, given, now);
  const tables = tableReadings(ruleSet, given, now);
  return {
    holds: true,
    lines: [verdictSentence(verdict)[language], ...sections(verdict, tables, language)],
    data: { sentence: verdictSentence(verdict), verdict, tables },
  };
}

function unreadable(file: string, language: Language): Report {
  const sentence = {
    fi: `Tiedosto ${file} ei ole luettavissa: odotettiin muotoa { "facts": { "code": "774", … } }.`,
    sv: `Filen ${file} kan inte läsas: väntade { "facts": { "code": "774", … } }.`,
    en: `The file ${file} cannot be read: expected { "facts": { "code": "774", … } }.`,
  };
  return { holds: false, lines: [sentence[language]], data: { file, fault: sentence } };
}

function sections(verdict: Verdict, tables: readonly TableReading[], language: Language): string[] {
  const parts: readonly (readonly [Localised, readonly string[]])[] = [
    [titles.reasons, verdict.fired.map(({ row, because }) => `${because[language]} [${row}]`)],
    [titles.missing, verdict.missing.map(({ fact, label }) => `${label[language]} [${fact}]`)],
    [titles.questions, verdict.questions.slice(0, mostQuestions).map(({ question }) => question[language])],
    [titles.nearMisses, verdict.nearMisses.map(({ sentence }) => sentence[language])],
    [titles.warnings, verdict.warnings.map(({ message }) => message[language])],
    [titles.tables, tables.flatMap((table) => reading(table, language))],
  ];
  return parts
    .filter(([, lines]) => lines.length > 0)
    .flatMap(([title, lines]) => ['', `${title[language]}:`, ...lines.map((line) => `  ${line}`)]);
}

/** A table's result, with the row behind it where there is only one. */
function reading({ sentence, results, rows }: TableReading, language: Language): string[] {
  const certain = results.length === 1 && rows.length === 1;
  return [
    sentence[language],
    ...(certain ? rows.map((row) => `  ${row.sentence[language]} [${row.row}]`) : []),
  ];
}
