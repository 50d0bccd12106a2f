import { median, percentile, spreadOf } from '../statistics.js';
import type { Rate } from '../options.js';
import { holds, rounded, type Measure, type Target } from './measure.js';
import type { Floor, Observation } from './observation.js';

const shares = { p50: 0.5, p95: 0.95, p99: 0.99 } as const;

/** Highest p99 to every one of 500 boards, in milliseconds, by tasks a second. */
const latestOn500: Readonly<Record<string, number>> = { 5: 60, 50: 100 };

/** The least share of the bare skeleton's tasks a second. */
const leastShare = 0.5;

type Figure = Pick<Measure, 'measure' | 'unit' | 'n'> & {
  /** One for each run. */
  readonly values: readonly number[];
  /** Over all runs; the median of the runs when absent. */
  readonly whole?: number;
  readonly target?: Target | undefined;
};

function measured(
  { measure, unit, n, values, whole = median(values), target }: Figure,
  seed: number,
): Measure {
  const { least, most } = spreadOf(values);
  return {
    ...{ measure, unit, n, seed, value: rounded(whole), least: rounded(least), most: rounded(most) },
    target: target === undefined ? null : `${target.at === 'most' ? '≤' : '≥'} ${String(target.limit)}`,
    holds: target === undefined ? null : holds(whole, target),
  };
}

/** All of one kind, run by run. */
function grouped<T>(
  all: readonly T[],
  key: (one: T) => string,
): readonly (readonly [string, readonly T[]])[] {
  const groups = new Map<string, T[]>();
  for (const one of all) groups.set(key(one), [...(groups.get(key(one)) ?? []), one]);
  return [...groups];
}

function placeOf({ profile, boards, rate }: Observation): string {
  return `${profile}/${String(boards)}-boards/${rate === 'closed' ? 'closed-loop' : `${String(rate)}-per-second`}`;
}

function latencyTarget(one: Observation, share: keyof typeof shares): Target | undefined {
  const limit = latestOn500[String(one.rate satisfies Rate)];
  const asked = one.system === 'product' && one.boards === 500 && share === 'p99' && limit !== undefined;
  return asked ? { at: 'most', limit } : undefined;
}

function latencies(path: string, runs: readonly Observation[]): Figure[] {
  const all = runs.flatMap(({ seen }) => seen);
  return Object.entries(shares).map(([name, share]) => ({
    ...{ measure: `${path}/${name}`, unit: 'ms', n: all.length, whole: percentile(all, share) },
    values: runs.map(({ seen }) => percentile(seen, share)),
    target: runs[0] && latencyTarget(runs[0], name as keyof typeof shares),
  }));
}

function figuresOf(path: string, runs: readonly Observation[]): Figure[] {
  const n = runs.reduce((sum, { seen }) => sum + seen.length, 0);
  const rates = runs.flatMap(({ perSecond }) => perSecond ?? []);
  const lost = runs.map((run) => run.lost);
  const none: Target = { at: 'most', limit: 0 };
  return [
    ...latencies(path, runs),
    ...(rates.length > 0
      ? [{ measure: `${path}/throughput`, unit: 'tasks/s' as const, n, values: rates }]
      : []),
    {
      ...{ measure: `${path}/lost`, unit: 'tasks', n, values: lost, target: none },
      whole: lost.reduce((sum, count) => sum + count, 0),
    },
  ];
}

/** Of each run the product's figure by the other's of the same run: a slow minute slows both. */
function ratio(
  measure: string,
  runs: readonly (readonly [product: number, other: number])[],
  n: number,
): Figure {
  return { measure, unit: 'times', n, values: runs.map(([product, other]) => product / other) };
}

function floorOf(
  floors: readonly Floor[],
  name: Floor['name'],
  { run, profile, boards }: Observation,
): number {
  const found = floors.find(
    (floor) =>
      floor.run === run &&
      floor.name === name &&
      (floor.profile ?? profile) === profile &&
      (floor.boards ?? boards) === boards,
  );
  return percentile(found?.ms ?? [], 0.5);
}

function ratiosOf(place: string, all: readonly Observation[], floors: readonly Floor[]): Figure[] {
  const products = all.filter(({ system }) => system === 'product');
  const pairs = products.flatMap((product) => {
    const skeleton = all.find(({ run, system }) => run === product.run && system === 'skeleton');
    return skeleton ? [[product, skeleton] as const] : [];
  });
  const n = products.reduce((sum, { seen }) => sum + seen.length, 0);
  const path = `${place}/product-to`;
  if (products[0]?.rate === 'closed') {
    const rates = pairs.map(([one, other]) => [one.perSecond ?? 0, other.perSecond ?? 0] as const);
    return [
      { ...ratio(`${path}-skeleton/throughput`, rates, n), target: { at: 'least', limit: leastShare } },
    ];
  }
  const to = (share: number) =>
    pairs.map(([one, other]) => [percentile(one.seen, share), percentile(other.seen, share)] as const);
  const toFloor = (name: Floor['name']) =>
    products.map((one) => [percentile(one.seen, 0.5), floorOf(floors, name, one)] as const);
  return [
    ratio(`${path}-skeleton/p50`, to(0.5), n),
    ratio(`${path}-skeleton/p99`, to(0.99), n),
    ...(['insert', 'bullmq', 'socket.io'] as const).map((name) =>
      ratio(`${path}-${name}/p50`, toFloor(name), n),
    ),
  ];
}

function floorFigures(path: string, runs: readonly Floor[]): Figure[] {
  const all = runs.flatMap(({ ms }) => ms);
  const rates = runs.flatMap(({ perSecond }) => perSecond ?? []);
  return [
    ...Object.entries(shares).map(([name, share]): Figure => ({
      ...{ measure: `${path}/${name}`, unit: 'ms', n: all.length, whole: percentile(all, share) },
      values: runs.map(({ ms }) => percentile(ms, share)),
    })),
    ...(rates.length > 0
      ? [{ measure: `${path}/throughput`, unit: 'tasks/s' as const, n: all.length, values: rates }]
      : []),
  ];
}

/** All figures of a bench, floors first; ratios after what they compare. */
export function measuresOf(
  observations: readonly Observation[],
  floors: readonly Floor[],
  seed: number,
): readonly Measure[] {
  const floorPath = ({ name, profile, boards }: Floor): string =>
    ['floor', profile, boards === undefined ? undefined : `${String(boards)}-boards`, name]
      .filter((part) => part !== undefined)
      .join('/');
  const figures = [
    ...grouped(floors, floorPath).flatMap(([path, runs]) => floorFigures(path, runs)),
    ...grouped(observations, placeOf).flatMap(([place, all]) => [
      ...grouped(all, ({ system }) => `${place}/${system}`).flatMap(([path, runs]) => figuresOf(path, runs)),
      ...ratiosOf(place, all, floors),
    ]),
  ];
  return figures.map((figure) => measured(figure, seed));
}
