import type { Localised } from '@tilanne/platform';

import { evaluate } from '../evaluate.js';
import { outcomeNames } from '../words/outcome-name.js';
import type { RuleSet } from '../tables/rule-set.js';
import { factsOf } from './vignette.js';
import type { Vignette } from './vignette.js';
import { sourceTables } from '../words/vocabulary.js';
import { verdictSentence } from '../words/verdict-sentence.js';
import type { Outcome, Verdict, VerdictWarning } from '../verdict.js';
import { enumeration, sentence } from '../words/words.js';

/** What came of a vignette. */
export interface VignetteResult {
  readonly vignette: string;
  readonly passed: boolean;
  readonly outcome: Outcome;
  /** Rows that were reasons for the verdict, by their ids. */
  readonly fired: readonly string[];
  /** Why it failed, or what came of it. */
  readonly sentence: Localised;
}

/** A row that is a reason in no vignette. */
export interface UncoveredRow {
  readonly table: string;
  readonly row: string;
}

/** Warnings that a vignette may be about; any other means that it was not judged as its author meant it. */
const intended: readonly VerdictWarning['code'][] = ['no-table-for-code', 'stale'];

/**
 * Judges a vignette by a rule set at a time. It passes when the verdict is expected, not forbidden, and every answer
 * could be used: a misspelt fact fails it.
 */
export function judgeVignette(ruleSet: RuleSet, vignette: Vignette, now: Date): VignetteResult {
  const verdict = evaluate(ruleSet, factsOf(vignette, now), now);
  const { outcome, fired, warnings } = verdict;
  const unusable = warnings.filter(({ code }) => !intended.includes(code));
  const right = vignette.expected.includes(outcome) && !vignette.forbidden.includes(outcome);
  return {
    vignette: vignette.name,
    passed: right && unusable.length === 0,
    outcome,
    fired: fired.map(({ row }) => row),
    sentence: told(vignette, verdict, { right, unusable }),
  };
}

/**
 * Rows of the rule set that none of the results gives as a reason, in the order of the tables. A row that adds nothing
 * to a sum is never a reason and is not asked for.
 */
export function uncoveredRows(ruleSet: RuleSet, results: readonly VignetteResult[]): UncoveredRow[] {
  const fired = new Set(results.flatMap((result) => result.fired));
  return sourceTables(ruleSet).flatMap(({ name, hitPolicy, rows }) =>
    rows
      .filter(({ id, outputs }) => !fired.has(id) && !(hitPolicy === 'COLLECT SUM' && outputs[0] === 0))
      .map(({ id }) => ({ table: name, row: id })),
  );
}

interface Judged {
  readonly right: boolean;
  readonly unusable: readonly VerdictWarning[];
}

function told(vignette: Vignette, verdict: Verdict, { right, unusable }: Judged): Localised {
  const why = verdictSentence(verdict);
  const [first] = unusable;
  if (first) return first.message;
  if (right) return why;
  const expected = enumeration(
    vignette.expected.map((outcome) => outcomeNames[outcome]),
    'or',
  );
  const frames = { fi: 'Odotettu tulos', sv: 'Väntat resultat', en: 'Expected' };
  return sentence((language) => `${frames[language]}: ${expected[language]}. ${why[language]}`);
}
