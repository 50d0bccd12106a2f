import { z } from 'zod';
import type { Check, Tree } from './tree.js';

const lockFile = z.object({
  packages: z.record(
    z.string(),
    z.object({ resolved: z.string().optional(), hasInstallScript: z.boolean().optional() }),
  ),
});
const packageFile = z.object({ allowScripts: z.record(z.string(), z.boolean()) });

/** `npm ci` then asks whatever registry the machine is set to, and the lock fits everywhere. */
export const lockNamesNoHost: Check = (tree) =>
  Object.entries(locked(tree)).flatMap(([path, { resolved }]) =>
    resolved === undefined ? [] : [`package-lock.json: ${path} is resolved to a place` as const],
  );

/** A package that runs a script while it is installed is named in `allowScripts`, with yes or with no. */
export const installScriptsDecided: Check = (tree) => {
  const { allowScripts } = packageFile.parse(JSON.parse(tree.read('package.json')));
  return Object.entries(locked(tree))
    .filter(([, { hasInstallScript }]) => hasInstallScript === true)
    .map(([path]) => path.replace(/^.*node_modules\//, ''))
    .filter((name) => !(name in allowScripts))
    .map((name) => `package.json: allowScripts does not decide about ${name}` as const);
};

function locked(tree: Tree) {
  return lockFile.parse(JSON.parse(tree.read('package-lock.json'))).packages;
}
