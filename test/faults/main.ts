import { readArguments, type Wanted } from './arguments.js';
import { bugJson, bugsJson, bugsText, bugText } from './bug-verdict.js';
import type { Fault } from './fault.js';
import { faults } from './faults.js';
import { History } from './history.js';
import { closing, isOnTarget, isSafe, jsonLines, text, type FaultResult } from './report.js';
import { runBugs } from './run-bugs.js';
import { runFault } from './run-fault.js';
import { RunFolder } from './run-folder.js';

const help = `npm run faults                      every fault, the short form (300 tasks each)
npm run faults -- --only F2,F4      some of them
npm run faults -- --full            the full form: 10,000 tasks a fault, many more blows
npm run faults -- --full --only F2 --seed 7 --n 2000
npm run faults -- --bugs            known mistakes, each of which its fault must show

  --list          the faults
  --seed 1,2,3    once for each seed (1)
  --n 2000        tasks a fault
  --json          one object a line: fault, measure, value, unit, target, holds, n, seed
  --strict        ends with 1 also when something took longer than its target
  --folder PATH   keeps histories and finished faults there
  --resume        leaves out what an earlier start with the same folder, or the same numbers, has finished

Ends with 1 when anything was lost, repeated, shown wrongly or decided twice.`;

const names = faults.map(({ name }) => name);

/** Programs of the system that the faults asked for need. */
export function programsFor(given: readonly string[]): readonly string[] {
  const wanted = readArguments(given, names);
  if (typeof wanted === 'string' || wanted.tell !== undefined || wanted.bugs) return [];
  return chosen(wanted).some(({ profile }) => profile === 'redis') ? ['redis-server'] : [];
}

/** Runs what the command line asks for, and resolves with the exit code. */
export async function main(given: readonly string[]): Promise<number> {
  const wanted = readArguments(given, names);
  if (typeof wanted === 'string') {
    console.error(`${wanted}\n\n${help}`);
    return 2;
  }
  if (wanted.tell === 'help') return say(help);
  if (wanted.tell === 'list')
    return say(faults.map(({ name, title }) => `${name.padEnd(5)} ${title}`).join('\n'));
  if (wanted.bugs) return runSeededBugs(wanted);
  const results = await runAll(wanted);
  if (!wanted.json) say(closing(results));
  return results.every(wanted.strict ? isOnTarget : isSafe) ? 0 : 1;
}

async function runSeededBugs({ json, seeds, only }: Wanted): Promise<number> {
  const [seed = 1] = seeds;
  const results = await runBugs({ seed, only }, (result) => {
    say(json ? bugJson(result, seed) : bugText(result));
  });
  say(json ? bugsJson(results, seed) : bugsText(results));
  return results.every(({ caught }) => caught) ? 0 : 1;
}

function chosen({ only }: Wanted): readonly Fault[] {
  return faults.filter(({ name }) => only.length === 0 || only.includes(name));
}

async function runAll(wanted: Wanted): Promise<FaultResult[]> {
  const folder = RunFolder.open(wanted);
  const results: FaultResult[] = [];
  for (const seed of wanted.seeds) {
    for (const fault of chosen(wanted)) {
      const known = folder.known(fault.name, seed, wanted.n);
      const result = known ?? folder.keep(await run(fault, seed, wanted, folder));
      say((wanted.json ? jsonLines : text)(result));
      results.push(result);
    }
  }
  return results;
}

async function run(fault: Fault, seed: number, { n, form }: Wanted, folder: RunFolder): Promise<FaultResult> {
  const history = new History(folder.historyOf(fault.name, seed));
  const began = performance.now();
  const measures = await runFault(fault, { n, seed, form, history });
  history.close();
  const seconds = (performance.now() - began) / 1_000;
  return { fault: fault.name, title: fault.title, n, seed, seconds, measures };
}

function say(words: string): number {
  console.log(words);
  return 0;
}
