import { randomUUID } from 'node:crypto';
import pg from 'pg';

/** A database of one test file's own. */
export interface FreshDatabase {
  readonly url: string;
  /** Removes the database, closing whatever is still connected to it. */
  readonly drop: () => Promise<void>;
}

/** Copies the migrated template of test/database-server.mjs: every table is there and empty. */
export async function freshDatabase(): Promise<FreshDatabase> {
  return databaseFrom(new URL(templateUrl()).pathname.slice(1));
}

/** A database in which nothing has run yet, not even a migration. */
export async function emptyDatabase(): Promise<FreshDatabase> {
  return databaseFrom('template0');
}

async function databaseFrom(template: string): Promise<FreshDatabase> {
  const server = new URL(templateUrl());
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await onServer(server, `create database ${name} template ${template}`);
  return {
    url: inDatabase(server, name),
    drop: () => onServer(server, `drop database ${name} with (force)`),
  };
}

function templateUrl(): string {
  const url = process.env['TEST_DATABASE_URL'];
  if (url === undefined)
    throw new Error('A database can be had in the jest projects db, e2e and journeys only');
  return url;
}

function inDatabase(server: URL, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

async function onServer(server: URL, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: inDatabase(server, 'postgres') });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
