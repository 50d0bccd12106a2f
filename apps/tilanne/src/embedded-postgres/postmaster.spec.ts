import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { findPostmaster, isRunning, parsePostmasterPid, stopPostmaster } from './postmaster.js';

const newCluster = (): string => realpathSync(mkdtempSync(join(tmpdir(), 'tilanne-cluster-')));

function writePid(cluster: string, pid: number): string {
  const path = join(cluster, 'postmaster.pid');
  writeFileSync(path, `${pid}\n${cluster}\n1795357187\n28001\n\n127.0.0.1\n 0 0\nready   \n`);
  return path;
}

/** A process that works in the folder, as a postmaster does. */
async function worker(cluster: string) {
  const child = spawn('sleep', ['60'], { cwd: cluster });
  await once(child, 'spawn');
  return { child, pid: child.pid ?? 0 };
}

describe('the lock file of PostgreSQL', () => {
  it('tells the pid and the port', () => {
    expect(parsePostmasterPid('812\n/data\n1795357187\n28001\n\n127.0.0.1\n')).toEqual({
      pid: 812,
      port: 28_001,
    });
  });

  it.each(['', '812\n', 'x\n/data\n1\n28001\n', '-5\n/data\n1\n28001\n', '812\n/data\n1\n'])(
    'tells nothing when it is half written or odd: %j',
    (text) => {
      expect(parsePostmasterPid(text)).toBeUndefined();
    },
  );
});

describe('the postmaster of a cluster', () => {
  it('is the process of the lock file when that works in the cluster', async () => {
    const cluster = newCluster();
    const { child, pid } = await worker(cluster);
    writePid(cluster, pid);
    expect(await findPostmaster(cluster)).toMatchObject({ pid, port: 28_001 });
    child.kill('SIGKILL');
  });

  it('is nobody, and the lock file goes, when the pid belongs to some other program now', async () => {
    const cluster = newCluster();
    const path = writePid(cluster, process.pid);
    expect(await findPostmaster(cluster)).toBeUndefined();
    expect(existsSync(path)).toBe(false);
  });

  it('is waited out: the lock file stays while anything still works in the cluster', async () => {
    const cluster = newCluster();
    const { child } = await worker(cluster);
    const path = writePid(cluster, 999_999_999);
    const finding = findPostmaster(cluster);
    const first = await Promise.race([finding, new Promise((resolve) => setImmediate(resolve, 'waiting'))]);
    expect([first, existsSync(path)]).toEqual(['waiting', true]);
    child.kill('SIGKILL');
    expect(await finding).toBeUndefined();
    expect(existsSync(path)).toBe(false);
  });

  it('is ended step by step when it does not listen to a polite request', async () => {
    const cluster = newCluster();
    const child = spawn('/bin/sh', ['-c', 'trap "" INT; echo on; while :; do sleep 0.1; done'], {
      cwd: cluster,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    await once(child.stdout, 'data');
    writePid(cluster, child.pid ?? 0);
    const postmaster = await findPostmaster(cluster);
    expect(postmaster).toBeDefined();
    if (postmaster === undefined) return;
    await stopPostmaster(postmaster, [
      ['SIGINT', 100],
      ['SIGKILL', 2000],
    ]);
    expect(isRunning(postmaster)).toBe(false);
  });
});
