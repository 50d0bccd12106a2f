import { execFile } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { npmStart, type Started } from './npm-start.js';
import { freePort } from './running-server.js';
import { Screen, signIn } from './screen.js';

const run = promisify(execFile);

/** The value beside a label of what `npm start` printed. */
function valueOf(text: string, label: string): string {
  return new RegExp(`^ *${label} +(\\S+)$`, 'm').exec(text)?.[1] ?? '';
}

function curlLine(text: string): string {
  return text.split('\n').find((line) => line.startsWith('curl ')) ?? '';
}

/** Ids of the processes that a process has started itself. */
async function childrenOf(pid: number): Promise<number[]> {
  const { stdout } = await run('ps', ['-o', 'pid=', '--ppid', String(pid)]);
  return stdout.trim().split(/\s+/).map(Number);
}

async function commandOf(pid: number): Promise<string> {
  return (await readFile(`/proc/${String(pid)}/cmdline`, 'utf8')).replaceAll('\0', ' ');
}

describe('npm start', () => {
  let folder: string;
  let args: string[];
  let started: Started;
  let text: string;
  const screens: Screen[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tilanne-start-'));
    // As root the database runs under another account, which must be able to reach its data.
    await chmod(folder, 0o755);
    args = ['--data', join(folder, 'data'), '--port', String(await freePort())];
    started = npmStart(args);
    text = await started.until('Ctrl-C stops everything.');
  });

  afterAll(async () => {
    for (const screen of screens) screen.close();
    started.signal('SIGTERM');
    await started.ended;
    await rm(folder, { recursive: true, force: true });
  });

  async function watch(shown: string): Promise<Screen> {
    const url = valueOf(shown, 'Board \\(tilannekuva\\)');
    const cookie = await signIn(url, 'hoitaja', valueOf(shown, 'Password'));
    const screen = new Screen([url], cookie);
    screens.push(screen);
    screen.open();
    return screen;
  }

  async function paste(shown: string): Promise<{ taskId: string; reception: string }> {
    const { stdout } = await run('bash', ['-c', curlLine(shown)]);
    return JSON.parse(stdout) as { taskId: string; reception: string };
  }

  it('prints a line that, pasted into a shell, puts a task with a certain proposal on the board', async () => {
    const screen = await watch(text);
    const { taskId, reception } = await paste(text);
    expect(reception).toBe('created');
    const board = await screen.until(({ rows }) => rows[taskId]?.proposal != null);
    expect(board.rows[taskId]?.proposal).toMatchObject({ outcome: 'kotas', certain: true });
    expect(board.rows[taskId]?.proposal?.reason?.fi ?? '').not.toBe('');
  });

  it('names where the API is documented, and serves it there', async () => {
    const response = await fetch(valueOf(text, 'Its documentation'));
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('swagger-ui');
  });

  it('says in one sentence that it runs already when it is started again on the same data', async () => {
    const second = npmStart(args);
    expect(await second.ended).toBe(1);
    const lines = second.text().trim().split('\n');
    expect(lines.filter((line) => line.includes('is running on'))).toHaveLength(1);
    expect(second.text()).not.toContain('    at ');
  });

  it('starts a server that was killed again, on the same port', async () => {
    const children = await childrenOf(started.pid);
    const commands = await Promise.all(children.map(async (pid) => [pid, await commandOf(pid)] as const));
    const board = commands.find(([, command]) => command.includes('apps/board/'))?.[0];
    expect(board).toBeDefined();
    process.kill(board ?? 0, 'SIGKILL');
    await started.until(/board .*(start|again)/i);
    const screen = await watchAgain();
    await screen.until(() => true);
  });

  it('answers a question to the database while it runs', async () => {
    const asked = npmStart([...args.slice(0, 2), '--url'], { script: 'db-shell' });
    expect(await asked.ended).toBe(0);
    expect(asked.text()).toMatch(/^postgres(ql)?:\/\//m);
  });

  it('keeps every task over a kill -9 and starts again on the same data', async () => {
    const { taskId } = await paste(text);
    started.signal('SIGKILL');
    await started.ended;
    started = npmStart(args);
    text = await started.until('Ctrl-C stops everything.');
    const screen = await watch(text);
    await screen.until(({ rows }) => rows[taskId] !== undefined);
  });

  it('stops everything at Ctrl-C and leaves no process behind', async () => {
    const children = await childrenOf(started.pid);
    expect(children.length).toBeGreaterThanOrEqual(3);
    started.signal('SIGINT');
    expect(await started.ended).toBe(0);
    const alive = children.filter((pid) => {
      try {
        return process.kill(pid, 0);
      } catch {
        return false;
      }
    });
    expect(alive).toEqual([]);
  });

  /** The board answers as soon as it listens again; until then a connection is refused. */
  async function watchAgain(): Promise<Screen> {
    for (;;) {
      try {
        return await watch(text);
      } catch {
        // Not there yet: the test's own time limit ends this.
      }
    }
  }
});
