import type { Language } from '@tilanne/platform';
import { compareReplays, outcomeNames, outcomes, silentRows, vocabularyOf } from '@tilanne/triage';
import type { Comparison, GroupMoves, RuleSet, RuleSetFaults, Vocabulary } from '@tilanne/triage';
import { loadRuleSet, readColumnFile, ReplayThreads, type ReplayOptions } from '@tilanne/triage/node';
import { refusedRules, type Report, type Task } from './report.js';

/** Most parts, rows and moves that are told to a person; --json has them all. */
const mostLines = 20;

/**
 * `replay DIR STORE [--old DIR] [--by NAMES]`: what the rules make of every task of a column store, and what changes
 * against the rules they would replace.
 */
export async function replay(task: Task, options: ReplayOptions = {}): Promise<Report> {
  const [directory = '', store = ''] = task.operands;
  const { old = directory, language } = task;
  const [before, after] = await Promise.all([loadRuleSet(old), loadRuleSet(directory)]);
  if ('faults' in after) return refusedRules(directory, after.faults, language);
  if ('faults' in before) return refusedRules(old, before.faults, language);
  const columns = await readColumnFile(store).catch((error: unknown) => String(error));
  if (typeof columns === 'string') return unreadable(store, columns, language);
  const threads = new ReplayThreads(options);
  try {
    const run = (rules: Exclude<typeof after, RuleSetFaults>) =>
      threads.replay(rules, columns, (share) => task.tell(`${Math.floor(share * 100)} %`));
    const fresh = await run(after);
    const was = before.hash === after.hash ? fresh : await run(before);
    const comparison = compareReplays(columns, was.outcomes, fresh.outcomes, task.by);
    return told(comparison, { before, after, silent: silentRows(after, fresh.fired) }, language);
  } finally {
    await threads.close();
  }
}

function unreadable(store: string, why: string, language: Language): Report {
  const words = {
    fi: `Tehtävävarastoa ${store} ei voi lukea: ${why}`,
    sv: `Uppdragslagret ${store} kan inte läsas: ${why}`,
    en: `The store of tasks ${store} cannot be read: ${why}`,
  };
  return { holds: false, lines: [words[language]], data: { store, fault: why } };
}

interface Run {
  readonly before: RuleSet;
  readonly after: RuleSet;
  readonly silent: ReturnType<typeof silentRows>;
}

function told(comparison: Comparison, { before, after, silent }: Run, language: Language): Report {
  const { whole, groups, changed } = comparison;
  const same = before.hash === after.hash;
  const vocabulary = vocabularyOf(after);
  const parts = groups.filter((group) => group.changed.count > 0);
  return {
    holds: true,
    lines: [
      same ? totalWords(whole, language) : changedWords(whole, language),
      ...outcomeLines(whole, language),
      ...(same ? [] : movesOf(whole, language)),
      ...(same ? [] : parts.slice(0, mostLines).map((part) => partWords(part, vocabulary, language))),
      silentWords(silent, language),
      caution[language],
    ],
    data: { before: before.hash, after: after.hash, whole, groups, changed, silent },
  };
}

const caution = {
  fi: 'Tämä näyttää, miten säännöt sopivat siihen, mitä on ollut – ei sitä, onko niistä hyötyä.',
  sv: 'Detta visar hur reglerna stämmer med det som varit – inte om de är till nytta.',
  en: 'This shows how the rules agree with what was – not whether they are of benefit.',
};

function totalWords({ tasks }: GroupMoves, language: Language): string {
  return { fi: `Tehtäviä ${tasks}.`, sv: `Uppdrag ${tasks}.`, en: `Tasks ${tasks}.` }[language];
}

function changedWords({ tasks, changed }: GroupMoves, language: Language): string {
  const words = {
    fi: `Tehtäviä ${tasks}, ehdotus muuttuu ${changed.count}${range(changed, language)}.`,
    sv: `Uppdrag ${tasks}, förslaget ändras för ${changed.count}${range(changed, language)}.`,
    en: `Tasks ${tasks}, the proposal changes for ${changed.count}${range(changed, language)}.`,
  };
  return words[language];
}

/** The share with its interval, e.g. " (1.2 %, 0.9–1.6 %)". */
function range({ share, low, high }: GroupMoves['changed'], language: Language): string {
  if (share === null || low === null || high === null) return '';
  const percent = (part: number) => (part * 100).toFixed(2).replace('.', language === 'en' ? '.' : ',');
  const [middle, from, to] = [share, low, high].map(percent);
  return ` (${middle} %, ${from}–${to} %)`;
}

function outcomeLines({ moves }: GroupMoves, language: Language): string[] {
  return outcomes.flatMap((outcome) => {
    const tasks = moves.reduce((sum, { now, tasks: count }) => sum + (now === outcome ? count : 0), 0);
    return tasks > 0 ? [`  ${tasks}  ${outcomeNames[outcome][language]}`] : [];
  });
}

function movesOf({ moves }: GroupMoves, language: Language): string[] {
  return moves
    .filter(({ was, now }) => was !== now)
    .toSorted((one, other) => other.tasks - one.tasks)
    .slice(0, mostLines)
    .map(
      ({ was, now, tasks }) => `  ${tasks}: ${outcomeNames[was][language]} → ${outcomeNames[now][language]}`,
    );
}

function partWords({ group, ...part }: GroupMoves, vocabulary: Vocabulary, language: Language): string {
  const name = Object.entries(group).map(([fact, value]) => {
    const words = value === undefined ? '–' : vocabulary.value(fact, value)[language];
    return `${vocabulary.label(fact)[language]}: ${words}`;
  });
  return `  ${name.join(', ')}. ${changedWords({ group, ...part }, language)}`;
}

function silentWords(silent: Run['silent'], language: Language): string {
  const named = silent.slice(0, mostLines).map(({ table, row }) => `${table} / ${row}`);
  const list = [...named, ...(silent.length > mostLines ? ['…'] : [])].join(', ');
  const words = {
    fi: `Rivejä, jotka eivät toteutuneet kertaakaan: ${silent.length}`,
    sv: `Rader som aldrig slog in: ${silent.length}`,
    en: `Rows that never fired: ${silent.length}`,
  };
  return list === '' ? `${words[language]}.` : `${words[language]}: ${list}`;
}
