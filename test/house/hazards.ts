import { load } from 'js-yaml';
import { z } from 'zod';
import type { Check, Fault, Tree } from './tree.js';

const hazardFile = z.object({
  controls: z.array(z.object({ tests: z.array(z.string()).min(1) })),
});

/** Each control in docs/safety/hazards names the tests that show it, as `path/to/file :: name of the test`. */
export const hazardsNameTests: Check = (tree) =>
  tree.files
    .filter((file) => /^docs\/safety\/hazards\/[^/]+\.yaml$/.test(file))
    .flatMap((file) => faultsOf(tree, file));

function faultsOf(tree: Tree, file: string): Fault[] {
  const hazard = hazardFile.safeParse(load(tree.read(file)));
  if (!hazard.success) return [`${file}: ${z.prettifyError(hazard.error)}`];
  return hazard.data.controls
    .flatMap(({ tests }) => tests)
    .filter((test) => !exists(tree, test))
    .map((test) => `${file}: there is no test "${test}"` as const);
}

function exists(tree: Tree, test: string): boolean {
  const [file = '', name = ''] = test.split(' :: ');
  const quoted = ["'", '"', '`'].map((quote) => `${quote}${name.replaceAll(quote, `\\${quote}`)}${quote}`);
  return /[.-]spec\.tsx?$/.test(file) && quoted.some((text) => tree.read(file).includes(text));
}
