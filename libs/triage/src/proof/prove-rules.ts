import type { Localised } from '@tilanne/platform';

import { runChain } from '../chain.js';
import { evaluate } from '../evaluate.js';
import type { ClassSet, RuleSet, State } from '../tables/rule-set.js';
import { outcomes } from '../verdict.js';
import { redFlagClaims } from './claim.js';
import type { Claim } from './claim.js';
import { codeCoverage } from './code-coverage.js';
import { conditionsOf, exampleWords } from './condition-words.js';
import { usualEffort } from './effort.js';
import type { Effort } from './effort.js';
import { claimWords, outcomeList } from './finding-words.js';
import type { Finding } from './finding.js';
import type { Invariant } from './invariant.js';
import { invariantClaims } from './invariant-claims.js';
import { findScenario, nothingKnown, possibleOutcomes } from './scenario.js';
import { tableFindings } from './table-findings.js';

/** A claim that was proved, and how many cases that took. */
export interface ProvedClaim {
  readonly claim: string;
  readonly words: Localised;
  readonly nodes: number;
}

/** What can be said about a rule set before anybody uses it. */
export interface RulesProof {
  readonly ruleSetHash: string;
  /** True when nothing was found that forbids using the rules and no question stayed open. */
  readonly sound: boolean;
  readonly findings: readonly Finding[];
  readonly proved: readonly ProvedClaim[];
}

/**
 * Proves a rule set, or says what is wrong with it: gaps, conflicts and masked rows of every table; that each red flag
 * keeps its level whatever is unknown; that a nurse decides when nothing is known; and every invariant. The same
 * rules, invariants and effort give the same answer.
 */
export function proveRules(
  ruleSet: RuleSet,
  invariants: readonly Invariant[],
  effort: Partial<Effort> = {},
): RulesProof {
  const full = { ...usualEffort, ...effort };
  const { state } = runChain(ruleSet, nothingKnown(ruleSet));
  const tables = ruleSet.tables.filter(({ output }) => output === 0);
  const ofTables = tables.flatMap((table) => tableFindings(ruleSet, table, state, full));
  const finer = invariantClaims(ruleSet, invariants);
  const answers = [
    nothingKnownAnswer(ruleSet),
    ...redFlagClaims(ruleSet).map((claim) => answerTo(ruleSet, claim, full)),
    ...finer.claims.map((claim) => answerTo(finer.ruleSet, claim, full)),
  ];
  const findings = [...ofTables, ...answers.flatMap((answer) => ('kind' in answer ? [answer] : []))];
  return {
    ruleSetHash: ruleSet.hash,
    sound: findings.every(({ weight }) => weight === 'note'),
    findings,
    proved: answers.flatMap((answer) => ('kind' in answer ? [] : [answer])),
  };
}

const nothing: Localised = { fi: '', sv: '', en: '' };

function answerTo(ruleSet: RuleSet, claim: Claim, effort: Effort): ProvedClaim | Finding {
  const { id, file, words, against } = claim;
  const answer = findScenario(ruleSet, against, effort);
  if (answer.kind === 'never') {
    return { claim: id, words: claimWords('proved', words, nothing, nothing), nodes: answer.nodes };
  }
  const about = { file, table: id, rows: [] };
  if (answer.kind === 'undetermined') {
    const told = claimWords('undetermined', words, nothing, nothing);
    return { ...about, weight: 'open', kind: 'undetermined', where: [], words: told };
  }
  const where = conditionsOf(ruleSet, entriesOf(answer.state));
  const found = claimWords('refuted', words, exampleWords(ruleSet, where), cameTo(ruleSet, answer.state));
  return { ...about, weight: 'fault', kind: 'refuted', where, words: found };
}

function entriesOf(state: State): [number, ClassSet][] {
  return Object.entries(state).map(([place, classes]) => [Number(place), classes]);
}

/** The outcomes that a state leaves possible, in words. */
function cameTo(ruleSet: RuleSet, state: State): Localised {
  const possible = possibleOutcomes(ruleSet, runChain(ruleSet, state), codeCoverage(ruleSet));
  return outcomeList(outcomes.filter((outcome) => possible.has(outcome)));
}

const nothingKnownWords: Localised = {
  fi: 'Kun mitään ei tiedetä, hoitaja päättää.',
  sv: 'När ingenting är känt beslutar sjukskötaren.',
  en: 'When nothing is known, the nurse decides.',
};

/** Asks the evaluation itself: assumptions on logistic facts count as they do for a task. */
function nothingKnownAnswer(ruleSet: RuleSet): ProvedClaim | Finding {
  const claim = 'nothing-known';
  const { outcome } = evaluate(ruleSet, [], new Date(0));
  if (outcome === 'nurse-decides') {
    return { claim, words: claimWords('proved', nothingKnownWords, nothing, nothing), nodes: 1 };
  }
  const words = claimWords('refuted', nothingKnownWords, exampleWords(ruleSet, []), outcomeList([outcome]));
  return { weight: 'fault', kind: 'refuted', file: '', table: claim, rows: [], where: [], words };
}
