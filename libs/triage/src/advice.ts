import type { Advice, DecisionFact } from '@tilanne/task';
import type { GivenFact, MissingFact, Verdict } from './verdict.js';

type Kept = DecisionFact['value'];

/** A fact as it is kept beside a decision; what is neither text, number nor truth is kept as text. */
function keptFact({ fact, value, observedAt, source }: GivenFact): DecisionFact {
  const plain = ['string', 'number', 'boolean'].includes(typeof value)
    ? (value as Kept)
    : JSON.stringify(value);
  return { fact, value: plain ?? null, observedAt: observedAt?.toISOString() ?? null, source };
}

/** A fact that is missing, as a field of the refusal; the dictionary's own words, nothing of the patient. */
function missingField({ fact, why, label }: MissingFact): Advice['missing'][number] {
  return { field: fact, code: why, message: label.fi };
}

/** What a verdict means for a decision. Rules that could not be loaded, or failed, make every diversion impossible. */
export function adviceOf(verdict: Verdict, facts: readonly GivenFact[]): Advice {
  const { outcome, certain, redFlag, missing, warnings } = verdict;
  const broken = warnings.find(({ code }) => code === 'rules-not-loaded' || code === 'engine-error');
  const unusable = broken && { field: 'rules', code: broken.code, message: broken.message.fi };
  return {
    proposed: certain && outcome !== 'nurse-decides' ? outcome : null,
    redFlag: redFlag !== null,
    missing: [...(unusable ? [unusable] : []), ...missing.map(missingField)],
    verdict,
    facts: facts.map(keptFact),
  };
}
