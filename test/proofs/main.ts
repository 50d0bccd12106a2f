import { readArguments, type ProofName, type Wanted } from './arguments.js';
import { proveGuard } from './guard.js';
import { isMet, jsonLine, textLine, type Measure } from './measure.js';
import { proveMutants } from './mutants.js';
import { proveTables } from './tables.js';

const help = `npm run proofs                      tables and guard
npm run proofs -- tables            decides generated tables of 500 rows, sound and with planted faults
npm run proofs -- guard --n 50000   random completions of incomplete tasks, judged by the shipped rules
npm run proofs -- mutants           spoils the evaluator in many places: which spoilings does no test notice?

  --n 1000000   completions
  --runs 5      how often each table is looked at; the middle time counts
  --seed 1      of everything that is drawn
  --json        one object a line: measure, value, unit, target, holds, n, seed
  --strict      ends with 1 when a figure is not what it is to be`;

const proofs: Readonly<Record<ProofName, (wanted: Wanted) => Measure[] | Promise<Measure[]>>> = {
  tables: proveTables,
  guard: proveGuard,
  mutants: proveMutants,
};

/** Runs what the command line asks for, and resolves with the exit code. */
export async function main(given: readonly string[]): Promise<number> {
  const wanted = readArguments(given);
  if (typeof wanted === 'string') {
    console.error(`${wanted}\n\n${help}`);
    return 2;
  }
  if (wanted.help) {
    console.log(help);
    return 0;
  }
  let met = true;
  for (const proof of wanted.proofs) {
    for (const measure of await proofs[proof](wanted)) {
      console.log(wanted.json ? jsonLine(proof, measure) : textLine(measure));
      met &&= isMet(measure);
    }
  }
  return met || !wanted.strict ? 0 : 1;
}
