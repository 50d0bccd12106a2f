import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BugCopy, PatchFailed } from './bug-copy.js';
import { verdictOn, type BugResult } from './bug-verdict.js';
import { seededBugs, type SeededBug } from './seeded-bugs.js';

/** Does its fault to a copy with each bug, one after the other; those of some faults only, when any are named. */
export async function runBugs(
  { seed, only }: { readonly seed: number; readonly only: readonly string[] },
  tell: (result: BugResult) => void,
): Promise<BugResult[]> {
  const results: BugResult[] = [];
  for (const bug of seededBugs) {
    if (only.length > 0 && !only.includes(bug.fault)) continue;
    const result = await runBug(bug, seed);
    tell(result);
    results.push(result);
  }
  return results;
}

async function runBug(bug: SeededBug, seed: number): Promise<BugResult> {
  const patch = readFileSync(new URL(`bugs/${bug.name}.patch`, import.meta.url), 'utf8');
  const began = performance.now();
  const told = await tried(bug, patch, seed);
  const seconds = (performance.now() - began) / 1_000;
  return { bug, says: patch.split('\n')[0] ?? '', seconds, ...told };
}

async function tried(bug: SeededBug, patch: string, seed: number): Promise<ReturnType<typeof verdictOn>> {
  try {
    const copy = BugCopy.with(patch);
    try {
      return verdictOn(bug, await faultIn(copy, bug, seed));
    } finally {
      copy.remove();
    }
  } catch (error) {
    if (!(error instanceof PatchFailed)) throw error;
    return { caught: false, found: [error.message] };
  }
}

/** What the copy's own kit prints about its own servers. */
function faultIn({ path }: BugCopy, { fault, n }: SeededBug, seed: number): Promise<string> {
  const program = join(path, 'test/faults/bugs/run-here.mjs');
  const wanted = ['--only', fault, '--n', String(n), '--seed', String(seed)];
  const args = [program, ...wanted, '--json', '--folder', join(path, 'run')];
  const child = spawn(process.execPath, args, { cwd: path, stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', () => resolve(output));
  });
}
