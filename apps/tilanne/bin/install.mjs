import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inRepository, runNode, Sentence, telling } from './repository.mjs';

const STAMP = 'node_modules/.tilanne-lock';
/** What npm itself leaves at the end of an installation that went through. */
const NPM_RECORD = 'node_modules/.package-lock.json';
/** Is there only when the development packages are, which the build needs. */
const BUILD_TOOL = 'node_modules/@nestjs/cli/package.json';

/** Installs the packages of package-lock.json unless they are there; throws a Sentence when that fails. */
export async function ensureInstalled() {
  const wanted = createHash('sha256')
    .update(readFileSync(inRepository('package-lock.json')))
    .digest('hex');
  if (existsSync(inRepository(BUILD_TOOL))) {
    if (readStamp() === wanted) return;
    if (readStamp() === undefined && isRecordFresh()) return writeStamp(wanted);
  }
  await telling('Installing packages', install);
  writeStamp(wanted);
}

function readStamp() {
  const path = inRepository(STAMP);
  return existsSync(path) ? readFileSync(path, 'utf8').trim() : undefined;
}

/** @param {string} lockHash */
function writeStamp(lockHash) {
  try {
    writeFileSync(inRepository(STAMP), `${lockHash}\n`);
  } catch {
    // Somebody else's folder: npm's own record has to do.
  }
}

/** Somebody installed by hand, after the lock file came. */
function isRecordFresh() {
  const record = statSync(inRepository(NPM_RECORD), { throwIfNoEntry: false });
  return record !== undefined && record.mtimeMs >= statSync(inRepository('package-lock.json')).mtimeMs;
}

/** Asks for development and optional packages outright: an NODE_ENV=production or a setting of npm may leave them out. */
async function install() {
  const flags = ['--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  const { code, output } = await runNode([npmProgram(), 'ci', ...flags]);
  if (code !== 0) throw new Sentence(`${reasonOf(output)}\n\n${lastLines(output)}`);
}

/** npm's own program: the one that runs us, or the one that came with this Node.js. */
function npmProgram() {
  const running = process.env.npm_execpath;
  if (running !== undefined && /npm-cli\.[cm]?js$/.test(running)) return running;
  const bin = dirname(process.execPath);
  const places = ['../lib/node_modules', 'node_modules', '../share/nodejs', '../share'];
  const found = places
    .map((place) => join(bin, place, 'npm/bin/npm-cli.js'))
    .find((path) => existsSync(path));
  if (found === undefined)
    throw new Sentence('Packages are missing and npm was not found: run npm ci, then start again.');
  return found;
}

/** @param {string} output */
function reasonOf(output) {
  const reasons = [
    [
      /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT/,
      'the package registry cannot be reached; check the network (and npm’s proxy settings)',
    ],
    [/ENOSPC/, 'the disk is full'],
    [/EACCES|EPERM|EROFS/, 'this account may not write to node_modules'],
    [/EUSAGE|can only install packages when/, 'package.json and package-lock.json do not fit together'],
  ];
  const known = reasons.find(([pattern]) => pattern.test(output));
  return `The packages could not be installed: ${known ? known[1] : 'npm ci failed'}.`;
}

/** @param {string} output */
function lastLines(output) {
  return output.trim().split('\n').slice(-8).join('\n');
}
