import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { keepPostgres } from '../apps/tilanne/src/embedded-postgres/index.js';
import { hasEnded, processIdentity } from '../apps/tilanne/src/machine/process-identity.js';
import { ask, killHard, postgresFolder, watchdogOf, type PostgresFolder } from './postgres-folder.js';

const folders: PostgresFolder[] = [];

function newFolder(): PostgresFolder {
  const folder = postgresFolder();
  folders.push(folder);
  return folder;
}

/** Leaves a lock file behind that names this pid, as a killed server would have. */
function leaveLockFile(folder: PostgresFolder, pid: number): void {
  const path = join(folder.dataDirectory, 'cluster/postmaster.pid');
  writeFileSync(
    path,
    `${pid}\n${folder.dataDirectory}/cluster\n1795357187\n28001\n\n127.0.0.1\n 0 0\nready   \n`,
  );
  const { uid, gid } = statSync(join(folder.dataDirectory, 'cluster'));
  chownSync(path, uid, gid);
}

afterEach(async () => {
  for (const folder of folders.splice(0)) await folder.remove();
});

describe('what PostgreSQL acknowledged', () => {
  it('is there after a kill -9 of the postmaster, on the same port', async () => {
    const folder = newFolder();
    const first = await folder.start();
    await ask(first.url, 'create table kept as select generate_series(1, 1000) as n');
    process.kill(first.pid, 'SIGKILL');
    await first.ended;
    await first.stop();
    const second = await folder.start();
    expect(await ask(second.url, 'select count(*)::int as n from kept')).toEqual([{ n: 1000 }]);
    expect([second.url, second.adopted]).toEqual([first.url, false]);
  });

  it('is on disk before it is acknowledged, and its text is in no log', async () => {
    const folder = newFolder();
    const { url } = await folder.start();
    const settings = ['fsync', 'synchronous_commit', 'full_page_writes', 'server_encoding', 'timezone'];
    const columns = settings.map((name) => `current_setting('${name}') as ${name}`).join(', ');
    expect(await ask(url, `select ${columns}`)).toEqual([
      {
        fsync: 'on',
        synchronous_commit: 'on',
        full_page_writes: 'on',
        server_encoding: 'UTF8',
        timezone: 'UTC',
      },
    ]);
    await ask(url, 'create table patient (name text primary key check (length(name) < 20))');
    for (const name of ['Kanarialintu', 'Kanarialintu', 'Kanarialintu Kanarialintu']) {
      await ask(url, `insert into patient values ('${name}')`).catch(() => undefined);
    }
    expect(folder.serverLog()).toContain('duplicate key');
    expect(folder.serverLog()).not.toContain('Kanarialintu');
  });
});

describe('a server whose starter was killed with -9', () => {
  it('shuts down cleanly within two seconds', async () => {
    const folder = newFolder();
    const { starterPid, pid } = await folder.startElsewhere();
    const server = processIdentity(pid) ?? '';
    await killHard(starterPid);
    expect(await hasEnded(server, 2000)).toBe(true);
    expect(folder.serverLog()).toContain('database system is shut down');
    await folder.start();
    expect(folder.serverLog()).not.toContain('was interrupted');
  });

  it('is used on when its watchdog was killed too', async () => {
    const folder = newFolder();
    const { starterPid, pid, url } = await folder.startElsewhere();
    await ask(url, 'create table kept as select 7 as n');
    await killHard(watchdogOf(folder.dataDirectory), starterPid);
    const server = await folder.start();
    expect([server.adopted, server.pid, server.url]).toEqual([true, pid, url]);
    expect(folder.said).toEqual(['PostgreSQL of an earlier start is still running: it is used on.']);
    expect(await ask(server.url, 'select n from kept')).toEqual([{ n: 7 }]);
    const identity = processIdentity(pid) ?? '';
    await server.stop();
    expect(await hasEnded(identity, 0)).toBe(true);
  });

  it('is started anew when it was killed in the same moment', async () => {
    const folder = newFolder();
    const { starterPid, pid, url } = await folder.startElsewhere();
    await ask(url, 'create table kept as select 8 as n');
    await killHard(pid, starterPid);
    const server = await folder.start();
    expect([server.adopted, server.url]).toEqual([false, url]);
    expect(await ask(server.url, 'select n from kept')).toEqual([{ n: 8 }]);
  });
});

describe('a lock file of a server that is gone', () => {
  it('does not keep from starting when its process is a zombie', async () => {
    const folder = newFolder();
    await (await folder.start()).stop();
    // The shell becomes a program that collects no children before its own child ends.
    const parent = spawn('/bin/sh', ['-c', 'sleep 0.2 & echo $!; exec sleep 60'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const [line] = (await once(parent.stdout, 'data')) as [Buffer];
    const zombie = Number(line.toString());
    await hasEnded(processIdentity(zombie) ?? '', 5000);
    leaveLockFile(folder, zombie);
    expect(process.kill(zombie, 0)).toBe(true);
    expect((await folder.start()).adopted).toBe(false);
    parent.kill('SIGKILL');
  });

  it('does not keep from starting when its pid belongs to some other program now', async () => {
    const folder = newFolder();
    await (await folder.start()).stop();
    const other = spawn('sleep', ['60']);
    await once(other, 'spawn');
    leaveLockFile(folder, other.pid ?? 0);
    expect((await folder.start()).adopted).toBe(false);
    other.kill('SIGKILL');
  });
});

describe('a PostgreSQL that is kept running', () => {
  it('is back on the same address after a kill -9, without being asked', async () => {
    const folder = newFolder();
    const told = new Map<string, () => void>();
    const log = (sentence: string): void => told.get(sentence)?.();
    const kept = await keepPostgres({ dataDirectory: folder.dataDirectory, log });
    await ask(kept.url, 'create table kept as select 10 as n');
    const back = new Promise<void>((resolve) => told.set('PostgreSQL is back.', resolve));
    const [pid] = readFileSync(join(folder.dataDirectory, 'cluster/postmaster.pid'), 'utf8').split('\n');
    process.kill(Number(pid), 'SIGKILL');
    await back;
    expect(await ask(kept.url, 'select n from kept')).toEqual([{ n: 10 }]);
    await kept.stop();
  });
});
