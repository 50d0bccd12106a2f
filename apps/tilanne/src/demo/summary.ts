import type { Standing } from './fates.js';
import { memoryCourse, type MemorySample } from './memory.js';
import { clockAt } from './simulated-time.js';
import type { Tally } from './tally.js';

/** What a shift has come to. */
export interface Outcome {
  readonly seed: number;
  /** Simulated milliseconds since the beginning. */
  readonly at: number;
  readonly tally: Tally;
  readonly standing: Standing;
  readonly memory: ReadonlyMap<string, readonly MemorySample[]>;
}

/** One result as a line of JSON. */
export interface Measure {
  readonly measure: string;
  readonly value: number;
  readonly unit: string;
  /** Null where nothing is demanded. */
  readonly target: string | null;
  readonly holds: boolean | null;
  readonly n: number;
  readonly seed: number;
}

/** One line for the terminal while the shift runs. */
export function progressLine({ at, tally, standing }: Omit<Outcome, 'memory' | 'seed'>): string {
  const counts = [
    `sent ${tally.tasks}`,
    `accepted ${tally.accepted}`,
    `refused ${tally.refused}`,
    `decided ${standing.decided}`,
    `diverted ${standing.diverted}`,
    `waiting ${standing.waiting}`,
  ];
  return `${clockAt(at)}  ${counts.join(', ')}`;
}

const rounded = (value: number): number => Math.round(value * 10) / 10;

function memoryMeasures({ memory, seed }: Outcome): Measure[] {
  return [...memory].flatMap(([name, samples]): Measure[] => {
    const course = memoryCourse(samples);
    if (!course) return [];
    const { firstHalf, secondHalf, middleThird, lastThird, slope, flat, samples: n } = course;
    const told = (measure: string, value: number, unit = 'MB'): Measure => ({
      ...{ measure: `memory of ${name}, ${measure}`, value: rounded(value), unit },
      ...{ target: null, holds: null, n, seed },
    });
    return [
      told('mean of the first half', firstHalf),
      told('mean of the second half', secondHalf),
      told('slope in the second half', slope, 'MB/h'),
      {
        ...told('last third above the middle third', lastThird - middleThird),
        target: 'at most 10 % or 20 MB',
        holds: flat,
      },
    ];
  });
}

/** All results: counts, what may not happen, and the memory of each server. */
export function measuresOf(outcome: Outcome): Measure[] {
  const { tally, standing, seed } = outcome;
  const count = (measure: string, value: number, unit = 'tasks'): Measure => ({
    ...{ measure, value, unit },
    ...{ target: null, holds: null, n: tally.tasks, seed },
  });
  const none = (measure: string, value: number, of: { unit: string; n: number }): Measure => ({
    ...{ measure, value, unit: of.unit, target: '0', holds: value === 0, n: of.n, seed },
  });
  return [
    count('sent', tally.tasks),
    count('accepted', tally.accepted),
    count('refused, all of them meant to be unless named below', tally.refused),
    count('decided', standing.decided),
    count('diverted', standing.diverted),
    count('cancelled', standing.cancelled),
    count('waiting', standing.waiting),
    count('tries without an answer', tally.unanswered, 'messages'),
    none('surprises', tally.surprises.length, { unit: 'answers', n: tally.messages }),
    none('neither on the board nor decided', standing.unaccounted.length, {
      unit: 'tasks',
      n: tally.accepted,
    }),
    ...memoryMeasures(outcome),
  ];
}

/** The summary for a person: every measure with its target, and the surprises in words. */
export function summaryOf(outcome: Outcome): string {
  const { tally, seed, at } = outcome;
  const rows = measuresOf(outcome).map(({ measure, value, unit, target, holds }) => {
    const verdict = target === null ? '' : `   target ${target}: ${holds ? 'holds' : 'MISSED'}`;
    return `  ${measure.padEnd(52)}${String(value).padStart(8)} ${unit}${verdict}`;
  });
  const refusals = [...tally.notDecided].map(
    ([name, times]) => `  not decided at first: ${name}, ${times} times`,
  );
  const surprises = tally.surprises.slice(0, 10).map((words) => `  surprise: ${words}`);
  return [
    '',
    `The shift with seed ${seed} until ${clockAt(at)}:`,
    '',
    ...rows,
    ...refusals,
    ...surprises,
    '',
  ].join('\n');
}
