import { setTimeout as pause } from 'node:timers/promises';
import { bullmqFloor } from './floors/bullmq.js';
import { insertFloor } from './floors/insert.js';
import { socketFloor } from './floors/socket.js';
import { GroundServers } from './ground/ground.js';
import { closedLoop, openLoop, type Loaded } from './load/load.js';
import { TaskSupply } from './load/task-supply.js';
import type { Options, Rate } from './options.js';
import type { ServerProfiles } from './profile/server-profiles.js';
import { randomFrom } from './random.js';
import type { Floor, Observation } from './report/observation.js';
import { Screens } from './screens/screens.js';
import { startProduct } from './systems/product.js';
import { startSkeleton } from './systems/skeleton.js';
import type { ProfileName, System } from './systems/system.js';

/** What a run is about and with. */
export interface Bench {
  readonly options: Options;
  readonly servers: GroundServers;
  readonly profiles: ServerProfiles | undefined;
  readonly say: (text: string) => void;
}

/** What came of the runs so far. */
export interface Findings {
  readonly observations: Observation[];
  readonly floors: Floor[];
}

/** Seconds of a floor; it is steadier than the whole. */
const floorSeconds = 2;

/** Seconds before anything is measured on so many screens, in which the compiler of V8 learns the code on every side. */
const warmUpSeconds = 5;

/** After tasks were taken back, until the last screen has heard of it, in milliseconds. */
const settlesWithin = 1_000;

/** Tasks of a load that are taken back at once. */
const takenBackAtOnce = 8;

/** A load at so low a rate has few tasks: it lasts twice as long. */
const slowRate = 5;

async function takeBack({ system, supply }: Loaded): Promise<void> {
  const open = supply.takeOpen();
  const lane = async (): Promise<void> => {
    for (let id = open.pop(); id !== undefined; id = open.pop()) await system.takeBack(id);
  };
  await Promise.all(Array.from({ length: takenBackAtOnce }, lane));
  await pause(settlesWithin);
}

async function load(loaded: Loaded, rate: Rate, { seconds, seed }: Options) {
  if (rate === 'closed') return closedLoop(loaded, seconds);
  const length = rate <= slowRate ? 2 * seconds : seconds;
  return { samples: await openLoop(loaded, { rate, seconds: length, random: randomFrom(seed) }) };
}

/** One kind of board count on both systems: every rate on one and at once on the other, begun by turns. */
async function loadAll(
  bench: Bench,
  systems: readonly System[],
  at: { readonly run: number; readonly profile: ProfileName; readonly boards: number },
): Promise<Observation[]> {
  const all: Loaded[] = [];
  for (const system of systems) {
    const screens = await Screens.open(system.entrance, at.boards);
    const loaded = { system, screens, supply: new TaskSupply(`run${String(at.run)}-${String(at.boards)}`) };
    await closedLoop(loaded, warmUpSeconds);
    await takeBack(loaded);
    all.push(loaded);
  }
  const found: Observation[] = [];
  for (const [turn, rate] of bench.options.rates.entries()) {
    for (const loaded of (at.run + turn) % 2 === 0 ? all : [...all].reverse()) {
      bench.say(
        `run ${String(at.run)}: ${at.profile}, ${String(at.boards)} boards, ${String(rate)}, ${loaded.system.name}`,
      );
      const { samples, ...closed } = await load(loaded, rate, bench.options);
      const seen = samples.flatMap(({ seenMs }) => seenMs ?? []);
      const lost = samples.length - seen.length;
      found.push({ ...at, rate, system: loaded.system.name, seen, lost, ...closed });
      await takeBack(loaded);
    }
  }
  for (const { screens } of all) screens.close();
  return found;
}

async function runProfile(bench: Bench, run: number, profile: ProfileName): Promise<Observation[]> {
  const { servers, options, profiles } = bench;
  const skeleton = await startSkeleton(await servers.fresh(profile));
  const product = await startProduct(await servers.fresh(profile), profiles?.environment(profile));
  try {
    profiles?.begin(profile);
    const found: Observation[] = [];
    for (const boards of options.boards)
      found.push(...(await loadAll(bench, [skeleton, product], { run, profile, boards })));
    await profiles?.end(profile);
    return found;
  } finally {
    await Promise.all([skeleton.stop(), product.stop()]);
  }
}

async function floorsOf({ options, servers, say }: Bench, run: number): Promise<Floor[]> {
  say(`run ${String(run)}: floors`);
  const body = new TaskSupply('floor').next();
  const { databaseUrl } = await servers.fresh('embedded');
  const floors: Floor[] = [
    { run, name: 'insert', ...(await insertFloor(databaseUrl, floorSeconds, JSON.stringify(body))) },
  ];
  for (const profile of options.profiles) {
    const ground = await servers.fresh(profile);
    floors.push({ run, name: 'bullmq', profile, ...(await bullmqFloor(ground, floorSeconds)) });
  }
  for (const boards of options.boards)
    floors.push({ run, name: 'socket.io', boards, ms: await socketFloor(boards, floorSeconds, body) });
  return floors;
}

/** Runs everything as often as asked, each run with its own floors and both profiles in it. */
export async function runPipeline(bench: Bench): Promise<Findings> {
  const findings: Findings = { observations: [], floors: [] };
  for (let run = 1; run <= bench.options.runs; run += 1) {
    findings.floors.push(...(await floorsOf(bench, run)));
    for (const profile of bench.options.profiles)
      findings.observations.push(...(await runProfile(bench, run, profile)));
  }
  return findings;
}
