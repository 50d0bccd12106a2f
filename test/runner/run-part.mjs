/** Runs one part: its commands one after another, what they print kept, each ended with all its children at the limit. */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { countTests } from './count-tests.mjs';

const NODE_OPTIONS = ['--disable-warning=ExperimentalWarning', '--experimental-vm-modules'];
const LAST_WORDS = 1000;
const running = new Set();

/**
 * @param part an entry of parts.mjs
 * @returns {Promise<{name: string, passed: number, failed: number, seconds: number, output: string}>}
 */
export async function runPart(part) {
  const began = Date.now();
  const results = [];
  for (const command of part.commands)
    results.push(await (part.kind === 'jest' ? runJest : runCheck)(command, part.limit));
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  return {
    name: part.name,
    passed: sum('passed'),
    failed: sum('failed'),
    seconds: (Date.now() - began) / 1000,
    output: results.map(({ output }) => output).join(''),
  };
}

/** Ends what is still running, when the run itself is broken off. */
export function endAll() {
  for (const child of running) endGroup(child);
}

async function runCheck(command, limit) {
  const { ok, output } = await run(command, limit);
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, output };
}

async function runJest(command, limit) {
  const folder = await mkdtemp(join(tmpdir(), 'tilanne-jest-'));
  const report = join(folder, 'report.json');
  try {
    const { ok, output } = await run(
      [...command, '--maxWorkers=1', '--json', `--outputFile=${report}`],
      limit,
    );
    const counted = countTests(await readFile(report, 'utf8').then(JSON.parse, () => undefined), ok);
    return { ...counted, output: `${output}${counted.fault}` };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function run(command, limit) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [...NODE_OPTIONS, ...command], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined },
      detached: true,
    });
    running.add(child);
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => (output += text));
    const timer = setTimeout(() => {
      output += `\nNot done after ${limit / 60_000} minutes.\n`;
      endGroup(child);
    }, limit);
    // What a part leaves running would hold its pipes open for ever: it is ended, and its last words are not waited for.
    child.on('exit', () => {
      endGroup(child);
      setTimeout(() => [child.stdout, child.stderr].forEach((stream) => stream.destroy()), LAST_WORDS);
    });
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      running.delete(child);
      if (signal !== null) output += `\nEnded by ${signal}.\n`;
      resolve({ ok: code === 0, output });
    });
  });
}

/** The child leads a process group of its own: its servers and browsers end with it. */
function endGroup(child) {
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It ended by itself in the meantime.
  }
}
