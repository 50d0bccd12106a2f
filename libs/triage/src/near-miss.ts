import type { Border } from './facts/border.js';
import { boundaries } from './cells/cell.js';
import type { Cell } from './cells/cell.js';
import { rerunChain } from './chain.js';
import type { Chain } from './chain.js';
import type { Fact } from './facts/fact.js';
import { both, either, holdsRow, rowsOf, without } from './mask.js';
import type { Mask } from './mask.js';
import { outcomeNames } from './words/outcome-name.js';
import type { CompiledColumn, CompiledTable, RuleSet, State } from './tables/rule-set.js';
import { settle } from './settle.js';
import { notMeasured } from './cells/value.js';
import type { Value } from './cells/value.js';
import { outcomes } from './verdict.js';
import type { NearMiss, Outcome } from './verdict.js';
import { cellWords, sentence, valueWords } from './words/words.js';

/** Most near misses a verdict tells: the closest ones. */
export const mostNearMisses = 8;

/** How far a yes is from a no, beside numbers whose distance is a share of their fact's range. */
const distanceOfChoice = 0.1;

/** What a near miss is looked for in. */
interface Sight {
  readonly ruleSet: RuleSet;
  readonly chain: Chain;
  readonly border: Border;
  /** Whether a need table answers for the task's code. */
  readonly covered: boolean;
}

/** A row that failed in one cell only. */
interface Candidate {
  readonly table: CompiledTable;
  readonly row: number;
  readonly column: CompiledColumn;
  readonly cell: Cell;
  readonly fact: Fact;
  readonly value: Value;
  readonly distance: number;
}

/**
 * Rows that failed in exactly one cell and, had that one fact been otherwise, would have made the outcome more
 * careful. Numbers close to a threshold come first, and red flags before what else the same answer would change.
 * What comes with the task (its code, the age) is not going to change, and a vital sign that nobody measured is near
 * nothing: they make no near misses.
 */
export function nearMisses(sight: Sight, outcome: Outcome): NearMiss[] {
  const { ruleSet } = sight;
  const flagsFirst = (table: CompiledTable) => Number(table.source.role !== 'red-flags');
  const candidates = ruleSet.tables
    .flatMap((table) => candidatesOf(sight, table))
    .sort((one, other) => one.distance - other.distance || flagsFirst(one.table) - flagsFirst(other.table));
  const found = new Map<string, NearMiss>();
  for (const candidate of candidates) {
    if (found.size >= mostNearMisses) break;
    const target = nearestClass(ruleSet, candidate);
    const key = `${candidate.fact.name} ${target}`;
    const other = found.has(key) ? undefined : outcomeIf(sight, candidate.column, target);
    if (other && outcomes.indexOf(other) < outcomes.indexOf(outcome)) found.set(key, told(candidate, other));
  }
  return [...found.values()];
}

/** The rows of a table with exactly one cell that does not accept everything its column may still be. */
function candidatesOf(sight: Sight, table: CompiledTable): Candidate[] {
  const failed = table.columns.map((column) => failedRows(table, column, sight.chain.state));
  let once = without(table.rows, table.rows);
  let twice = once;
  for (const rows of failed) {
    twice = either(twice, both(once, rows));
    once = either(once, rows);
  }
  const exactlyOnce = without(once, twice);
  return table.columns.flatMap((column, place) => {
    const fact = sight.ruleSet.dictionary.facts[column.variable];
    const value = fact && fact.kind !== 'handover' ? sight.border.known.get(fact.name) : undefined;
    if (!fact || value === undefined || value === notMeasured) return [];
    return rowsOf(both(exactlyOnce, failed[place] ?? once)).map((row) => {
      const cell = table.source.rows[row]?.cells[place] ?? { kind: 'any' };
      return { table, row, column, cell, fact, value, distance: distanceTo(fact, cell, value) };
    });
  });
}

function failedRows(table: CompiledTable, column: CompiledColumn, state: State): Mask {
  let passed = table.rows;
  for (const index of state[column.variable] ?? []) passed = both(passed, column.masks[index] ?? passed);
  return without(table.rows, passed);
}

/** The accepted class whose witness lies nearest to the value; -1 where only "not measured" is accepted. */
function nearestClass(ruleSet: RuleSet, { column, row, value }: Candidate): number {
  const witnesses = ruleSet.variables[column.variable]?.classes.witnesses ?? [];
  const away = (index: number) => Math.abs(Number(witnesses[index]) - Number(value)) || 0;
  const accepted = column.masks.flatMap((mask, index) =>
    holdsRow(mask, row) && witnesses[index] !== notMeasured ? [index] : [],
  );
  return accepted.toSorted((one, other) => away(one) - away(other))[0] ?? -1;
}

function distanceTo(fact: Fact, cell: Cell, value: Value): number {
  if (fact.type !== 'number') return distanceOfChoice;
  const gaps = boundaries(cell).map((edge) => Math.abs(edge - Number(value)));
  return Math.min(1, ...gaps.map((gap) => gap / (fact.max - fact.min)));
}

/** The outcome had the fact been of that class; undefined when it would not be certain. */
function outcomeIf(
  { ruleSet, chain, covered }: Sight,
  column: CompiledColumn,
  target: number,
): Outcome | undefined {
  if (target < 0) return undefined;
  const { possible } = settle(ruleSet, rerunChain(ruleSet, chain, column.variable, [target]), covered);
  return possible.length === 1 ? possible[0] : undefined;
}

function told({ table, row, fact, value, cell }: Candidate, outcome: Outcome): NearMiss {
  const [now, would, name] = [valueWords(fact, value), cellWords(fact, cell), outcomeNames[outcome]];
  const frames = {
    fi: `Ehdotus olisi ${name.fi}, jos ”${fact.label.fi}”: ${would.fi} (nyt ${now.fi}).`,
    sv: `Förslaget vore ${name.sv} om ”${fact.label.sv}”: ${would.sv} (nu ${now.sv}).`,
    en: `Would be ${name.en} if “${fact.label.en}”: ${would.en} (now ${now.en}).`,
  };
  const named = { table: table.source.name, row: table.source.rows[row]?.id ?? '' };
  return { ...named, fact: fact.name, outcome, sentence: sentence((language) => frames[language]) };
}
