/**
 * Before the projects that need a database: one embedded PostgreSQL in a temporary folder, and in it one migrated database that
 * test/database.ts copies for every test file. jest loads this file without transforming it, so the launcher and the
 * migrations come from the build, which is brought up to date first. Tests learn the address from TEST_DATABASE_URL.
 */
import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { ensureBuilt } from '../apps/tilanne/bin/build.mjs';

const fromBuild = (path) => import(new URL(`../dist/${path}`, import.meta.url).href);

export default async function startDatabaseServer(_jest, { displayName }) {
  // Stores need the launcher and the migrations alone; the other projects start every server.
  await ensureBuilt(displayName.name === 'db' ? ['tilanne'] : undefined);
  const { startPostgres } = await fromBuild('apps/tilanne/src/embedded-postgres/index.js');
  const { migrate } = await fromBuild('libs/platform/src/nest/index.js');

  const folder = await mkdtemp(join(tmpdir(), 'tilanne-test-'));
  // As root the server runs under another account, which must be able to reach its data.
  await chmod(folder, 0o755);
  const server = await startPostgres({ dataDirectory: join(folder, 'postgres'), log: () => undefined });
  globalThis.testDatabaseServer = { server, folder };

  const template = new URL(server.url);
  template.pathname = '/tilanne_template';
  await query(server.url, 'create database tilanne_template');
  await migrate(template.href);
  process.env.TEST_DATABASE_URL = template.href;
}

async function query(url, sql) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
