/** Programs of the tests that people start by hand: `test/NAME/main.ts`, after bringing packages and build up to date. */
import { register } from 'node:module';
import { chdir } from 'node:process';
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from '../../apps/tilanne/bin/build.mjs';
import { ensureInstalled } from '../../apps/tilanne/bin/install.mjs';
import { Sentence } from '../../apps/tilanne/bin/repository.mjs';
import { ensurePrograms } from './programs.mjs';

/**
 * Hands the command line to `main` of the program, which resolves with the exit code. A program that needs others of the
 * system says so by `programsFor(given)`.
 *
 * @param {string} name of a folder below test/
 */
export async function openTestProgram(name) {
  const given = process.argv.slice(2);
  chdir(fileURLToPath(new URL('../..', import.meta.url)));
  try {
    await ensureInstalled();
    await ensureBuilt();
    register('./from-source.mjs', import.meta.url);
    const { main, programsFor } = await import(new URL(`../${name}/main.ts`, import.meta.url).href);
    const missing = ensurePrograms(programsFor?.(given) ?? []);
    if (missing !== undefined) throw new Sentence(missing);
    process.exitCode = await main(given);
  } catch (error) {
    if (!(error instanceof Sentence)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
