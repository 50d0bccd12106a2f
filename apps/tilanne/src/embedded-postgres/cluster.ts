import { randomBytes } from 'node:crypto';
import {
  chownSync,
  lstatSync,
  readFileSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from '../machine/folder.js';
import { StartRefused } from '../start-refused.js';
import { runAs, spawnAs, type Account } from './account.js';
import type { Binaries } from './binaries.js';
import type { Connection } from './connection.js';

const SYSTEM_FOLDER = '/var/lib/tilanne';

/** Where root keeps what another account must reach when its own place is closed to it; anybody may pass through. */
export function systemFolder(): string {
  makeFolder(SYSTEM_FOLDER, 0o711);
  return SYSTEM_FOLDER;
}

export interface ClusterPlace {
  readonly dataDirectory: string;
  readonly account: Account;
}

/** The name under which a data directory holds its cluster: the folder itself, or a link to it. */
export function clusterIn(dataDirectory: string): string {
  return join(dataDirectory, 'cluster');
}

/** Whether the data directory has a cluster. */
export function hasCluster(dataDirectory: string): boolean {
  return lstatSync(clusterIn(dataDirectory), { throwIfNoEntry: false }) !== undefined;
}

/** The real path of an existing cluster; refuses one that another major version made, which these binaries cannot read. */
export function existingCluster(dataDirectory: string, binaries: Binaries): string {
  const cluster = realpathSync(clusterIn(dataDirectory));
  const made = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
  if (made === binaries.major) return cluster;
  throw new StartRefused(
    `The database in ${cluster} was made by PostgreSQL ${made}, and this version brings ${binaries.major}: export the data with the old version and import them here.`,
  );
}

/**
 * Creates a cluster for `connection` and returns its real path. It is made under another name and renamed when it is
 * whole, so a start that is killed half-way leaves no half cluster behind.
 */
export async function createCluster(
  { dataDirectory, account }: ClusterPlace,
  binaries: Binaries,
  connection: Connection,
  log: (sentence: string) => void,
): Promise<string> {
  const home = reachableHome(dataDirectory, account, log);
  for (const name of readdirSync(home)) {
    if (/^(cluster-half|password)\./.test(name)) rmSync(join(home, name), { recursive: true, force: true });
  }
  const half = join(home, `cluster-half.${process.pid}`);
  const passwordFile = join(home, `password.${process.pid}`);
  makeFolder(half, 0o700);
  writeFileSync(passwordFile, connection.password, { mode: 0o600 });
  giveTo(account, half, passwordFile);
  try {
    await initialise({ folder: half, user: connection.user, passwordFile, initdb: binaries.initdb }, account);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  const cluster = clusterIn(home);
  renameSync(half, cluster);
  if (home !== dataDirectory) symlinkSync(cluster, clusterIn(dataDirectory));
  return realpathSync(cluster);
}

/** The data directory, or a folder of the system when a folder above it (root's home, say) is closed to the account. */
function reachableHome(dataDirectory: string, account: Account, log: (sentence: string) => void): string {
  if (runAs(account, '/bin/sh', ['-c', 'cd "$1"', 'sh', dataDirectory]).status === 0) return dataDirectory;
  const home = join(systemFolder(), `cluster-${randomBytes(6).toString('hex')}`);
  makeFolder(home, 0o711);
  log(
    `${dataDirectory} is closed to the account ${account.name}, so the database itself is kept in ${home}.`,
  );
  return home;
}

function giveTo({ ids }: Account, ...paths: readonly string[]): void {
  if (ids) for (const path of paths) chownSync(path, ids.uid, ids.gid);
}

interface NewCluster {
  readonly folder: string;
  readonly user: string;
  readonly passwordFile: string;
  readonly initdb: string;
}

/** Encoding, locale and sign-in are said outright: the defaults follow whoever happens to start it. */
function initialise({ folder, user, passwordFile, initdb }: NewCluster, account: Account): Promise<void> {
  const args = [
    `--pgdata=${folder}`,
    `--username=${user}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
  ];
  const text = ['--encoding=UTF8', '--locale-provider=builtin', '--locale=C.UTF-8', '--data-checksums'];
  return new Promise((resolve, reject) => {
    const child = spawnAs(
      account,
      [initdb, ...args, ...text, '--no-instructions'],
      ['ignore', 'ignore', 'pipe'],
    );
    let complaint = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (complaint += text));
    child.once('error', reject);
    child.once('close', (code) => {
      const [line = `exit code ${code}`] = complaint.split('\n').filter((text) => text.includes('error'));
      if (code === 0) resolve();
      else reject(new StartRefused(`The database could not be created in ${folder}: ${line.trim()}`));
    });
  });
}
