import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { processIdentity } from '../machine/process-identity.js';
import { folderHolder, holdFolder, type FolderLock } from './folder-lock.js';

const newFolder = (): string => mkdtempSync(join(tmpdir(), 'tilanne-lock-'));

/** Enters a process in the list of a folder, as that process itself would have done. */
function enter(folder: string, identity: string): void {
  mkdirSync(join(folder, 'lock'), { recursive: true });
  writeFileSync(join(folder, 'lock', identity), '');
}

describe('a folder for one process alone', () => {
  it('is free, taken, and free again', () => {
    const folder = newFolder();
    expect(folderHolder(folder)).toBeUndefined();
    const lock = holdFolder(folder) as FolderLock;
    expect(folderHolder(folder)).toBe(process.pid);
    expect(lock.afterCrash).toBe(false);
    lock.release();
    expect(folderHolder(folder)).toBeUndefined();
  });

  it('is not taken twice by the same process', () => {
    const folder = newFolder();
    holdFolder(folder);
    expect(holdFolder(folder)).toEqual({ heldByPid: process.pid });
  });

  it('is refused while another process holds it, and is free as soon as that one is killed', async () => {
    const folder = newFolder();
    const other = spawn('sleep', ['60']);
    await once(other, 'spawn');
    enter(folder, processIdentity(other.pid ?? 0) ?? '');
    expect(holdFolder(folder)).toEqual({ heldByPid: other.pid });
    expect(folderHolder(folder)).toBe(other.pid);

    other.kill('SIGKILL');
    await once(other, 'exit');
    expect(folderHolder(folder)).toBeUndefined();
    expect(holdFolder(folder)).toMatchObject({ afterCrash: true });
  });

  it('is not held by a process that only got the pid of the last holder', () => {
    const folder = newFolder();
    enter(folder, `${process.ppid}-1-${'0'.repeat(8)}`);
    expect(holdFolder(folder)).toMatchObject({ afterCrash: true });
  });

  it('keeps no entry of those who were refused or have ended', () => {
    const folder = newFolder();
    enter(folder, '999999-1-00000000');
    const lock = holdFolder(folder) as FolderLock;
    expect(readdirSync(join(folder, 'lock'))).toEqual([processIdentity(process.pid)]);
    lock.release();
    expect(readdirSync(join(folder, 'lock'))).toEqual([]);
  });
});
