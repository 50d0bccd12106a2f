import type { Rate } from '../options.js';
import type { ProfileName, System } from '../systems/system.js';

/** What one system did under one load in one run. */
export interface Observation {
  readonly run: number;
  readonly profile: ProfileName;
  readonly boards: number;
  readonly rate: Rate;
  readonly system: System['name'];
  /** POST sent → triaged on every board, in milliseconds, of each task that came. */
  readonly seen: readonly number[];
  /** Tasks that some board never showed. */
  readonly lost: number;
  /** Tasks a second, in the closed loop. */
  readonly perSecond?: number | undefined;
}

/** What a part of the stack does by itself: no task can be faster. */
export interface Floor {
  readonly run: number;
  readonly name: 'insert' | 'bullmq' | 'socket.io';
  /** Of the floors that differ by it. */
  readonly profile?: ProfileName | undefined;
  readonly boards?: number | undefined;
  /** One after the other, in milliseconds. */
  readonly ms: readonly number[];
  /** With as many under way as in the closed loop. */
  readonly perSecond?: number | undefined;
}
