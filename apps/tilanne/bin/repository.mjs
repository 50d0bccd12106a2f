import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { clearInterval, setInterval } from 'node:timers';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/**
 * @param {string} path
 * @returns {string} the absolute path of something in the repository
 */
export function inRepository(path) {
  return join(root, path);
}

/** What went wrong, in words for the person at the terminal; needs no stack. */
export class Sentence extends Error {}

/**
 * Runs a program of Node.js in the repository and collects what it writes.
 *
 * @param {readonly string[]} args a script and its arguments
 * @returns {Promise<{ code: number | null, output: string }>}
 */
export function runNode(args) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (/** @type {string} */ text) => (output += text));
    }
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output }));
  });
}

/**
 * Says what is going on, and on a terminal for how long already.
 *
 * @template T
 * @param {string} what
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function telling(what, work) {
  const started = Date.now();
  const seconds = () => Math.round((Date.now() - started) / 1000);
  const onTerminal = process.stdout.isTTY;
  if (onTerminal) process.stdout.write(`${what} …`);
  else console.log(`${what} …`);
  const ticking = setInterval(() => onTerminal && process.stdout.write(`\r${what} … ${seconds()} s`), 1000);
  try {
    const result = await work();
    console.log(onTerminal ? `\r${what}: done in ${seconds()} s.` : `Done in ${seconds()} s.`);
    return result;
  } catch (error) {
    if (onTerminal) console.log();
    throw error;
  } finally {
    clearInterval(ticking);
  }
}
