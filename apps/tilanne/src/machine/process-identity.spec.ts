import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import {
  hasEnded,
  parseProcessStat,
  pidOf,
  processesWorkingIn,
  processIdentity,
} from './process-identity.js';

describe('the line that Linux keeps about a process', () => {
  const numbers = Array.from({ length: 48 }, (_, index) => String(index + 4)).join(' ');

  it('tells its state and when it started', () => {
    expect(parseProcessStat(`42 (node) S ${numbers}`)).toEqual({ state: 'S', startTicks: '22' });
  });

  it('is read right when the name holds brackets and spaces', () => {
    expect(parseProcessStat(`42 (a) Z 1 2) R ${numbers}\n`)).toEqual({ state: 'R', startTicks: '22' });
  });

  it.each(['', '42 (node', '42 (node) S 1 2'])('is nothing when it is cut off: %j', (text) => {
    expect(parseProcessStat(text)).toBeUndefined();
  });
});

describe('the identity of a process', () => {
  it('stays the same while it runs and tells the pid', () => {
    const identity = processIdentity(process.pid);
    expect(processIdentity(process.pid)).toBe(identity);
    expect(pidOf(identity ?? '')).toBe(process.pid);
  });

  it('is gone when the process is', () => {
    const { pid } = spawnSync('true');
    expect(processIdentity(pid)).toBeUndefined();
  });

  it('is gone when only a zombie is left, which still answers to a signal', async () => {
    // The shell becomes a program that collects no children before its own child ends.
    const parent = spawn('/bin/sh', ['-c', 'sleep 0.2 & echo $!; exec sleep 60'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const [line] = (await once(parent.stdout, 'data')) as [Buffer];
    const zombie = Number(line.toString());
    expect(await hasEnded(processIdentity(zombie) ?? '', 5000)).toBe(true);
    expect(process.kill(zombie, 0)).toBe(true);
    expect(processIdentity(zombie)).toBeUndefined();
    parent.kill('SIGKILL');
  });

  it('tells when the process has ended', async () => {
    const child = spawn('sleep', ['60']);
    const identity = processIdentity(child.pid ?? 0) ?? '';
    expect(await hasEnded(identity, 50)).toBe(false);
    child.kill('SIGKILL');
    expect(await hasEnded(identity, 5000)).toBe(true);
  });
});

describe('the processes that work in a folder', () => {
  it('are found by their working directory', async () => {
    const folder = realpathSync(mkdtempSync(join(tmpdir(), 'tilanne-cwd-')));
    expect(processesWorkingIn(folder)).toEqual([]);
    const child = spawn('sleep', ['60'], { cwd: folder });
    await once(child, 'spawn');
    expect(processesWorkingIn(folder)).toEqual([child.pid]);
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(processesWorkingIn(folder)).toEqual([]);
  });
});
