import type { Localised } from '@tilanne/platform';
import type { Verdict } from '@tilanne/triage';
import {
  notMeasured,
  type AnswerValue,
  type AskedFact,
  type AskedGroup,
  type FactDictionary,
} from './fact-dictionary.js';

/** An answer that takes one press. */
export interface Choice {
  readonly value: AnswerValue;
  /** Words of the dictionary, or a word of the desk's own. */
  readonly label: Localised | 'yes' | 'no' | 'notMeasured';
}

/** A question with the answers the dictionary allows. */
export interface Question {
  readonly fact: string;
  readonly text: Localised;
  readonly choices: readonly Choice[];
  /** A number that is typed, with its range; null when the choices are all there is. */
  readonly number: { readonly min: number; readonly max: number; readonly unit: string } | null;
}

/** Questions to ask one after another; those of a group may be answered with one `none of these` while all are open. */
export interface QuestionBlock {
  readonly group: AskedGroup | null;
  readonly questions: readonly Question[];
}

function choicesOf(fact: AskedFact): Choice[] {
  const measured: Choice[] = fact.kind === 'measured' ? [{ value: notMeasured, label: 'notMeasured' }] : [];
  if (fact.type === 'boolean') {
    return [{ value: true, label: 'yes' }, { value: false, label: 'no' }, ...measured];
  }
  return [...(fact.values ?? []), ...measured];
}

function numberOf({ type, min, max, unit }: AskedFact): Question['number'] {
  return type === 'number' ? { min: min ?? 0, max: max ?? Number.MAX_SAFE_INTEGER, unit: unit ?? '' } : null;
}

function questionOf(fact: AskedFact, text: Localised): Question {
  return { fact: fact.name, text, choices: choicesOf(fact), number: numberOf(fact) };
}

/** A group may be answered at once only while none of its facts has an answer: else it could gloss over that one. */
function isWhole(group: AskedGroup, open: ReadonlySet<string>, facts: readonly AskedFact[]): boolean {
  return facts.filter((fact) => fact.group === group.name).every((fact) => open.has(fact.name));
}

/**
 * The questions of a verdict in its own order, the next one first; questions of a group that is still wholly open stand
 * together at the place of the first of them. What the dictionary does not know cannot be asked and is left out.
 */
export function questionBlocks(verdict: Verdict, dictionary: FactDictionary): QuestionBlock[] {
  const facts = new Map(dictionary.facts.map((fact) => [fact.name, fact]));
  const open = new Set([...verdict.questions, ...verdict.missing].map(({ fact }) => fact));
  const groups = new Map(
    dictionary.groups
      .filter((group) => isWhole(group, open, dictionary.facts))
      .map((group) => [group.name, group]),
  );
  const blocks: { group: AskedGroup | null; questions: Question[] }[] = [];
  for (const { fact: name, question: text } of verdict.questions) {
    const fact = facts.get(name);
    if (!fact) continue;
    const group = groups.get(fact.group ?? '') ?? null;
    const block = group ? blocks.find((one) => one.group === group) : undefined;
    if (block) block.questions.push(questionOf(fact, text));
    else blocks.push({ group, questions: [questionOf(fact, text)] });
  }
  return blocks;
}

/** The questions behind an answer, for changing it: its own, or those of the group it answered. */
export function questionsBehind(fact: string, dictionary: FactDictionary): Question[] {
  return dictionary.facts
    .filter(({ name, group }) => name === fact || group === fact)
    .map((one) => questionOf(one, one.question));
}

/** How many questions the blocks hold. */
export function questionCount(blocks: readonly QuestionBlock[]): number {
  return blocks.reduce((count, { questions }) => count + questions.length, 0);
}

/** A typed number within its range, decimals with a comma or a point; null when it is none. */
export function numberTyped(
  text: string,
  range: { readonly min: number; readonly max: number },
): number | null {
  const plain = text.trim().replace(',', '.').replace('−', '-');
  if (!/^-?\d+(\.\d+)?$/.test(plain)) return null;
  const number = Number(plain);
  return number >= range.min && number <= range.max ? number : null;
}
