import { availableParallelism, loadavg } from 'node:os';
import { benchEngine } from './engine/engine.js';
import { GroundServers, hasRedis } from './ground/ground.js';
import { readOptions, type Options } from './options.js';
import { runPipeline, type Findings } from './pipeline.js';
import { ServerProfiles } from './profile/server-profiles.js';
import { textOf } from './report/measure.js';
import { measuresOf } from './report/measures.js';

const help = `npm run bench -- pipeline        how fast a task comes from its POST to every screen
npm run bench -- engine          how fast the rules are evaluated: npm run bench -- engine --help

Times run from the sending of the POST to the moment the last of all screens has the task with its proposal. Beside the
product a bare skeleton of the same stack is loaded by turns, and floors are measured in the same run: a slow machine
slows them all, so the ratios say more than the milliseconds.

  --only embedded    one profile of embedded,redis (where the queue lives)
  --boards 1,500     screens of the board (1,50,500)
  --rate 5,closed    tasks a second, or 24 under way all the time (5,20,50,closed)
  --runs 3           runs, each of everything
  --seconds 10       length of a load; twice as long at 5 a second
  --seed 1           of the arrivals
  --quick            one small run: 1 board, 5 a second and closed, 3 seconds
  --json             one object a line: measure, value, unit, target, holds, n, seed, least, most
  --strict           ends with 1 when a target does not hold
  --profile          where the servers' CPU time goes, on the error line`;

const say = (text: string): void => console.error(text);

function machine(): string {
  const load = loadavg().map((value) => value.toFixed(1));
  return `${String(availableParallelism())} cores, Node ${process.version}, load ${load.join(' ')}`;
}

/** A machine without Redis has one profile less, and says so. */
function possible(options: Options): Options {
  if (!options.profiles.includes('redis') || hasRedis()) return options;
  say('The redis profile is left out: redis-server is not installed.');
  return { ...options, profiles: options.profiles.filter((name) => name !== 'redis') };
}

async function run(options: Options): Promise<Findings> {
  const servers = await GroundServers.start(options.profiles.includes('redis'));
  const profiles = options.profile ? new ServerProfiles() : undefined;
  try {
    const findings = await runPipeline({ options, servers, profiles, say });
    for (const profile of options.profiles) if (profiles) say(`\n${profiles.text(profile)}`);
    return findings;
  } finally {
    await servers.stop();
    profiles?.remove();
  }
}

/** Runs what the command line asks for, and resolves with the exit code. */
export async function main(given: readonly string[]): Promise<number> {
  if (given[0] === 'engine') return benchEngine(given.slice(1));
  const wanted = readOptions(given);
  if (typeof wanted === 'string') {
    say(`${wanted}\n\n${help}`);
    return 2;
  }
  if (wanted.help) {
    console.log(help);
    return 0;
  }
  const options = possible(wanted);
  say(`Before: ${machine()}`);
  const { observations, floors } = await run(options);
  say(`After: ${machine()}`);
  const measures = measuresOf(observations, floors, options.seed);
  for (const measure of measures) console.log(options.json ? JSON.stringify(measure) : textOf(measure));
  return options.strict && measures.some(({ holds }) => holds === false) ? 1 : 0;
}
