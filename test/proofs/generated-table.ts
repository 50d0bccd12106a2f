import type { TableDraft } from '@tilanne/triage';
import { fact, row, table } from '../triage/sample-rules.js';

/** Largest value of a generated fact; the least is 0 and all are whole numbers. */
export const largest = 99;

type Interval = readonly [low: number, high: number];

/** Per column the whole numbers a row accepts. */
export type Region = readonly Interval[];

/** What is wrong with a generated table, on purpose. */
export interface Planted {
  readonly gaps: readonly Region[];
  /** Pairs of row ids that accept a combination in common. */
  readonly conflicts: readonly (readonly [string, string])[];
  /** Ids of rows that never win. */
  readonly masked: readonly string[];
}

export interface GeneratedTable {
  readonly draft: TableDraft;
  readonly planted: Planted;
}

export type Roll = (below: number) => number;

/** Facts for the columns of a generated table. */
export function generatedFacts(columns: number) {
  const number = { type: 'number', integer: true, min: 0, max: largest, unit: '' };
  return names(columns).map((name) => fact(name, number));
}

/**
 * A table of exactly so many rows without gaps and without overlaps: everything is halved, again and again, at random
 * places in random columns.
 */
export function soundRegions(rows: number, columns: number, roll: Roll): Region[] {
  const everything: Region = Array.from({ length: columns }, () => [0, largest] as const);
  const regions: Region[] = [everything];
  while (regions.length < rows) {
    // The older half of the regions is as good as the largest ones, and costs nothing to find.
    const place = roll(Math.ceil(regions.length / 2));
    const region = regions[place] ?? everything;
    const halves = halved(region, roll(columns), roll);
    if (!halves) continue;
    regions.splice(place, 1);
    regions.push(...halves);
  }
  return regions;
}

function halved(region: Region, column: number, roll: Roll): Region[] | undefined {
  const [low, high] = region[column] ?? [0, 0];
  if (high - low < 3) return undefined;
  const cut = low + 1 + roll(high - low - 1);
  return [region.with(column, [low, cut]), region.with(column, [cut + 1, high])];
}

/** Rows that accept anything or an interval at random, over each other, and one that accepts everything at the end. */
export function tangledRegions(rows: number, columns: number, roll: Roll): Region[] {
  const any: Interval = [0, largest];
  const interval = (): Interval => {
    const ends = [roll(largest + 1), roll(largest + 1)];
    return roll(10) < 4 ? any : [Math.min(...ends), Math.max(...ends)];
  };
  const tangled = Array.from({ length: rows - 1 }, () => Array.from({ length: columns }, interval));
  return [...tangled, Array.from({ length: columns }, () => any)];
}

/** A table of the regions, each giving one of four results. */
export function tableOf(regions: readonly Region[], hitPolicy: string): TableDraft {
  const columns = names(regions[0]?.length ?? 0);
  const rows = regions.map((region, index) => row(`r${index}`, region.map(cellOf), String(index % 4)));
  return table('generated', columns, rows, { hitPolicy });
}

function cellOf([low, high]: Interval): string {
  if (low === 0 && high === largest) return '-';
  if (low === 0) return `<= ${high}`;
  return high === largest ? `>= ${low}` : `[${low}..${high}]`;
}

function names(columns: number): string[] {
  return Array.from({ length: columns }, (_, index) => `f${index}`);
}

/** A UNIQUE table with `each` rows left out and `each` rows grown into a neighbour. */
export function faultyUnique(rows: number, columns: number, each: number, roll: Roll): GeneratedTable {
  const sound = soundRegions(rows + each, columns, roll);
  const gaps = sound.slice(0, each);
  const kept = sound.slice(each);
  for (let index = 0; index < each; index += 1) kept[index] = grown(kept, index);
  const conflicts = kept
    .slice(0, each)
    .flatMap((region, index) =>
      kept.flatMap((other, at): [string, string][] =>
        at > index && share(region, other) ? [[`r${index}`, `r${at}`]] : [],
      ),
    );
  return { draft: tableOf(kept, 'UNIQUE'), planted: { gaps, conflicts, masked: [] } };
}

/** The region made one wider where that takes something from a later one; as it was, where it cannot. */
function grown(regions: readonly Region[], index: number): Region {
  const region = regions[index] ?? [];
  for (const [column, [low, high]] of region.entries()) {
    const wider = region.with(column, [low, Math.min(high + 1, largest)]);
    if (regions.some((other, at) => at > index && share(wider, other))) return wider;
  }
  return region;
}

function share(one: Region, other: Region): boolean {
  return one.every(([low, high], column) => {
    const [otherLow = 0, otherHigh = 0] = other[column] ?? [];
    return low <= otherHigh && otherLow <= high;
  });
}

/** A FIRST table in which `each` rows are repeated, cut in two, above themselves: the late ones never win. */
export function faultyFirst(rows: number, columns: number, each: number, roll: Roll): GeneratedTable {
  const sound = soundRegions(rows - 2 * each, columns, roll);
  const splits = sound.slice(0, each).flatMap((region) => {
    const column = region.findIndex(([low, high]) => high - low >= 3);
    return column < 0 ? [region, region] : (halved(region, column, roll) ?? [region, region]);
  });
  const masked = sound.slice(0, each).map((_, index) => `r${splits.length + index}`);
  return { draft: tableOf([...splits, ...sound], 'FIRST'), planted: { gaps: [], conflicts: [], masked } };
}
