/**
 * Loaded into a server before its own code (NODE_OPTIONS=--import): takes a CPU profile between the first and the second
 * SIGUSR2, so that boot and idling are not in it. BENCH_PROFILE_FILES says how the paths of its files begin.
 */
import { renameSync, writeFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';

const prefix = process.env.BENCH_PROFILE_FILES;
const name = /dist\/apps\/(\w+)\//.exec(process.argv[1] ?? '')?.[1];

async function takeProfile() {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.start');
  process.once('SIGUSR2', () => void keep(session));
}

async function keep(session) {
  const { profile } = await session.post('Profiler.stop');
  // Whoever waits for the file must not find half of it.
  writeFileSync(`${prefix}${name}.part`, JSON.stringify(profile));
  renameSync(`${prefix}${name}.part`, `${prefix}${name}.cpuprofile`);
}

if (prefix !== undefined && name !== undefined) {
  writeFileSync(`${prefix}${name}.pid`, String(process.pid));
  process.once('SIGUSR2', () => void takeProfile());
}
