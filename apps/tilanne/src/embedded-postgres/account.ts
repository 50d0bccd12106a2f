import {
  spawn,
  spawnSync,
  type ChildProcess,
  type SpawnOptions,
  type StdioOptions,
} from 'node:child_process';
import { lstatSync, statSync } from 'node:fs';
import { userInfo } from 'node:os';
import { StartRefused } from '../start-refused.js';

/** The account that PostgreSQL runs as. `ids` are set only when it differs from our own, that is: when we are root. */
export interface Account {
  readonly name: string;
  readonly ids?: { readonly uid: number; readonly gid: number };
}

const SYSTEM_ACCOUNT = 'postgres';
/** "nobody": exists in no file on some systems, and works all the same. */
const OVERFLOW_ID = 65_534;
/** PostgreSQL takes its settings from us alone, not from PGDATA, PGOPTIONS or the locale of whoever started it. */
const ENVIRONMENT = {
  PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
  LC_ALL: 'C',
  TZ: 'UTC',
};

/**
 * PostgreSQL refuses to run as root, so root hands it to a system account: the one that owns the cluster already, else
 * `postgres` (created if it can be), else uid 65534.
 */
export function chooseAccount(cluster: string): Account {
  const owner = ownerOf(cluster);
  if (!isRoot()) {
    if (owner !== undefined && owner.uid !== process.getuid?.()) throw notOurs(cluster, owner.uid);
    return { name: userInfo().username };
  }
  if (owner !== undefined && owner.uid !== 0) return { name: accountName(owner.uid), ids: owner };
  const ids = findAccount(SYSTEM_ACCOUNT) ?? createAccount(SYSTEM_ACCOUNT);
  return ids
    ? { name: SYSTEM_ACCOUNT, ids }
    : { name: accountName(OVERFLOW_ID), ids: { uid: OVERFLOW_ID, gid: OVERFLOW_ID } };
}

/** Whether this process runs as root. */
export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

function ownerOf(cluster: string): { uid: number; gid: number } | undefined {
  if (lstatSync(cluster, { throwIfNoEntry: false }) === undefined) return undefined;
  try {
    const { uid, gid } = statSync(cluster);
    return { uid, gid };
  } catch {
    throw new StartRefused(
      `The database of this folder cannot be reached: ${cluster} points to a place that is gone or closed to this account. Start as the account that made it, or choose another folder with --data.`,
    );
  }
}

function notOurs(cluster: string, uid: number): StartRefused {
  return new StartRefused(
    `The database in ${cluster} belongs to another account (${accountName(uid)}, uid ${uid}): start as that account or as root, or choose another folder with --data.`,
  );
}

function findAccount(name: string): { uid: number; gid: number } | undefined {
  const [uid, gid] = ['-u', '-g'].map((flag) => numberFrom('id', [flag, name]));
  return uid === undefined || gid === undefined || uid === 0 ? undefined : { uid, gid };
}

function createAccount(name: string): { uid: number; gid: number } | undefined {
  const withUseradd = ['--system', '--user-group', '--no-create-home', '--shell', '/bin/false', name];
  const withBusybox = ['-S', '-D', '-H', '-s', '/bin/false', name];
  const made = run('useradd', withUseradd).status === 0 || run('adduser', withBusybox).status === 0;
  return made ? findAccount(name) : undefined;
}

function accountName(uid: number): string {
  const { status, stdout } = run('id', ['-un', String(uid)]);
  return status === 0 ? stdout.trim() : `uid ${uid}`;
}

function numberFrom(command: string, args: readonly string[]): number | undefined {
  const { status, stdout } = run(command, args);
  return status === 0 ? Number(stdout) : undefined;
}

function run(command: string, args: readonly string[]) {
  return spawnSync(command, args, { encoding: 'utf8', env: ENVIRONMENT });
}

/** Runs a short program as the account and waits for it. */
export function runAs(account: Account, command: string, args: readonly string[]) {
  return spawnSync(command, args, { ...account.ids, cwd: '/', encoding: 'utf8', env: ENVIRONMENT });
}

/** Starts a program as the account in a session of its own, so that Ctrl-C in our terminal does not reach it. */
export function spawnAs(
  account: Account,
  command: readonly [string, ...string[]],
  stdio: StdioOptions,
): ChildProcess {
  const options: SpawnOptions = { ...account.ids, cwd: '/', stdio, detached: true, env: ENVIRONMENT };
  return spawn(command[0], command.slice(1), options);
}
