import type { Centre } from '../centre.js';
import type { OwnPostgres } from '../own-postgres.js';
import type { RedisServer } from '../redis-server.js';
import type { RunningServer, ServerName } from '../running-server.js';
import type { History } from './history.js';
import type { Load } from './load.js';
import type { Screens } from './screens.js';

/** `embedded`: the queue lives in PostgreSQL. `redis`: on a Redis of the run's own, with two workers. */
export type Profile = 'embedded' | 'redis';

/**
 * One number of a fault. What is of safety (nothing lost, nothing twice, no second decision) must hold everywhere;
 * times are targets for a machine that does nothing else.
 */
export interface Measure {
  readonly measure: string;
  readonly value: number;
  readonly unit: string;
  /** The most that is allowed; null for a number that is only told. */
  readonly target: number | null;
  readonly kind: 'safety' | 'time' | 'told';
  /** What was found wrong, a few of them. */
  readonly found?: readonly string[];
}

/** True when a number is what the plan asks for. */
export function holds({ value, target }: Measure): boolean {
  return target === null || value <= target;
}

/** Acts on the centre from outside; every act is in the history. */
export interface Nemesis {
  /** The server of a kind that runs now; the first of several. */
  readonly server: (name: ServerName) => RunningServer;
  /** Ends a server and resolves with its exit code, null when the signal itself ended it. */
  readonly end: (server: RunningServer, signal: NodeJS.Signals) => Promise<number | null>;
  /** Starts a server again on the ports of an ended one, and resolves when it is ready. */
  readonly again: (server: RunningServer) => Promise<RunningServer>;
  /** Does anything else under a name of its own. */
  readonly act: <T>(name: string, deed: () => Promise<T>) => Promise<T>;
}

/** What a fault has to work with, while the load runs. */
export interface FaultContext {
  /** Tasks that the load hands over. */
  readonly n: number;
  readonly form: 'short' | 'full';
  /** From 0 up to `below`, by the seed of the run. */
  readonly roll: (below: number) => number;
  readonly centre: Centre;
  readonly postgres: OwnPostgres;
  readonly redis: RedisServer | undefined;
  readonly load: Load;
  readonly screens: Screens;
  /** Resolves when no task waits for its proposal any more. */
  readonly nothingUntriaged: () => Promise<void>;
  readonly nemesis: Nemesis;
  readonly history: History;
}

/** One fault: what is done to a centre while it works. */
export interface Fault {
  /** As in the plan of faults, e.g. `F1`. */
  readonly name: string;
  readonly title: string;
  readonly profile: Profile;
  /** Servers of the centre; one of each when absent. A watchdog watches in any case. */
  readonly boards?: number;
  readonly triages?: number;
  /**
   * Does it during the load, and resolves with the numbers that are its own. What must hold in every fault is measured
   * afterwards by run-fault.ts.
   */
  readonly run: (context: FaultContext) => Promise<readonly Measure[]>;
}

/** The longest of some times, in milliseconds, against the most allowed. */
export function longest(measure: string, times: readonly number[], target: number | null): Measure {
  const value = Math.round(Math.max(0, ...times));
  return { measure, value, unit: 'ms', target, kind: target === null ? 'told' : 'time' };
}

/** How many things were found wrong, where none may be. */
export function none(measure: string, found: readonly string[]): Measure {
  return { measure, value: found.length, unit: 'count', target: 0, kind: 'safety', found: found.slice(0, 5) };
}

/** A number that is only told. */
export function told(measure: string, value: number): Measure {
  return { measure, value, unit: 'count', target: null, kind: 'told' };
}

/** Does something `count` times, spread over the load: each time when so many tasks were taken, by the seed. */
export async function spread(
  { load, n, roll }: FaultContext,
  count: number,
  deed: (round: number) => Promise<void>,
): Promise<void> {
  const share = n / (count + 1);
  for (let round = 0; round < count; round += 1) {
    await load.taken(Math.floor(share * (round + 0.5) + roll(Math.ceil(share / 2))));
    await deed(round);
  }
}
