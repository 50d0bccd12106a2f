import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accepted } from './accepted-table.js';
import { checks } from './checks.js';
import { copyOfTree, type Copy } from './copy-of-tree.js';
import { plantedForm, plantedTypes } from './planted-compiler-table.js';
import { plantedImports } from './planted-imports-table.js';
import { plantedLint } from './planted-lint-table.js';
import { plantedInTree } from './planted-tree-table.js';
import type { Planted } from './planted.js';
import { commandsOf, importRules, lintRules } from './settings.js';
import { printedBy, readForm, readImports, readLint, readTypes, type Reports } from './tools.js';
import { repository, treeAt, withFiles } from './tree.js';

/** Milliseconds for four compilers and linters at once on a busy machine of two cores. */
const patience = 600_000;

let copy: Copy;
let reported: { lint: Reports; imports: Reports; types: Reports; form: Reports };

beforeAll(async () => {
  copy = await copyOfTree();
  await copy.plant([...accepted, ...plantedLint, ...plantedImports, ...plantedTypes, ...plantedForm]);
  const { root } = copy;
  const linted = [...accepted, ...plantedLint].map(({ file }) => file);
  const [lint, imports, types, form] = await Promise.all([
    printedBy(commandsOf('lint', linted), root, '--format=json', '--no-warn-ignored'),
    printedBy(commandsOf('imports'), root, '--output-type=json'),
    printedBy(commandsOf('types'), root),
    printedBy(commandsOf('form'), root),
  ]);
  reported = {
    lint: readLint(lint, root),
    imports: readImports(imports),
    types: readTypes(types),
    form: readForm(form),
  };
}, patience);

afterAll(() => copy.remove());

const cases = (planted: readonly Planted[]) => planted.map(({ rule, file }) => [rule, file] as const);
const rulesOf = (planted: readonly Planted[]) => new Set(planted.map(({ rule }) => rule));

describe('A violation planted in a copy of the tree is reported', () => {
  it.each(cases(plantedLint))('by ESLint: %s in %s', (rule, file) => {
    expect(reported.lint).toContain(`${rule} ${file}`);
  });

  it.each(cases(plantedImports))('by dependency-cruiser: %s in %s', (rule, file) => {
    expect(reported.imports).toContain(`${rule} ${file}`);
  });

  it.each(cases(plantedTypes))('by the compiler: %s in %s', (rule, file) => {
    expect(reported.types).toContain(`${rule} ${file}`);
  });

  it.each(cases(plantedForm))('by %s in %s', (rule, file) => {
    expect(reported.form).toContain(`${rule} ${file}`);
  });

  it.each(plantedInTree)('by the check that $rule', ({ rule, file, text }) => {
    const tree = treeAt(repository);
    const check = checks[rule];
    const found = check?.(withFiles(tree, { [file]: text }));
    expect(found).not.toEqual([]);
    expect(found).not.toEqual(check?.(tree));
  });
});

describe('Code that only looks like a violation', () => {
  it.each(accepted)('passes: $file', ({ file }) => {
    expect([...reported.lint].filter((report) => report.endsWith(` ${file}`))).toEqual([]);
  });
});

describe('No rule is without its planted violation', () => {
  it('of those that ESLint is told to apply', () => {
    expect(lintRules.filter((rule) => !rulesOf(plantedLint).has(rule))).toEqual([]);
  });

  it('of those in .dependency-cruiser.mjs', () => {
    expect(importRules.filter((rule) => !rulesOf(plantedImports).has(rule))).toEqual([]);
  });

  it('of the checks of the tree', () => {
    expect(Object.keys(checks).filter((rule) => !rulesOf(plantedInTree).has(rule))).toEqual([]);
  });
});
