import { pathToFileURL } from 'node:url';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { inRepository, Sentence } from './repository.mjs';

/**
 * Runs a program of the launcher in this process, after bringing packages and build up to date.
 *
 * @param {string} name file name in apps/tilanne/src, without its ending
 * @param {readonly string[]} [targets] what of the build it needs; all of it when left out
 */
export async function openProgram(name, targets) {
  try {
    await ensureInstalled();
    await ensureBuilt(targets);
  } catch (error) {
    if (!(error instanceof Sentence)) throw error;
    console.error(error.message);
    process.exitCode = 1;
    return;
  }
  await import(pathToFileURL(inRepository(`dist/apps/tilanne/src/${name}.js`)).href);
}
