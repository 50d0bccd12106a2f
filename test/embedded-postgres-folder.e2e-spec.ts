import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { ask, killHard, postgresFolder, type PostgresFolder } from './postgres-folder.js';

const isRoot = process.getuid?.() === 0;
const USUAL_UMASK = 0o022;
const folders: PostgresFolder[] = [];

function newFolder(parentMode?: number): PostgresFolder {
  const folder = postgresFolder(parentMode);
  folders.push(folder);
  return folder;
}

afterEach(async () => {
  process.umask(USUAL_UMASK);
  for (const folder of folders.splice(0)) await folder.remove();
});

describe('a place that others may not enter', () => {
  it('is no hindrance: below a folder of mode 0700 it starts, and starts again', async () => {
    const folder = newFolder(0o700);
    const first = await folder.start();
    await ask(first.url, 'create table kept as select 9 as n');
    await first.stop();
    const second = await folder.start();
    expect(await ask(second.url, 'select n from kept')).toEqual([{ n: 9 }]);
    expect(second.account === 'root').toBe(false);
    expect(folder.said.filter((sentence) => sentence.includes('is kept in'))).toHaveLength(isRoot ? 1 : 0);
  });

  it('is no hindrance: under umask 077 it starts', async () => {
    process.umask(0o077);
    const folder = newFolder();
    const server = await folder.start();
    expect(await ask(server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    expect(statSync(join(folder.dataDirectory, 'conn.json')).mode & 0o777).toBe(0o600);
  });
});

describe('the port', () => {
  it('stays the same from start to start', async () => {
    const folder = newFolder();
    const urls: string[] = [];
    for (const _start of [1, 2, 3]) {
      const server = await folder.start();
      urls.push(server.url);
      await server.stop();
    }
    expect(new Set(urls).size).toBe(1);
  });

  it('moves, which is said, when another program has taken it', async () => {
    const folder = newFolder();
    const first = await folder.start();
    await first.stop();
    const other = createServer().listen(first.port, '127.0.0.1');
    await once(other, 'listening');
    const second = await folder.start();
    expect(second.port).toBeGreaterThan(first.port);
    expect(folder.said).toContain(
      `Port ${first.port} is in use by another program: PostgreSQL moves to ${second.port}.`,
    );
    other.close();
  });
});

describe('a folder in use', () => {
  it('is refused in one sentence while another process has it, and free once that one is killed', async () => {
    const folder = newFolder();
    const { starterPid } = await folder.startElsewhere();
    await expect(folder.start()).rejects.toThrow(
      `The database in ${folder.dataDirectory} is in use by process ${starterPid}.`,
    );
    await killHard(starterPid);
    expect((await folder.start()).account).not.toBe('');
  });

  it('is refused to a second start of the same process', async () => {
    const folder = newFolder();
    const server = await folder.start();
    await expect(folder.start()).rejects.toThrow(`is in use by process ${process.pid}.`);
    expect(await ask(server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });
});

describe('a start that was cut off', () => {
  it('leaves no half cluster that the next one would take for a whole', async () => {
    const folder = newFolder();
    const half = join(folder.dataDirectory, 'cluster-half.4711');
    mkdirSync(half, { recursive: true });
    writeFileSync(join(half, 'PG_VERSION'), '18\n');
    const server = await folder.start();
    expect(await ask(server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    expect(existsSync(half)).toBe(false);
  });

  it('does not hide that the key to the data is gone', async () => {
    const folder = newFolder();
    await (await folder.start()).stop();
    rmSync(join(folder.dataDirectory, 'conn.json'));
    await expect(folder.start()).rejects.toThrow(/The key to the database, .*conn\.json, is gone/);
  });

  it('does not touch data of another major version', async () => {
    const folder = newFolder();
    await (await folder.start()).stop();
    const version = join(folder.dataDirectory, 'cluster/PG_VERSION');
    const made = readFileSync(version, 'utf8');
    writeFileSync(version, '11\n');
    await expect(folder.start()).rejects.toThrow(/was made by PostgreSQL 11, and this version brings \d+/);
    writeFileSync(version, made);
  });
});
