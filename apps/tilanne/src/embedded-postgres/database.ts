import pg from 'pg';
import { connectionUrl, type Connection } from './connection.js';

/** The database that every new cluster has: where to be while creating another. */
export const MAINTENANCE_DATABASE = 'postgres';

/** Creates the connection's database unless it is there. */
export async function ensureDatabase(connection: Connection, port: number): Promise<void> {
  const client = new pg.Client({ connectionString: connectionUrl(connection, port, MAINTENANCE_DATABASE) });
  await client.connect();
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [
      connection.database,
    ]);
    if (rowCount === 0) await client.query(`create database ${client.escapeIdentifier(connection.database)}`);
  } finally {
    await client.end();
  }
}
