import type { BoardRow } from '@tilanne/board';

/** A row in its place on the screen. One that has left the queue keeps its place, greyed, while somebody works. */
export interface PlacedRow {
  readonly row: BoardRow;
  readonly left: boolean;
}

/** The queue as it stands on the screen. */
export interface Arrangement {
  readonly placed: readonly PlacedRow[];
  /** Rows that are not shown yet. */
  readonly arrived: number;
  /** Rows that are shown, but not where they belong. */
  readonly moved: number;
}

export const emptyArrangement: Arrangement = { placed: [], arrived: 0, moved: 0 };

/** The queue in its right order. */
export function inOrder(wanted: readonly BoardRow[]): Arrangement {
  return { placed: wanted.map((row) => ({ row, left: false })), arrived: 0, moved: 0 };
}

/**
 * Length of the longest rising run of numbers, gaps allowed, by patience sorting: `tails[n]` is the smallest end
 * of a run of length n + 1.
 */
function longestRise(numbers: readonly number[]): number {
  const tails: number[] = [];
  for (const number of numbers) {
    const at = tails.findIndex((tail) => tail >= number);
    tails[at < 0 ? tails.length : at] = number;
  }
  return tails.length;
}

/**
 * The queue while somebody works on it: every row keeps its place and gets its new content, a row that has left stays
 * as a greyed line, and what is new or has moved only counts. Nothing moves under the cursor.
 */
export function heldInPlace(before: Arrangement, wanted: readonly BoardRow[]): Arrangement {
  const places = new Map(wanted.map((row, index) => [row.task.id, { row, index }]));
  const placed = before.placed.map(({ row }) => {
    const now = places.get(row.task.id);
    return now ? { row: now.row, left: false } : { row, left: true };
  });
  const shown = placed.filter(({ left }) => !left).map(({ row }) => places.get(row.task.id)?.index ?? 0);
  return {
    placed,
    arrived: wanted.length - shown.length,
    moved: shown.length - longestRise(shown),
  };
}

/** How many rows wait behind the bar. */
export function behindTheBar({ arrived, moved }: Arrangement): number {
  return arrived + moved;
}
