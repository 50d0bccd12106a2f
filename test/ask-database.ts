import pg from 'pg';

/** A lost connection is told by the query; between two of them nobody would listen. */
function clientOf(databaseUrl: string, name: string): pg.Client {
  const client = new pg.Client({ connectionString: databaseUrl, application_name: name });
  return client.on('error', () => undefined);
}

/** Asks the centre's database directly, on a connection of its own, what no server can be asked. */
export async function askDatabase<Row extends pg.QueryResultRow>(
  databaseUrl: string,
  sql: string,
  parameters: readonly unknown[] = [],
): Promise<Row[]> {
  const client = clientOf(databaseUrl, 'test');
  await client.connect();
  try {
    return (await client.query<Row>(sql, [...parameters])).rows;
  } finally {
    await client.end();
  }
}

/** Ends connections of this database as a failing network or an operator would; the asking one is spared. */
export async function cutConnections(databaseUrl: string, named = '%'): Promise<number> {
  const cut = await askDatabase<{ pid: number }>(
    databaseUrl,
    `select pid, pg_terminate_backend(pid) from pg_stat_activity
     where datname = current_database() and pid <> pg_backend_pid() and application_name like $1`,
    [named],
  );
  return cut.length;
}

/** Holds a table so that nobody can read or write it, until it is let go. */
export async function holdTable(databaseUrl: string, table: string): Promise<() => Promise<void>> {
  const client = clientOf(databaseUrl, 'test-hold');
  await client.connect();
  await client.query(
    `begin; set local idle_in_transaction_session_timeout = 0; lock table ${table} in access exclusive mode`,
  );
  return () => client.end();
}

/** Resolves as soon as so many connections of the database wait for a lock. */
export async function lockWaiters(databaseUrl: string, count: number): Promise<void> {
  const waiting = () =>
    askDatabase(
      databaseUrl,
      `select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
  while ((await waiting()).length < count);
}
