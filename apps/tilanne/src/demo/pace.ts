import { setTimeout as sleep } from 'node:timers/promises';
import { minute } from './simulated-time.js';
import type { Chance } from './chance.js';

/** Longest time to wait at once, in milliseconds: a timer of Node takes no more than 2^31. */
const longest = 86_400_000;

/** Simulated time, running `speed` times faster than the real one from the moment it is made. */
export class Pace {
  private readonly began = performance.now();

  constructor(
    readonly speed: number,
    /** Ends every wait: they then reject. */
    readonly ended: AbortSignal,
  ) {}

  /** True once the shift has ended, by its time or by hand. */
  isOver(): boolean {
    return this.ended.aborted;
  }

  /** Simulated milliseconds since the beginning. */
  now(): number {
    return (performance.now() - this.began) * this.speed;
  }

  /** Waits for a moment of the simulation, in its milliseconds. */
  async until(at: number): Promise<void> {
    for (let left = at - this.now(); left > 0; left = at - this.now())
      await this.real(Math.min(left / this.speed, longest));
    this.ended.throwIfAborted();
  }

  /** Waits as long as something takes: fewest and most simulated minutes. */
  async take(chance: Chance, [fewest, most]: readonly [number, number]): Promise<void> {
    await this.until(this.now() + (fewest + chance.next() * (most - fewest)) * minute);
  }

  /** Waits real milliseconds. */
  async real(milliseconds: number): Promise<void> {
    await sleep(milliseconds, undefined, { signal: this.ended });
  }
}
