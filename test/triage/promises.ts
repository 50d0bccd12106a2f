import { judge, outcomes, type Dictionary, type Judgement, type RuleSet } from '@tilanne/triage';
import type { Answers } from './random-answers.js';
import type { TaskDice } from './task-dice.js';

/** What the guard promises of a task is kept by it. */
export type Promised = Pick<Judgement['reasoned'], 'outcome' | 'certain' | 'possible' | 'redFlag'>;

/** From the most careful to none. */
const levels: readonly Promised['redFlag'][] = ['upgrade-now', 'ambulance-as-classed-or-higher', null];

/** The verdict on answers that are all fresh and of the right kind. */
export function judged(ruleSet: RuleSet, answers: Answers): Promised {
  const border = { known: new Map(Object.entries(answers)), unusable: new Map(), warnings: [] };
  return judge(ruleSet, border).reasoned;
}

/** True when a fact was left out whose declared assumption is not what the completion says. */
export function otherThanAssumed({ facts }: Dictionary, part: Answers, whole: Answers): boolean {
  return facts.some(({ name, whenMissing }) => {
    const assumed = typeof whenMissing === 'string' ? undefined : whenMissing.assume;
    return assumed !== undefined && part[name] === undefined && whole[name] !== assumed;
  });
}

/** What the verdict on a part promised, and the verdict on the whole breaks. */
export function broken(part: Promised, whole: Promised, assumedOtherwise: boolean): string[] {
  const caution = ({ outcome }: Promised) => outcomes.indexOf(outcome);
  const level = ({ redFlag }: Promised) => levels.indexOf(redFlag);
  const said = `${part.outcome}, then ${whole.outcome}`;
  const same = assumedOtherwise ? caution(whole) >= caution(part) : whole.outcome === part.outcome;
  const kept = same && whole.outcome !== 'nurse-decides';
  return [
    ...(!part.certain || kept ? [] : [`was certain: ${said}`]),
    ...(assumedOtherwise || part.possible.includes(whole.outcome) ? [] : [`was not possible: ${said}`]),
    ...(level(whole) <= level(part) ? [] : [`the red flag was lowered: ${said}`]),
  ];
}

/** What was seen of incomplete tasks and their completions. */
export interface GuardTally {
  completions: number;
  incomplete: number;
  /** Incomplete tasks with a certain verdict other than `nurse-decides`. */
  certain: number;
  violations: number;
  /** The first promise that was broken, with the answers. */
  first: string | undefined;
}

/** How an incomplete task is judged; a control may judge it wrongly on purpose. */
export type JudgePart = (answers: Answers) => Promised;

/** Completions tried of each incomplete task. */
const each = 10;

/** How often an answer is unusual (one in so many), and how many answers are left out, in percent. */
const drawings = [13, 40, 6].flatMap((oneIn) => [3, 10, 40].map((leftOut) => ({ oneIn, leftOut })));

/** Draws incomplete tasks until so many of their completions have been judged. */
export function guardTally(
  ruleSet: RuleSet,
  dice: TaskDice,
  completions: number,
  judgePart: JudgePart = (answers) => judged(ruleSet, answers),
): GuardTally {
  const tally: GuardTally = { completions: 0, incomplete: 0, certain: 0, violations: 0, first: undefined };
  while (tally.completions < completions) {
    const { oneIn, leftOut } = drawings[tally.incomplete % drawings.length] ?? { oneIn: 13, leftOut: 10 };
    const part = dice.partOf(dice.complete(oneIn), leftOut);
    if (Object.keys(part).length === ruleSet.dictionary.facts.length) continue;
    const verdict = judgePart(part);
    tally.incomplete += 1;
    if (verdict.certain) tally.certain += 1;
    for (let nth = 0; nth < each; nth += 1)
      take(tally, ruleSet, { part, verdict, whole: dice.completed(part) });
  }
  return tally;
}

interface Completion {
  readonly part: Answers;
  readonly verdict: Promised;
  readonly whole: Answers;
}

function take(tally: GuardTally, ruleSet: RuleSet, { part, verdict, whole }: Completion): void {
  const otherwise = otherThanAssumed(ruleSet.dictionary, part, whole);
  const found = broken(verdict, judged(ruleSet, whole), otherwise);
  tally.completions += 1;
  tally.violations += found.length;
  if (found.length > 0) tally.first ??= `${found.join('; ')} ${JSON.stringify({ part, whole })}`;
}
