import { guarded } from './decision.js';
import type { Guard } from './decision.js';
import { against } from './replay/fact-codes.js';
import { possibleLevels, settled } from './settle.js';
import type { Level } from './settle.js';
import type { Answer } from './table-memo.js';
import { outcomes } from './verdict.js';

/**
 * Remembers what was decided. The red flags' words are taken one by one, along ways that begin at 0; of a whole way
 * only the levels that are possible matter, and with them the destination's word decides.
 */
export class DecisionMemo {
  private readonly ways: (readonly Answer[])[] = [[]];
  /** By way and word: the next way. */
  private readonly steps: number[][] = [[]];
  /** By way: the place of its levels. */
  private readonly levelsOfWay: number[] = [];
  private readonly levels: (readonly Level[])[] = [];
  /** By levels, the destination's word and what is held against it: the place of the outcome among `outcomes`. */
  private readonly decided: number[][][] = [];

  /** The way after one more table of red flags has said its word. */
  step(way: number, answer: Answer): number {
    return this.steps[way]?.[answer.said] ?? this.learn(way, answer);
  }

  /** What is decided: a place among `outcomes`. */
  decision(way: number, destination: Answer, bits: number): number {
    const place = this.levelsOfWay[way] ?? this.learnLevels(way);
    return this.decided[place]?.[destination.said]?.[bits] ?? this.decide(place, destination, bits);
  }

  private learn(way: number, answer: Answer): number {
    const next = this.ways.push([...(this.ways[way] ?? []), answer]) - 1;
    this.steps.push([]);
    const steps = this.steps[way];
    if (steps) steps[answer.said] = next;
    return next;
  }

  private learnLevels(way: number): number {
    const levels = possibleLevels((this.ways[way] ?? []).map(({ match }) => match));
    const known = this.levels.findIndex((each) => each.join() === levels.join());
    const place = known < 0 ? this.levels.push(levels) - 1 : known;
    this.levelsOfWay[way] = place;
    return place;
  }

  private decide(place: number, { said, match }: Answer, bits: number): number {
    const { covered, ...guard } = guardOf(bits);
    const { outcome } = guarded(settled(this.levels[place] ?? [], covered ? match : undefined), guard);
    const outcomePlace = outcomes.indexOf(outcome);
    const bySaid = (this.decided[place] ??= []);
    (bySaid[said] ??= [])[bits] = outcomePlace;
    return outcomePlace;
  }
}

/** What the guard looks at, from what is held against a task. */
export function guardOf(bits: number): Guard {
  return {
    covered: (bits & against.uncovered) === 0,
    complete: (bits & against.incomplete) === 0,
    conflict: (bits & against.conflict) !== 0,
  };
}
