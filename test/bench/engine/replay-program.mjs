/**
 * Replays a column store, in a process of its own that loads nothing but the build of the product, so that the memory
 * it reports is that of a replay. Arguments: rules (a folder, or a JSON file of a dictionary and drafts), store, rounds.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';

const built = new URL('../../../dist/libs/triage/src/', import.meta.url);
const { assemble, readDictionary, Replay } = await import(new URL('index.js', built).href);
const { loadRuleSet, readColumnFile, ReplayThreads } = await import(new URL('node/index.js', built).href);

/**
 * @typedef {object} ReplayReport
 * @property {readonly number[]} wallMs of each round, everything on all threads
 * @property {readonly number[]} cpuMs of each of these rounds, all threads together
 * @property {readonly number[]} alone tasks per second of CPU of each round on one thread alone
 * @property {number} rssMb the most memory the process had needed when it had replayed once, in megabytes
 * @property {number} laterRssMb the same after all rounds, one at the heels of the other
 * @property {readonly string[]} hashes of the outcomes: one, when every round said the same
 */

const [rules = '', store = '', rounds = '1'] = process.argv.slice(2);

async function loaded() {
  if (!rules.endsWith('.json')) return loadRuleSet(rules);
  const { dictionary, drafts } = JSON.parse(readFileSync(rules, 'utf8'));
  return assemble(readDictionary(dictionary), drafts, 'generated');
}

/** @param {Uint8Array} outcomes */
const hashOf = (outcomes) => createHash('sha256').update(outcomes).digest('hex');

const ruleSet = await loaded();
const columns = await readColumnFile(store);
const hashes = new Set();

const threads = new ReplayThreads();
const [wallMs, cpuMs] = [[], []];
/** @param {NodeJS.CpuUsage} from */
const spentMs = (from) => {
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1000;
};
await threads.replay(ruleSet, columns);
const mostMb = () => process.resourceUsage().maxRSS / 1024;
const rssMb = mostMb();
for (let round = 0; round < Number(rounds); round += 1) {
  const [from, before] = [performance.now(), process.cpuUsage()];
  const { outcomes } = await threads.replay(ruleSet, columns);
  wallMs.push(performance.now() - from);
  cpuMs.push(spentMs(before));
  hashes.add(hashOf(outcomes));
}
await threads.close();
const laterRssMb = mostMb();

const alone = [];
for (let round = 0; round < Number(rounds); round += 1) {
  const outcomes = new Uint8Array(columns.tasks);
  const from = process.cpuUsage();
  // A copy has a memory of its own, in which nothing is remembered yet.
  new Replay({ ...ruleSet }, columns).run(0, columns.tasks, outcomes);
  alone.push((columns.tasks * 1000) / spentMs(from));
  hashes.add(hashOf(outcomes));
}

process.send?.({ wallMs, cpuMs, alone, rssMb, laterRssMb, hashes: [...hashes] });
process.disconnect();
