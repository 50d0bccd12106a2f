import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RuleFault } from '@tilanne/triage';
import { loadRuleSet } from '@tilanne/triage/node';
import { shippedDirectory } from './shipped-rules.js';

/** A copy of the shipped rules that a test may spoil. */
export interface CopiedRules {
  readonly directory: string;
  /** Replaces one place of one file; a place that is not there fails the test. */
  readonly change: (file: string, from: string | RegExp, to: string) => Promise<void>;
  /** What is wrong with the copy. */
  readonly faults: () => Promise<readonly RuleFault[]>;
  readonly remove: () => Promise<void>;
}

export async function copiedRules(): Promise<CopiedRules> {
  const directory = await mkdtemp(join(tmpdir(), 'rules-'));
  await cp(shippedDirectory, directory, { recursive: true });
  return {
    directory,
    async change(file, from, to) {
      const path = join(directory, file);
      const text = await readFile(path, 'utf8');
      const changed = text.replace(from, to);
      if (changed === text) throw new Error(`nothing to change in ${file}: ${String(from)}`);
      await writeFile(path, changed);
    },
    async faults() {
      const loaded = await loadRuleSet(directory);
      return 'faults' in loaded ? loaded.faults : [];
    },
    remove: () => rm(directory, { recursive: true, force: true }),
  };
}

/** The text of the input entry with an id, for `change`: what stands before it is $1. */
export function entry(id: string): RegExp {
  return new RegExp(`(<inputEntry id="${id}"><text>)[^<]*`);
}
