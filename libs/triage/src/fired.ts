import type { Chain } from './chain.js';
import { rowsOf } from './mask.js';
import type { Match } from './match.js';
import { tableOf } from './rule-set.js';
import type { CompiledTable, RuleSet } from './rule-set.js';
import { redFlagLevels } from './rule-table.js';
import type { RuleRow } from './rule-table.js';
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
  const told = new Map<RuleRow, FiredRow>();
  const places = new Set([...ruleSet.redFlags, ...destinations(ruleSet, chain, reached)]);
  for (const place of places) {
    const [table, match] = [ruleSet.tables[place], chain.matches[place]];
    if (!table || !match) continue;
    for (const row of rowsBehind(table, match)) {
      told.set(row, fired(table, row));
      for (const upstream of tablesRead(ruleSet, table, row)) places.add(upstream);
    }
  }
  return [...told].sort(([one], [other]) => weightOf(one) - weightOf(other)).map(([, row]) => row);
}

/** Red flags weigh by their level, all other rows less and alike. */
function weightOf(row: RuleRow): number {
  const level = redFlagLevels.findIndex((each) => each === row.output);
  return level < 0 ? redFlagLevels.length : level;
}

/** The destination table, where its row is what the verdict says. */
function destinations(ruleSet: RuleSet, chain: Chain, { outcome, covered, redFlag }: Reached): number[] {
  const outranked = redFlag !== null && outcome !== 'upgrade-112';
  const results = chain.matches[ruleSet.destination]?.results ?? [];
  return covered && !outranked && results.length === 1 && results[0] === outcome ? [ruleSet.destination] : [];
}

/** The tables whose result a row has a condition on. */
function tablesRead(ruleSet: RuleSet, table: CompiledTable, row: RuleRow): number[] {
  return table.columns.flatMap(({ variable }, column) =>
    row.cells[column]?.kind === 'any' ? [] : tableOf(ruleSet, variable),
  );
}

function rowsBehind(table: CompiledTable, match: Match): RuleRow[] {
  const { hitPolicy, rows } = table.source;
  const settled = match.results.length === 1 || table.policy === 'all-rows';
  const behind = settled ? rowsOf(match.behind).flatMap((row) => rows[row] ?? []) : [];
  return hitPolicy === 'COLLECT SUM' ? behind.filter((row) => row.output !== 0) : behind;
}

function fired(table: CompiledTable, row: RuleRow): FiredRow {
  const because = row.basis?.because ?? { fi: row.id, sv: row.id, en: row.id };
  const source = row.basis?.source ?? unverified;
  return { table: table.source.name, row: row.id, because, unverified: source.startsWith(unverified) };
}
