import type { ClassSet, Variable } from '../tables/rule-set.js';

/**
 * Small numbers for what may be known of one variable: a known class is its own number, "anything" comes next, then
 * the sets in between in the order they are met, as far as there is room. The last number is `lost`: a set that was
 * not counted.
 */
export class ClassCodes {
  readonly unknown: number;
  readonly lost: number;
  private readonly sets: ClassSet[];
  private readonly places = new Map<string, number>();

  /** `room` is how many sets in between are told apart. */
  constructor({ all }: Pick<Variable, 'all'>, room: number) {
    this.sets = [...all.map((index) => [index]), all];
    this.unknown = all.length;
    this.lost = this.sets.length + room;
  }

  /** How many numbers there are, `lost` included. */
  get count(): number {
    return this.lost + 1;
  }

  /** The number of a set; `lost` for an empty one, and when there is no room for it. */
  codeOf(set: ClassSet): number {
    if (set.length === 1) return set[0] ?? this.lost;
    return set.length === this.unknown ? this.unknown : this.placeOf(set);
  }

  /** The set a number stands for; for `lost`, anything. */
  setOf(code: number): ClassSet {
    return this.sets[code] ?? this.sets[this.unknown] ?? [];
  }

  private placeOf(set: ClassSet): number {
    const key = set.join();
    const known = this.places.get(key);
    if (known !== undefined) return known;
    if (set.length === 0 || this.sets.length === this.lost) return this.lost;
    this.sets.push(set);
    this.places.set(key, this.sets.length - 1);
    return this.sets.length - 1;
  }
}
