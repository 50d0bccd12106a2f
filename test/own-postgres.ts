import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PostgresServer } from '../apps/tilanne/src/embedded-postgres/index.js';

/** A database server of a test's own, durable as in production, that may be stopped, killed and started again. */
export interface OwnPostgres {
  readonly url: string;
  /** Everything the server has written to its log. */
  readonly log: () => Promise<string>;
  /** Ends the server as a power cut would. */
  readonly kill: () => Promise<void>;
  readonly stop: () => Promise<void>;
  /** Starts it on the same data and port, and resolves when it answers. */
  readonly again: () => Promise<void>;
  /** Stops it and removes its data. */
  readonly remove: () => Promise<void>;
}

const fromBuild = (path: string): Promise<unknown> =>
  import(new URL(`../dist/${path}`, import.meta.url).href);

/** Starts it empty but for the tables, from the build that the servers run from. */
export async function startOwnPostgres(): Promise<OwnPostgres> {
  const { startPostgres } = (await fromBuild(
    'apps/tilanne/src/embedded-postgres/index.js',
  )) as typeof import('../apps/tilanne/src/embedded-postgres/index.js');
  const { migrate } = (await fromBuild(
    'libs/platform/src/nest/index.js',
  )) as typeof import('@tilanne/platform/nest');
  const folder = await mkdtemp(join(tmpdir(), 'tilanne-test-'));
  // As root the server runs under another account, which must be able to reach its data.
  await chmod(folder, 0o755);
  const dataDirectory = join(folder, 'postgres');
  const start = (port?: number): Promise<PostgresServer> =>
    startPostgres({ dataDirectory, log: () => undefined, ...(port === undefined ? {} : { port }) });
  let server = await start();
  const { url, port } = server;
  await migrate(url);
  return {
    url,
    log: () => readFile(join(dataDirectory, 'server.log'), 'utf8'),
    kill: async () => {
      process.kill(server.pid, 'SIGKILL');
      await server.ended;
      await server.stop();
    },
    stop: () => server.stop(),
    again: async () => {
      server = await start(port);
    },
    remove: async () => {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
