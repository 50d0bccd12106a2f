import { proveRules, readInvariants, type Finding, type RulesProof, type TableDraft } from '@tilanne/triage';
import { sampleRules, sampleTables } from './sample-rules.js';

/** The sample tables with one of them written anew. */
export function tablesWith(name: string, change: (draft: TableDraft) => TableDraft): TableDraft[] {
  return sampleTables.map((draft) => (draft.name === name ? change(draft) : draft));
}

/** The proof of sample rules with invariants whose words are written in short. */
export function proof(
  tables: readonly TableDraft[],
  ...invariants: readonly Readonly<Record<string, unknown>>[]
): RulesProof {
  const ruleSet = sampleRules(tables);
  const words = { fi: 'Vaatimus.', sv: 'Krav.', en: 'A demand.' };
  const written = invariants.map((each) => ({ label: words, owner: 'o', source: 's', ...each }));
  const read = readInvariants(ruleSet, { version: '1', invariants: written });
  if ('faults' in read) throw new Error(JSON.stringify(read.faults));
  return proveRules(ruleSet, read);
}

/** What forbids the rules, or stayed open, in short. */
export const told = (findings: readonly Finding[]) =>
  findings.filter(({ weight }) => weight !== 'note').map(({ kind, table, rows }) => [kind, table, ...rows]);
