import { assemble, proveRules, type RuleSet, type TableDraft } from '@tilanne/triage';
import { dice } from '../dice.js';
import { dictionaryOf, fact, row, table } from '../triage/sample-rules.js';
import type { Wanted } from './arguments.js';
import {
  faultyFirst,
  faultyUnique,
  generatedFacts,
  soundRegions,
  tableOf,
  tangledRegions,
  type GeneratedTable,
} from './generated-table.js';
import { median, type Measure } from './measure.js';
import { foundOf } from './planted-faults.js';

/** Faults of each kind that are planted in a table. */
const faults = 10;

/** Seeds tried of each kind of table, beginning with the one that is asked for. */
const seeds = 3;

/** More than can be found in these tables, so that nothing is left untold. */
const effort = { told: 500 };

const rows = 500;

/** Tables of each kind: sound, with planted faults, and with rows that overlap at random above a default. */
export function tablesOf(columns: number, seed: number): readonly (readonly [string, GeneratedTable])[] {
  const none = { gaps: [], conflicts: [], masked: [] };
  return [
    ['without faults', { draft: tableOf(soundRegions(rows, columns, dice(seed)), 'UNIQUE'), planted: none }],
    ['with gaps and conflicts', faultyUnique(rows, columns, faults, dice(seed))],
    ['with masked rows', faultyFirst(rows, columns, faults, dice(seed))],
    [
      'of tangled rows',
      { draft: tableOf(tangledRegions(rows, columns, dice(seed)), 'FIRST'), planted: none },
    ],
  ];
}

/** The smallest rule set that holds a generated table. */
export function rulesWith(draft: TableDraft, columns: number): RuleSet {
  const facts = [...generatedFacts(columns), fact('code', { type: 'string' })];
  const flags = table('flags', ['code'], [row('flag', ['"x"'], '"upgrade-now"')], {
    hitPolicy: 'COLLECT',
    role: 'red-flags',
  });
  const destination = table('destination', ['code'], [row('to', ['-'], '"nurse-decides"')], {
    role: 'destination',
  });
  const ruleSet = assemble(
    dictionaryOf({ version: '1', groups: [], facts }),
    [draft, flags, destination],
    '',
  );
  if ('faults' in ruleSet) throw new Error(JSON.stringify(ruleSet.faults.slice(0, 3)));
  return ruleSet;
}

/** Looks at tables of 500 rows: how long it takes to decide everything, and whether all planted faults are found. */
export function proveTables({ seed, runs }: Wanted): Measure[] {
  return [7, 12].flatMap((columns) => {
    const drawn = Array.from({ length: seeds }, (_, nth) => tablesOf(columns, seed + nth));
    const looked = (drawn[0] ?? []).map(([kind], place) => {
      const tables = drawn.flatMap((each) => each[place]?.[1] ?? []);
      return { kind, ...lookedAt(tables, columns, runs) };
    });
    return looked.flatMap((each) => measuresOf(each, columns, seed));
  });
}

interface Looked {
  readonly kind: string;
  /** Of the slowest table, the middle of its times, in milliseconds. */
  readonly slowest: number;
  readonly open: number;
  readonly planted: number;
  readonly found: number;
  readonly strange: number;
  readonly tables: number;
}

function lookedAt(tables: readonly GeneratedTable[], columns: number, runs: number): Omit<Looked, 'kind'> {
  const total = { slowest: 0, open: 0, planted: 0, found: 0, strange: 0, tables: tables.length };
  for (const each of tables) {
    const ruleSet = rulesWith(each.draft, columns);
    const times: number[] = [];
    let findings = proveRules(ruleSet, [], effort).findings;
    for (let run = 0; run < runs; run += 1) {
      const began = performance.now();
      findings = proveRules(ruleSet, [], effort).findings;
      times.push(performance.now() - began);
    }
    const { planted, found, strange } = foundOf(each, findings);
    total.slowest = Math.max(total.slowest, median(times));
    total.open += findings.filter(({ weight }) => weight === 'open').length;
    total.planted += planted;
    total.found += found;
    total.strange += strange;
  }
  return total;
}

function measuresOf(
  { kind, slowest, open, planted, found, strange, tables }: Looked,
  columns: number,
  seed: number,
) {
  const name = `${rows} × ${columns} ${kind}`;
  const of = { unit: '', n: tables, seed };
  const limit = columns === 7 ? { target: { most: 1000 } } : {};
  const time: Measure = { ...of, name: `${name}: slowest`, value: slowest, unit: 'ms', ...limit };
  const undecided: Measure = { ...of, name: `${name}: undetermined`, value: open, target: { most: 0 } };
  if (kind === 'of tangled rows') return [time, undecided];
  const all: Measure = {
    ...of,
    name: `${name}: planted faults not found`,
    value: planted - found,
    target: { most: 0 },
    n: planted,
  };
  return [
    time,
    undecided,
    all,
    { ...of, name: `${name}: other faults told`, value: strange, target: { most: 0 } },
  ];
}
