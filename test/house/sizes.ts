import type { Check, Tree } from './tree.js';

const longestFile = 200;
const longestReadme = 150;

const outsideEslint = /\.(css|html|sh|dockerfile)$|(^|\/)Dockerfile$/;
const code = /^(apps|libs|test)\/.*\.(ts|tsx|mjs)$/;
const test = /^test\/|[.-]spec\.tsx?$/;

/** What ESLint's max-lines does not read, held to the same 200 lines. */
export const longFiles: Check = (tree) =>
  tree.files
    .filter((file) => outsideEslint.test(file) && linesOf(tree, file).length > longestFile)
    .map((file) => `${file}: more than ${longestFile} lines` as const);

/** Lines of tests against lines of code, blank ones not counted. */
export const testsOutweighCode: Check = (tree) => {
  const files = tree.files.filter((file) => code.test(file));
  const filled = (some: readonly string[]) =>
    some.flatMap((file) => linesOf(tree, file)).filter((line) => line.trim() !== '').length;
  const tests = filled(files.filter((file) => test.test(file)));
  const rest = filled(files.filter((file) => !test.test(file)));
  return tests >= rest ? [] : [`test: ${tests} lines of tests for ${rest} lines of code`];
};

/** A README is read to its end only when it is short. */
export const readmeLength: Check = (tree) => {
  if (!tree.files.includes('README.md')) return ['README.md: missing'];
  const { length } = linesOf(tree, 'README.md');
  return length > longestReadme ? [`README.md: ${length} lines, at most ${longestReadme}`] : [];
};

function linesOf(tree: Tree, file: string): string[] {
  return tree.read(file).trimEnd().split('\n');
}
