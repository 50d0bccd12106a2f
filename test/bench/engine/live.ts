import { checkGiven, evaluate, judge, type GivenFact, type RuleSet, type TaskValues } from '@tilanne/triage';
import { cpuRate } from './cpu-rate.js';
import type { EngineOptions } from './engine-options.js';
import type { Figure } from './figure.js';
import { timesOf } from './figure.js';
import { peerTask } from './agreement.js';
import type { Peer } from './peers/peer.js';

/** Something that judges one task after the other, as often as it can. */
interface Contestant {
  readonly name: string;
  readonly once: (turn: number) => unknown;
}

const now = new Date('2026-11-22T12:00:00Z');

const given = (task: TaskValues): GivenFact[] =>
  [...task].map(([fact, value]) => ({ fact, value, observedAt: now, source: 'bench' }));

/**
 * Ours in two calls: `verdict` from facts as they are given, every one judged by the dictionary for type, range and
 * age; `checked` from values that have been. Both give the guarded verdict with its reasons and what is missing;
 * `whole` gives the next questions and the near misses too.
 */
export function ourContestants(name: string, ruleSet: RuleSet, tasks: readonly TaskValues[]): Contestant[] {
  const facts = tasks.map(given);
  const borders = facts.map((each) => checkGiven(ruleSet.dictionary, each, now));
  const none = checkGiven(ruleSet.dictionary, [], now);
  return [
    {
      name: `${name}/verdict`,
      once: (turn) => judge(ruleSet, checkGiven(ruleSet.dictionary, facts[turn % facts.length] ?? [], now)),
    },
    { name: `${name}/whole`, once: (turn) => evaluate(ruleSet, facts[turn % facts.length] ?? [], now) },
    { name: `${name}/checked`, once: (turn) => judge(ruleSet, borders[turn % borders.length] ?? none) },
  ];
}

/** Another engine on complete tasks; it gives its tables' results without guard or reasons. */
export function peerContestant(peer: Peer, tasks: readonly TaskValues[]): Contestant {
  const facts = tasks.map(peerTask);
  return { name: `live/${peer.name}`, once: (turn) => peer.evaluate(facts[turn % facts.length] ?? {}) };
}

/** Tasks per second of CPU of all, round by round, each round in another order. */
export async function raced(
  contestants: readonly Contestant[],
  { rounds, sliceMs }: EngineOptions,
  say: (text: string) => void,
): Promise<ReadonlyMap<string, readonly number[]>> {
  const rates = new Map<string, number[]>(contestants.map(({ name }) => [name, []]));
  for (const { once } of contestants) await cpuRate(once, sliceMs / 2);
  for (let round = 0; round < rounds; round += 1) {
    say(`live, round ${String(round + 1)} of ${String(rounds)}`);
    for (let place = 0; place < contestants.length; place += 1) {
      const next = contestants[(place + round) % contestants.length];
      if (next) rates.get(next.name)?.push(await cpuRate(next.once, sliceMs));
    }
  }
  return rates;
}

/** How many times as fast ours must be, live and in a replay. */
const leastLive: Readonly<Record<string, number>> = { 'json-rules-engine': 80, '@gorules/zen-engine': 20 };
const leastReplay: Readonly<Record<string, number>> = { 'json-rules-engine': 1000 };

/**
 * The figures of a race and how many times as fast ours is; `replay` is ours in tasks per CPU second by round. The
 * targets are asked of `checked`: the other engines are given checked values too.
 */
export function liveFigures(
  rates: ReadonlyMap<string, readonly number[]>,
  replay: readonly number[],
  peers: readonly Peer[],
  n: number,
): Figure[] {
  const rateOf = (name: string) => rates.get(`live/${name}`) ?? [];
  const [checked, verdict] = [rateOf('generated/checked'), rateOf('generated/verdict')];
  const ratios = peers.flatMap(({ name }): Figure[] => [
    ratio(`live/generated/checked-to-${name}`, timesOf(checked, rateOf(name)), leastLive[name], n),
    ratio(`live/generated/verdict-to-${name}`, timesOf(verdict, rateOf(name)), undefined, n),
    ratio(`replay/generated/one-thread-to-${name}`, timesOf(replay, rateOf(name)), leastReplay[name], n),
  ]);
  return [
    ...[...rates].map(([measure, values]): Figure => ({ measure, unit: 'tasks/s', values, n })),
    ...ratios,
  ];
}

function ratio(measure: string, values: readonly number[], limit: number | undefined, n: number): Figure {
  const target = limit === undefined ? undefined : ({ at: 'least', limit } as const);
  return { measure, unit: 'times', values, n, target };
}
