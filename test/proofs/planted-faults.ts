import type { Finding } from '@tilanne/triage';
import type { GeneratedTable, Planted, Region } from './generated-table.js';

/** How many of the faults planted in a table were found. */
export interface Found {
  readonly planted: number;
  readonly found: number;
  /** Faults told where none was planted; a gap counts when it touches no planted one. */
  readonly strange: number;
}

/** Compares what was planted with what was found. */
export function foundOf({ planted }: GeneratedTable, findings: readonly Finding[]): Found {
  const faults = findings.filter(({ weight }) => weight === 'fault');
  const gaps = planted.gaps.filter((region) => faults.some((each) => isGapIn(each, region)));
  const conflicts = planted.conflicts.filter((pair) => faults.some((each) => isConflict(each, pair)));
  const masked = planted.masked.filter((row) => faults.some((each) => isMasked(each, row)));
  return {
    planted: planted.gaps.length + planted.conflicts.length + planted.masked.length,
    found: gaps.length + conflicts.length + masked.length,
    strange: faults.filter((each) => !isPlanted(each, planted)).length,
  };
}

function isPlanted(finding: Finding, { gaps, conflicts, masked }: Planted): boolean {
  // A row grown into a neighbour may touch others too, and leave nothing of a thin one.
  return (
    gaps.some((region) => isGapIn(finding, region)) ||
    (finding.kind === 'conflict' && conflicts.some(([grown]) => finding.rows.includes(grown))) ||
    [...masked, ...conflicts.flat()].some((row) => isMasked(finding, row))
  );
}

function isGapIn({ kind, where }: Finding, region: Region): boolean {
  return (
    kind === 'gap' &&
    where.every(({ name, values }) => {
      const [low, high] = region[Number(name.slice(1))] ?? [0, 0];
      return values.some((value) => low <= Number(value) && Number(value) <= high);
    })
  );
}

function isConflict({ kind, rows }: Finding, pair: readonly string[]): boolean {
  return kind === 'conflict' && pair.every((row) => rows.includes(row));
}

function isMasked({ kind, rows }: Finding, row: string): boolean {
  return kind === 'masked' && rows.includes(row);
}
