import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { relative } from 'node:path';
import { inRepository, Sentence } from './repository.mjs';

/** The compiler rewrites `@tilanne/x` to a path in `from '…'`, but leaves `import('@tilanne/x')` as it is. */
const UNRESOLVED = /(?:from|import)\s*\(?\s*["'](@tilanne\/[^"']+)["']/;

/**
 * Looks through what the compiler made of apps and libs: takes away the output of sources that are gone, which would
 * still be loaded, and throws a Sentence where an import leads nowhere.
 */
export function checkOutput() {
  for (const file of ['dist/apps', 'dist/libs'].flatMap(outputsIn)) {
    const source = relative('dist', file).replace(/\.js$/, '.ts');
    if (!existsSync(inRepository(source))) {
      for (const path of [file, `${file}.map`]) rmSync(inRepository(path), { force: true });
      continue;
    }
    const unresolved = UNRESOLVED.exec(readFileSync(inRepository(file), 'utf8'));
    if (unresolved) {
      throw new Sentence(
        `${source} imports ${unresolved[1]} in a way that the build does not resolve: import it statically.`,
      );
    }
  }
}

/**
 * @param {string} folder
 * @returns {string[]} the .js files in src folders below
 */
function outputsIn(folder) {
  if (!existsSync(inRepository(folder))) return [];
  return readdirSync(inRepository(folder), { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}/${path}`)
    .filter((path) => /^dist\/(apps|libs)\/[^/]+\/src\/.*\.js$/.test(path));
}
