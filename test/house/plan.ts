import plan from './plan.json' with { type: 'json' };
import type { Check, Fault, Tree } from './tree.js';

/** The rules of imports name their folders: a folder they do not name would be under no rule. */
export const planMatchesFolders: Check = (tree) => [
  ...differences('apps', plan.apps, foldersIn(tree, 'apps')),
  ...differences('libs', plan.libs, foldersIn(tree, 'libs')),
  ...plan.databaseFiles
    .filter((file) => !tree.files.includes(file))
    .map((file) => `test/house/plan.json: there is no ${file}` as const),
];

function differences(top: string, planned: readonly string[], found: readonly string[]): Fault[] {
  return [
    ...planned
      .filter((name) => !found.includes(name))
      .map((name): Fault => `${top}/${name}: planned, not there`),
    ...found
      .filter((name) => !planned.includes(name))
      .map((name): Fault => `${top}/${name}: not in plan.json`),
  ];
}

function foldersIn(tree: Tree, top: string): string[] {
  const names = tree.files
    .map((file) => file.split('/'))
    .filter((path) => path[0] === top && path.length > 2);
  return [...new Set(names.map((path) => path[1] ?? ''))];
}
