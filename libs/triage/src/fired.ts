import type { Chain } from './chain.js';
import { rowsOf } from './mask.js';
import type { Match } from './match.js';
import type { CompiledTable, RuleSet } from './tables/rule-set.js';
import { redFlagLevels } from './tables/rule-table.js';
import type { RuleRow, RuleTable } from './tables/rule-table.js';
import type { FiredRow, Outcome, Verdict } from './verdict.js';

/** What the verdict has come to, for which rows are the reasons. */
export interface Reached {
  readonly redFlag: Verdict['redFlag'];
  readonly outcome: Outcome;
  readonly covered: boolean;
}

/** The source of a row that no publication supports begins with this word. */
const unverified = 'unverified';

/**
 * The rows behind what is certain, the weightiest first: red flags by level, then the destination, then what those
 * rows read, table by table. Where unknown facts leave open which of several rows won with the same result, all of
 * them are told.
 */
export function firedRows(ruleSet: RuleSet, chain: Chain, reached: Reached): FiredRow[] {
  const told = new Set<Reason>();
  const places = new Set(ruleSet.redFlags);
  if (isDestinationsWord(ruleSet, chain, reached)) places.add(ruleSet.destination);
  for (const place of places) {
    const [table, match] = [ruleSet.tables[place], chain.matches[place]];
    if (!table || !match) continue;
    for (const reason of reasonsBehind(ruleSet, table, match)) {
      told.add(reason);
      for (const upstream of reason.reads) places.add(upstream);
    }
  }
  const rows: FiredRow[] = [];
  for (let weight = 0; weight <= redFlagLevels.length; weight += 1)
    for (const reason of told) if (reason.weight === weight) rows.push(reason.row);
  return rows;
}

/** True when the destination table's row is what the verdict says. */
function isDestinationsWord(ruleSet: RuleSet, chain: Chain, { outcome, covered, redFlag }: Reached): boolean {
  const outranked = redFlag !== null && outcome !== 'upgrade-112';
  const results = chain.matches[ruleSet.destination]?.results ?? [];
  return covered && !outranked && results.length === 1 && results[0] === outcome;
}

/** What a row is told as when it fires, made once. */
interface Reason {
  readonly row: FiredRow;
  /** Red flags weigh by their level, all other rows less and alike. */
  readonly weight: number;
  /** The tables whose result the row has a condition on. */
  readonly reads: readonly number[];
  /** False for a row that adds nothing to a sum. */
  readonly tells: boolean;
}

const reasons = new WeakMap<CompiledTable, readonly Reason[]>();

function reasonsBehind(ruleSet: RuleSet, table: CompiledTable, match: Match): Reason[] {
  const { source, policy } = table;
  if (match.results.length !== 1 && policy !== 'all-rows') return [];
  const known = reasons.get(table) ?? source.rows.map((row) => reasonOf(ruleSet, source, row));
  reasons.set(table, known);
  const behind: Reason[] = [];
  for (const row of rowsOf(match.behind)) {
    const reason = known[row];
    if (reason?.tells) behind.push(reason);
  }
  return behind;
}

function reasonOf(ruleSet: RuleSet, source: RuleTable, row: RuleRow): Reason {
  const because = row.basis?.because ?? { fi: row.id, sv: row.id, en: row.id };
  const basis = row.basis?.source ?? unverified;
  const level = redFlagLevels.findIndex((each) => each === row.outputs[0]);
  return {
    row: { table: source.name, row: row.id, because, unverified: basis.startsWith(unverified) },
    tells: source.hitPolicy !== 'COLLECT SUM' || row.outputs[0] !== 0,
    weight: level < 0 ? redFlagLevels.length : level,
    reads: source.columns.flatMap((name, column) =>
      row.cells[column]?.kind === 'any' ? [] : placesOf(ruleSet, name),
    ),
  };
}

function placesOf({ tables, variables }: RuleSet, name: string): number[] {
  return tables.flatMap(({ variable }, place) => (variables[variable]?.name === name ? [place] : []));
}
