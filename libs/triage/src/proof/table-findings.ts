import { holdsRow } from '../mask.js';
import type { ClassSet, CompiledTable, RuleSet, State } from '../tables/rule-set.js';
import { conditionsOf } from './condition-words.js';
import type { Effort } from './effort.js';
import { classesOfBox } from './elementary.js';
import type { Box } from './elementary.js';
import type { Finding, FindingKind, FindingWeight } from './finding.js';
import { tableWords } from './finding-words.js';
import { findScenario, nothingKnown } from './scenario.js';
import { boxOfPair, canWin, gapsOf, giveTheSame, sharedRows, tableSearch } from './table-search.js';
import type { TableSearch } from './table-search.js';

/** Boxes looked at for a row however many rows there are; some dozens are what it takes. */
const leastNodes = 200;

/** What one table is looked at with. */
interface Desk {
  readonly ruleSet: RuleSet;
  readonly search: TableSearch;
  readonly effort: Effort;
}

/**
 * What is wrong with one table, or worth knowing of it. `state` is what its columns may read: facts of any value, and
 * the results other tables may give. A need table is asked about its own task codes only.
 */
export function tableFindings(
  ruleSet: RuleSet,
  table: CompiledTable,
  state: State,
  effort: Effort,
): Finding[] {
  const desk = { ruleSet, search: tableSearch(table, ownCodes(ruleSet, table, state)), effort };
  return [...gapFindings(desk), ...pairFindings(desk), ...rowFindings(desk)];
}

function ownCodes({ dictionary, variables }: RuleSet, { source }: CompiledTable, state: State): State {
  const code = dictionary.facts.findIndex(({ name }) => name === 'code');
  const { classOf } = variables[code]?.classes ?? {};
  if (source.role !== 'need' || !classOf) return state;
  return state.with(code, [...new Set(source.codes.map((each) => classOf(each)))]);
}

function gapFindings(desk: Desk): Finding[] {
  const { table } = desk.search;
  const gaps = gapsOf(desk.search, desk.effort);
  if (!gaps) return [];
  const weight = table.source.role === 'need' ? 'note' : 'fault';
  const found = gaps.boxes.flatMap((box) => boxFinding(desk, { kind: 'gap', weight, rows: [], box }));
  return gaps.undetermined ? [finding(desk, { kind: 'undetermined', weight: 'open', rows: [] })] : found;
}

/** Rows that may match together: where that is a fault each pair, else one note on all of them. */
function pairFindings(desk: Desk): Finding[] {
  const { search } = desk;
  const found: Finding[] = [];
  let [pairs, first] = [0, [0, 0] as readonly [number, number]];
  for (const pair of sharedRows(search)) {
    const kind = kindOfPair(search, pair);
    if (kind === 'conflict') {
      found.push(...boxFinding(desk, { kind, weight: 'fault', rows: pair, box: boxOfPair(search, pair) }));
      if (found.length >= desk.effort.told) break;
    }
    if (kind !== 'overlap') continue;
    if (pairs === 0) first = pair;
    pairs += 1;
  }
  if (pairs === 0) return found;
  const box = boxOfPair(search, first);
  return [...found, finding(desk, { kind: 'overlap', weight: 'note', rows: first, box, pairs })];
}

/** What it means that two rows may match together; nothing where both say the same, or where all rows count. */
function kindOfPair(
  { table }: TableSearch,
  pair: readonly [number, number],
): 'conflict' | 'overlap' | undefined {
  if (table.policy === 'one-row') return 'conflict';
  if (giveTheSame(table, pair)) return undefined;
  if (table.policy === 'same-output') return 'conflict';
  const ordered = table.source.hitPolicy === 'FIRST' || table.source.hitPolicy === 'PRIORITY';
  return ordered ? 'overlap' : undefined;
}

/** Rows that never win. They share the effort of one question, so that a long table does not take as long as it has rows. */
function rowFindings(desk: Desk): Finding[] {
  const { search, effort } = desk;
  const { rows } = search.table.source;
  const share = Math.max(leastNodes, Math.ceil(effort.nodes / rows.length));
  const own = { ...effort, nodes: Math.min(effort.nodes, share) };
  return rows.flatMap((_, row) => {
    const wins = canWin(search, row, own);
    if (wins === true) return [];
    if (wins === 'undetermined') return [finding(desk, { kind: wins, weight: 'open', rows: [row] })];
    const kind = search.columns.every(({ masks }) => masks.some((mask) => holdsRow(mask, row)))
      ? 'masked'
      : 'unreachable';
    return [finding(desk, { kind, weight: 'fault', rows: [row] })];
  });
}

/** What is found, before it is put into words. */
interface Found {
  readonly kind: FindingKind;
  readonly weight: FindingWeight;
  /** Places of the rows. */
  readonly rows: readonly number[];
  readonly box?: Box;
  readonly pairs?: number;
}

/** A finding about combinations that facts may lead to; none where no facts do. */
function boxFinding(desk: Desk, found: Found & { readonly box: Box }): Finding[] {
  const { ruleSet, search, effort } = desk;
  const facts = [...nothingKnown(ruleSet)];
  const results = new Map<number, ClassSet>();
  for (const [variable, classes] of classesOfBox(search.columns, found.box)) {
    if (variable < facts.length) facts[variable] = classes;
    else results.set(variable, classes);
  }
  if (results.size === 0) return [finding(desk, found)];
  const scenario = { start: facts, results, settled: [], outcomes: undefined, known: undefined };
  const { kind } = findScenario(ruleSet, scenario, effort);
  if (kind === 'never') return [];
  return [finding(desk, kind === 'found' ? found : { ...found, kind: 'undetermined', weight: 'open' })];
}

function finding({ ruleSet, search }: Desk, { kind, weight, rows, box, pairs = 0 }: Found): Finding {
  const { source } = search.table;
  const where = box ? conditionsOf(ruleSet, classesOfBox(search.columns, box)) : [];
  const told = {
    kind,
    weight,
    file: source.file,
    table: source.name,
    rows: rows.map((row) => source.rows[row]?.id ?? ''),
    where,
  };
  return { ...told, words: tableWords(ruleSet, source, told, pairs) };
}
