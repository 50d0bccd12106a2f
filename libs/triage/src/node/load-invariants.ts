import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { invariantsFile, readInvariants } from '../proof/invariant.js';
import type { Invariant } from '../proof/invariant.js';
import type { RuleSet, RuleSetFaults } from '../tables/rule-set.js';

/** Loads the invariants beside the tables of a rule set; a folder without any demands nothing. */
export async function loadInvariants(
  directory: string,
  ruleSet: RuleSet,
): Promise<readonly Invariant[] | RuleSetFaults> {
  const refused = (message: string) => ({ faults: [{ file: invariantsFile, message }] });
  let text: string;
  try {
    text = await readFile(join(directory, invariantsFile), 'utf8');
  } catch (error) {
    const absent = typeof error === 'object' && error && 'code' in error && error.code === 'ENOENT';
    return absent ? [] : refused(`cannot be read: ${String(error)}`);
  }
  try {
    return readInvariants(ruleSet, JSON.parse(text));
  } catch {
    return refused('expected JSON');
  }
}
