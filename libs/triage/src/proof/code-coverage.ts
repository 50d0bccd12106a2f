import { literals } from '../cells/cell.js';
import type { ClassSet, RuleSet } from '../tables/rule-set.js';
import type { Value } from '../cells/value.js';

/** What the classes of the task code say about whether some need table answers for it. */
export interface CodeCoverage {
  /** Place of the fact `code`. */
  readonly code: number;
  /** The answers that codes of these classes have: both, when some are covered and some are not. */
  readonly of: (classes: ClassSet) => readonly boolean[];
}

/** Stands for every text that no table mentions. */
export const anyOtherText = '\u0000';

/** Reads off the rule set which classes of codes are covered; one class may hold codes of both kinds. */
export function codeCoverage(ruleSet: RuleSet): CodeCoverage {
  const code = ruleSet.dictionary.facts.findIndex(({ name }) => name === 'code');
  const classOf = ruleSet.variables[code]?.classes.classOf;
  const known = new Map<number, Set<boolean>>();
  for (const value of codesOf(ruleSet, code)) {
    const place = classOf?.(value) ?? -1;
    known.set(place, (known.get(place) ?? new Set()).add(ruleSet.coveredCodes.has(String(value))));
  }
  return {
    code,
    of: (classes) => [...new Set(classes.flatMap((each) => [...(known.get(each) ?? [false])]))],
  };
}

/** One code of every kind there can be. */
function codesOf(ruleSet: RuleSet, code: number): Value[] {
  const fact = ruleSet.dictionary.facts[code];
  if (fact?.type === 'string' && fact.values) return fact.values.map(({ value }) => value);
  const named = ruleSet.tables.flatMap(({ source }) => {
    const column = source.columns.indexOf('code');
    return source.rows.flatMap(({ cells }) => literals(cells[column] ?? { kind: 'any' }));
  });
  return [...named, ...ruleSet.coveredCodes, anyOtherText];
}
