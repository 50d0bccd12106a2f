/** A number that was counted, or null where it is not shown. */
export type Cell = number | null;

function isSmall(count: number, below: number): boolean {
  return count > 0 && count < below;
}

/** The index of the smallest number that is still shown; -1 when none is. */
function smallestShown(cells: readonly Cell[]): number {
  const shown = cells.filter((cell) => cell !== null);
  return shown.length === 0 ? -1 : cells.indexOf(Math.min(...shown));
}

/**
 * A column without its small numbers: those from 1 to `below` − 1, which could point at a person. Where only one would
 * be missing it could be computed from the total, so the smallest of the others is left out with it.
 */
export function withoutSmallCells(column: readonly number[], below: number): Cell[] {
  const cells: Cell[] = column.map((count) => (isSmall(count, below) ? null : count));
  if (cells.filter((cell) => cell === null).length !== 1) return cells;
  const other = smallestShown(cells);
  return cells.map((cell, index) => (index === other ? null : cell));
}
