/** The run of `npm test`. Until the packages are installed, nothing but Node's own modules may be imported here. */
import { chdir } from 'node:process';
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from '../../apps/tilanne/bin/build.mjs';
import { ensureInstalled } from '../../apps/tilanne/bin/install.mjs';
import { Sentence } from '../../apps/tilanne/bin/repository.mjs';
import { parts } from './parts.mjs';
import { ensurePrograms } from './programs.mjs';
import { endAll, runPart } from './run-part.mjs';
import { progress, summary } from './screen.mjs';
import { sideBySide } from './side-by-side.mjs';

const SIDE_BY_SIDE = 2;
const names = parts.map(({ name }) => name);
const help = `npm test                runs every part
npm test -- unit db     runs the parts named

Parts: ${names.join(', ')}`;

/**
 * Runs the parts named, or all, and sets the exit code: 0 only if nothing failed.
 *
 * @param {readonly string[]} wanted the arguments of the command line
 */
export async function runTests(wanted) {
  if (wanted.includes('--help')) return say(help, 0);
  const unknown = wanted.find((name) => !names.includes(name));
  if (unknown !== undefined) return say(`There is no part "${unknown}".\n\n${help}`, 1);
  const chosen = parts.filter(({ name }) => wanted.length === 0 || wanted.includes(name));

  chdir(fileURLToPath(new URL('../..', import.meta.url)));
  try {
    await prepare(chosen);
  } catch (error) {
    if (!(error instanceof Sentence)) throw error;
    return say(error.message, 1);
  }
  const results = await runAll(chosen);
  return say(summary(results), results.some(({ failed }) => failed > 0) ? 1 : 0);
}

async function prepare(chosen) {
  await ensureInstalled();
  await ensureBuilt();
  const missing = ensurePrograms([...new Set(chosen.flatMap(({ needs }) => needs))]);
  if (missing !== undefined) throw new Sentence(missing);
}

async function runAll(chosen) {
  endWithThisProcess();
  const shown = progress(chosen.length);
  const results = await sideBySide(chosen, SIDE_BY_SIDE, async (part) => {
    shown.began(part.name);
    const result = await runPart(part);
    shown.ended(result);
    return result;
  });
  shown.close();
  return results;
}

/** Parts lead process groups of their own: a Ctrl-C at the terminal does not reach them by itself. */
function endWithThisProcess() {
  for (const [signal, code] of Object.entries({ SIGINT: 130, SIGTERM: 143 })) {
    process.once(signal, () => {
      endAll();
      process.exit(code);
    });
  }
}

function say(text, exitCode) {
  console.log(text);
  process.exitCode = exitCode;
}
