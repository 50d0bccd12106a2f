import { ruleSetOf } from './compile.js';
import type { Dictionary } from '../facts/dictionary.js';
import { readTable } from './read-table.js';
import { readableFact, readableOutputs } from './readable.js';
import type { Readable, Unreadable } from './readable.js';
import type { RuleSet, RuleSetFaults } from './rule-set.js';
import type { RuleFault, RuleTable } from './rule-table.js';
import { orderedTables } from './table-order.js';
import { outputNames } from './table-draft.js';
import type { TableDraft } from './table-draft.js';

/** Checks tables against a dictionary and each other, in an order in which they can be evaluated. */
export function readTables(
  dictionary: Dictionary,
  drafts: readonly TableDraft[],
): readonly RuleTable[] | RuleSetFaults {
  const faults: RuleFault[] = [...repeatedNames(dictionary, drafts)];
  const scope = new Map<string, Readable | Unreadable>(
    dictionary.facts.map((fact) => [fact.name, readableFact(fact)]),
  );
  const tables: RuleTable[] = [];
  for (const draft of orderedTables(drafts, faults)) {
    const table = readTable(draft, scope, faults);
    if (table) tables.push(table);
    const readable = table
      ? readableOutputs(table)
      : outputNames(draft).map((name) => [name, unread] as const);
    for (const [name, each] of readable) scope.set(name, each);
  }
  return faults.length > 0 ? { faults } : tables;
}

/** Makes a rule set of checked parts, or tells everything that is wrong with them. */
export function assemble(
  dictionary: Dictionary,
  drafts: readonly TableDraft[],
  hash: string,
): RuleSet | RuleSetFaults {
  const tables = readTables(dictionary, drafts);
  const found = 'faults' in tables ? tables.faults : [];
  const faults = [...found, ...wholeFaults(dictionary, drafts)];
  if ('faults' in tables || faults.length > 0) return { faults };
  return ruleSetOf(dictionary, tables, hash);
}

/** Stands for a table with faults, so that its readers are not blamed for them: anything fits. */
const unread: Readable = { type: undefined, allows: () => true, values: '' };

function repeatedNames(dictionary: Dictionary, drafts: readonly TableDraft[]): RuleFault[] {
  const taken = new Set([...dictionary.byName.keys(), ...dictionary.groups.map((group) => group.name)]);
  return drafts.flatMap((draft) => {
    const { file, name } = draft;
    const names = new Set([name, ...outputNames(draft)]);
    const free = [...names].every((each) => !taken.has(each));
    for (const each of names) taken.add(each);
    return free
      ? []
      : [{ file, table: name, message: 'this name already belongs to a table, a fact or a group' }];
  });
}

/** What a whole rule set needs beyond tables that are sound one by one. */
function wholeFaults(dictionary: Dictionary, drafts: readonly TableDraft[]): RuleFault[] {
  const [first] = drafts;
  const file = first?.file ?? '';
  const count = (role: string) => drafts.filter((draft) => draft.role === role).length;
  const faults: RuleFault[] = [
    ...repeatedRows(drafts),
    ...rowsWithoutBasis(drafts),
    ...defaultsWithoutBasis(drafts),
  ];
  if (count('destination') !== 1) {
    faults.push({
      file,
      message: `a rule set has exactly one destination table, not ${count('destination')}`,
    });
  }
  if (count('red-flags') === 0) faults.push({ file, message: 'a rule set needs a red-flags table' });
  if (dictionary.byName.get('code')?.type !== 'string') {
    faults.push({ file: 'facts.json', message: 'the dictionary needs the text fact `code`' });
  }
  return faults;
}

function repeatedRows(drafts: readonly TableDraft[]): RuleFault[] {
  const taken = new Set<string>();
  return drafts.flatMap(({ file, name, rows }) =>
    rows.flatMap(({ id }) => {
      const free = id !== '' && !taken.has(id);
      taken.add(id);
      return free ? [] : [{ file, table: name, row: id, message: 'every row needs an id of its own' }];
    }),
  );
}

function rowsWithoutBasis(drafts: readonly TableDraft[]): RuleFault[] {
  return drafts.flatMap(({ file, name, rows }) =>
    rows.flatMap(({ id, basis }) =>
      basis
        ? []
        : [
            {
              file,
              table: name,
              row: id,
              message: 'the row needs its reason, owner, source and review date',
            },
          ],
    ),
  );
}

/** A default has no row that could say why: what a patient gets has a reason, so it is written as a row. */
function defaultsWithoutBasis(drafts: readonly TableDraft[]): RuleFault[] {
  const message = 'a default has no reason, owner or source: write a last row whose cells are all -';
  return drafts.flatMap(({ file, name, outputs }) =>
    outputs.flatMap(({ fallback }) =>
      fallback === undefined ? [] : [{ file, table: name, text: fallback, message }],
    ),
  );
}
