import { both, either, isEmpty, without } from '../mask.js';
import type { Mask } from '../mask.js';
import { cheapestCut } from './column-cut.js';
import type { ColumnCut } from './column-cut.js';
import type { Box } from './elementary.js';
import { packed, unpacked } from './packed-columns.js';
import type { PackedQuestion } from './packed-columns.js';
import type { CoverQuestion } from './cover-question.js';

/** One column of a box: which groups are left, and the rows that accept all or some of them. */
interface Side {
  readonly groups: readonly number[];
  readonly every: Mask;
  readonly some: Mask;
  /** How many boxes had been found when it was made: each counts as a row from then on. */
  readonly found: number;
}

/**
 * Halves boxes as a satisfiability solver halves assignments. A row with only one column left that can refuse takes
 * away what it accepts there; else the box is halved where that divides the rows best. What is found uncovered is made
 * as large as it can be and then counts as a row, so that it is not found again in pieces.
 */
export class CoverSearch {
  readonly boxes: Box[] = [];
  nodes = 0;
  private readonly question: PackedQuestion;
  private readonly most: number;
  private readonly none: Mask;

  constructor(
    question: CoverQuestion,
    private readonly budget: number,
  ) {
    this.question = packed(question);
    this.most = question.most;
    this.none = new Array<number>(this.question.words).fill(0);
  }

  /** False when it ended before everything was looked at. */
  run(): boolean {
    const sides = this.question.columns.map(({ masks }, column) => this.sideOf(column, [...masks.keys()]));
    return this.visit(sides, this.none);
  }

  private visit(before: readonly Side[], rowsBefore: Mask): boolean {
    if (this.nodes >= this.budget) return false;
    this.nodes += 1;
    const sides = before.map((side, column) =>
      side.found === this.boxes.length ? side : this.sideOf(column, side.groups),
    );
    const rows =
      this.nodes === 1 ? this.rowsUpTo(this.question.rowCount) : either(rowsBefore, this.foundRows());
    const alive = sides.reduce((left, { some }) => both(left, some), rows);
    if (isEmpty(alive)) return this.find(sides);
    const refusing = sides.map(({ every }) => without(alive, every));
    const { once, twice } = this.refusals(refusing);
    if (!isEmpty(without(alive, once))) return true;
    const single = without(once, twice);
    if (isEmpty(single)) return this.halve(sides, alive);
    const where = refusing.map((mask) => both(mask, single));
    return this.narrow(sides, alive, where);
  }

  /** The rows that can refuse in some column, and those that can in several. */
  private refusals(refusing: readonly Mask[]): { once: Mask; twice: Mask } {
    let [once, twice] = [this.none, this.none];
    for (const rows of refusing) {
      twice = either(twice, both(once, rows));
      once = either(once, rows);
    }
    return { once, twice };
  }

  /** Each of these rows can refuse in one column only: whatever it accepts there is covered. */
  private narrow(sides: readonly Side[], alive: Mask, single: readonly Mask[]): boolean {
    const narrowed: Side[] = [];
    for (const [column, side] of sides.entries()) {
      const rows = single[column] ?? alive;
      if (isEmpty(rows)) narrowed.push(side);
      else {
        const groups = side.groups.filter((group) => isEmpty(both(this.maskOf(column, group), rows)));
        if (groups.length === 0) return true;
        narrowed.push(this.sideOf(column, groups));
      }
    }
    return this.visit(narrowed, alive);
  }

  /** Halves the box where the halves have the fewest rows to deal with. */
  private halve(sides: readonly Side[], alive: Mask): boolean {
    let best: ColumnCut & { readonly column: number } = { column: 0, at: 1, cost: Infinity };
    for (const [column, { groups }] of sides.entries()) {
      const masks = groups.map((group) => this.maskOf(column, group));
      const cut = cheapestCut(masks, alive);
      if (cut.cost < best.cost) best = { column, ...cut };
    }
    const { column, at } = best;
    const groups = sides[column]?.groups ?? [];
    return [groups.slice(0, at), groups.slice(at)].every((half) =>
      this.visit(sides.with(column, this.sideOf(column, half)), alive),
    );
  }

  /** Takes what is uncovered, as large as it can be, for a row; false when enough has been found. */
  private find(sides: readonly Side[]): boolean {
    const box: (readonly number[])[] = sides.map(({ groups }) => groups);
    for (const column of box.keys()) box[column] = this.grown(box, column);
    const place = this.question.rowCount + this.boxes.length;
    for (const [column, groups] of box.entries()) {
      for (const group of groups) {
        const mask = this.question.columns[column]?.masks[group];
        if (mask) mask[place >> 5] = (mask[place >> 5] ?? 0) | (1 << (place & 31));
      }
    }
    this.boxes.push(unpacked(this.question, box));
    return this.boxes.length < this.most;
  }

  /** The groups of one column with which no row touches the box. */
  private grown(box: Box, column: number): readonly number[] {
    let touching = this.rowsUpTo(this.question.rowCount);
    for (const [other, groups] of box.entries()) {
      if (other !== column) touching = both(touching, this.sideOf(other, groups).some);
    }
    const masks = this.question.columns[column]?.masks ?? [];
    return [...masks.keys()].filter((group) => isEmpty(both(touching, masks[group] ?? [])));
  }

  private sideOf(column: number, groups: readonly number[]): Side {
    const every = this.none.map(() => -1);
    const some = [...this.none];
    for (const group of groups) {
      const mask = this.maskOf(column, group);
      for (let word = 0; word < every.length; word += 1) {
        every[word] = (every[word] ?? 0) & (mask[word] ?? 0);
        some[word] = (some[word] ?? 0) | (mask[word] ?? 0);
      }
    }
    return { groups, every, some, found: this.boxes.length };
  }

  private maskOf(column: number, group: number): Mask {
    return this.question.columns[column]?.masks[group] ?? this.none;
  }

  /** The boxes found so far, which count as rows. */
  private foundRows(): Mask {
    if (this.boxes.length === 0) return this.none;
    const { rowCount } = this.question;
    return without(this.rowsUpTo(rowCount + this.boxes.length), this.rowsUpTo(rowCount));
  }

  private rowsUpTo(count: number): Mask {
    return this.none.map((_, word) => {
      const bits = count - word * 32;
      return bits >= 32 ? -1 : bits <= 0 ? 0 : 2 ** bits - 1;
    });
  }
}
