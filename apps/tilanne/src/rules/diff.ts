import type { Language, Localised } from '@tilanne/platform';
import { ruleChanges, type RuleChange } from '@tilanne/triage';
import { loadRuleSet } from '@tilanne/triage/node';
import { refusedRules, type Report, type Task } from './report.js';

const kinds: Readonly<Record<RuleChange['kind'], Localised>> = {
  added: { fi: 'Lisätty', sv: 'Tillagd', en: 'Added' },
  removed: { fi: 'Poistettu', sv: 'Borttagen', en: 'Removed' },
  changed: { fi: 'Muutettu', sv: 'Ändrad', en: 'Changed' },
};

const things: Readonly<Record<RuleChange['what'], Localised>> = {
  fact: { fi: 'tieto', sv: 'uppgift', en: 'fact' },
  table: { fi: 'taulukko', sv: 'tabell', en: 'table' },
  order: {
    fi: 'rivien järjestys taulukossa',
    sv: 'radernas ordning i tabellen',
    en: 'order of the rows of the table',
  },
  row: { fi: 'rivi', sv: 'rad', en: 'row' },
};

const before: Localised = { fi: 'ennen', sv: 'förut', en: 'before' };
const now: Localised = { fi: 'nyt', sv: 'nu', en: 'now' };

/** `diff DIR OTHER_DIR`: every fact, table and row in which two folders of rules differ, in sentences. */
export async function diff({ operands, language }: Task): Promise<Report> {
  const [first = '', second = ''] = operands;
  const [old, fresh] = await Promise.all([loadRuleSet(first), loadRuleSet(second)]);
  if ('faults' in old) return refusedRules(first, old.faults, language);
  if ('faults' in fresh) return refusedRules(second, fresh.faults, language);
  const changes = ruleChanges(old, fresh);
  const head = {
    fi: changes.length === 0 ? 'Säännöt ovat samat.' : `Eroja: ${changes.length}.`,
    sv: changes.length === 0 ? 'Reglerna är lika.' : `Skillnader: ${changes.length}.`,
    en: changes.length === 0 ? 'The rules are the same.' : `Differences: ${changes.length}.`,
  };
  return {
    holds: true,
    lines: [head[language], ...changes.flatMap((change) => told(change, language))],
    data: { before: old.hash, after: fresh.hash, changes },
  };
}

function told(change: RuleChange, language: Language): string[] {
  const place = change.table === undefined ? change.name : `${change.table} / ${change.name}`;
  const sides: readonly (readonly [Localised, Localised | undefined])[] = [
    [before, change.before],
    [now, change.after],
  ];
  return [
    '',
    `${kinds[change.kind][language]}, ${things[change.what][language]}: ${place}`,
    ...sides.flatMap(([side, said]) => (said ? [`  ${side[language]}: ${said[language]}`] : [])),
  ];
}
