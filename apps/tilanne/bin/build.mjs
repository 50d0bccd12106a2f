/** Builds the servers and the web page, each only when what it is made of has changed. `npm run build` is this file. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkOutput } from './build-output.mjs';
import { inRepository, runNode, Sentence, telling } from './repository.mjs';

const servers = ['intake', 'triage', 'board', 'watchdog', 'tilanne'];
const settings = ['package-lock.json', 'tsconfig.json', 'nest-cli.json'];
const SIDE_BY_SIDE = 2;
const SPEC = /[.-]spec\.tsx?$/;

/** @typedef {{ name: string, sources: readonly string[], command: readonly string[], result: string }} Target */

/** @returns {Target[]} */
function targets() {
  const nest = 'node_modules/@nestjs/cli/bin/nest.js';
  const vite = 'node_modules/vite/bin/vite.js';
  return [
    {
      name: 'web',
      sources: ['apps/web', 'libs', ...settings],
      command: [vite, 'build', '--config', 'apps/web/vite.config.ts', '--logLevel', 'warn'],
      result: 'dist/apps/web/index.html',
    },
    ...servers.map((name) => ({
      name,
      sources: [`apps/${name}/src`, `apps/${name}/tsconfig.app.json`, 'libs', ...settings],
      command: [nest, 'build', name],
      result: `dist/apps/${name}/src/main.js`,
    })),
  ];
}

/**
 * Brings dist up to date; throws a Sentence with the compiler's words when something does not build.
 *
 * @param {readonly string[]} [names] of the targets that are wanted; all, if not given
 */
export async function ensureBuilt(names) {
  const stale = targets()
    .filter(({ name }) => names === undefined || names.includes(name))
    .map((target) => ({ target, hash: hashOf(target.sources) }))
    .filter(
      ({ target, hash }) => readStamp(target.name) !== hash || !existsSync(inRepository(target.result)),
    );
  if (stale.length === 0) return;
  await telling(`Building ${stale.map(({ target }) => target.name).join(', ')}`, async () => {
    const waiting = [...stale];
    const lanes = Array.from({ length: SIDE_BY_SIDE }, async () => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await build(next.target);
    });
    await Promise.all(lanes);
    checkOutput();
  });
  for (const { target, hash } of stale) writeStamp(target.name, hash);
}

/** @param {Target} target */
async function build({ name, command }) {
  const { code, output } = await runNode(command);
  if (code !== 0) throw new Sentence(`${name} does not build:\n\n${output.trim()}`);
}

/**
 * A fingerprint of files and folders by content: a checkout changes times, and a copy keeps them.
 *
 * @param {readonly string[]} paths
 */
function hashOf(paths) {
  const hash = createHash('sha256');
  for (const path of paths.flatMap(filesOf)) {
    hash
      .update(`${path}\0`)
      .update(readFileSync(inRepository(path)))
      .update('\0');
  }
  return hash.digest('hex');
}

/**
 * @param {string} path
 * @returns {string[]}
 */
function filesOf(path) {
  const kind = statSync(inRepository(path), { throwIfNoEntry: false });
  if (kind?.isDirectory()) {
    const names = readdirSync(inRepository(path)).sort();
    return names.flatMap((name) => filesOf(join(path, name)));
  }
  return kind === undefined || SPEC.test(path) ? [] : [path];
}

/** @param {string} name */
function stampPath(name) {
  return inRepository(`dist/.built/${name}`);
}

/** @param {string} name */
function readStamp(name) {
  return existsSync(stampPath(name)) ? readFileSync(stampPath(name), 'utf8') : undefined;
}

/**
 * @param {string} name
 * @param {string} hash
 */
function writeStamp(name, hash) {
  mkdirSync(dirname(stampPath(name)), { recursive: true });
  writeFileSync(stampPath(name), hash);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { ensureInstalled } = await import('./install.mjs');
  try {
    await ensureInstalled();
    await ensureBuilt();
  } catch (error) {
    if (!(error instanceof Sentence)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
