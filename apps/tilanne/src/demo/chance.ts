/** Something to be drawn, with its weight against the others; weights need not add up to anything. */
export interface Weighted {
  readonly weight: number;
}

/** Randomness from a seed: the same seed gives the same draws in the same order (mulberry32, public domain). */
export class Chance {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** From 0 up to, not including, 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A source of its own, so that drawing more here changes nothing there. */
  fork(): Chance {
    return new Chance(Math.floor(this.next() * 2 ** 32));
  }

  /** True in this share of cases, 0 to 1. */
  happens(share: number): boolean {
    return this.next() < share;
  }

  /** A whole number, both ends included. */
  between(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  /** One of a list that is not empty. */
  oneOf<const L extends readonly [unknown, ...unknown[]]>(list: L): L[number] {
    return list[Math.floor(this.next() * list.length)] ?? list[0];
  }

  /** One of a list that is not empty, by weight. */
  weighted<const L extends readonly [Weighted, ...Weighted[]]>(list: L): L[number] {
    let left = this.next() * list.reduce((sum, { weight }) => sum + weight, 0);
    for (const each of list) {
      left -= each.weight;
      if (left < 0) return each;
    }
    return list[0];
  }

  /** Time until the next of events that come independently of each other, in the unit of `mean`. */
  untilNext(mean: number): number {
    return -Math.log(1 - this.next()) * mean;
  }
}
