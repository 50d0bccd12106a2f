import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { readJsonFile } from '../data-folder/json-file.js';
import { replaceFile } from '../data-folder/private-file.js';

const connectionSchema = z.object({
  /** Kept from start to start: clients of a restarted PostgreSQL find it where it was. */
  port: z.int().min(1).max(65_535).optional(),
  user: z.string(),
  password: z.string(),
  database: z.string(),
});

/** How to reach a cluster of ours on 127.0.0.1; lies in `conn.json` beside it, readable for its owner alone. */
export type Connection = z.infer<typeof connectionSchema>;

/** Reads `conn.json`; undefined when the folder has none yet. */
export function readConnection(dataDirectory: string): Connection | undefined {
  return readJsonFile(join(dataDirectory, 'conn.json'), connectionSchema, 'The key to the database');
}

/** A connection with a fresh random password. */
export function newConnection(): Connection {
  return { user: 'tilanne', password: randomBytes(24).toString('base64url'), database: 'tilanne' };
}

/** Writes `conn.json` in one step: a reader sees the old one or the new one. */
export function saveConnection(dataDirectory: string, connection: Connection): void {
  replaceFile(join(dataDirectory, 'conn.json'), `${JSON.stringify(connection, undefined, 2)}\n`);
}

/** The URL of a database of the cluster. */
export function connectionUrl(connection: Connection, port: number, database = connection.database): string {
  const { user, password } = connection;
  return `postgres://${user}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
}
