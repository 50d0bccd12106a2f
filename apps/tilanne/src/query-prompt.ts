import { Console } from 'node:console';
import { createInterface } from 'node:readline/promises';
import type { Readable, Writable } from 'node:stream';
import pg from 'pg';

const WELCOME = 'PostgreSQL. A query ends with a semicolon; \\q ends this.\n';

/** A plain prompt for queries: reads lines until a semicolon, prints rows as a table, and ends at `\q` or the end of input. */
export async function queryPrompt(url: string, input: Readable, output: Writable): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  // Readline goes on after the connection is lost, and the next query says so.
  client.on('error', () => undefined);
  await client.connect();
  // Only now: lines that come before somebody iterates over them are lost.
  const lines = createInterface({ input, output, prompt: 'tilanne> ' });
  output.write(WELCOME);
  lines.prompt();
  let query = '';
  for await (const line of lines) {
    if (line.trim() === '\\q') break;
    query = query === '' ? line : `${query}\n${line}`;
    if (/;\s*$/.test(query)) {
      await run(client, query, output);
      query = '';
    }
    lines.setPrompt(query.trim() === '' ? 'tilanne> ' : '     ... ');
    lines.prompt();
  }
  lines.close();
  await client.end();
}

async function run(client: pg.Client, query: string, output: Writable): Promise<void> {
  try {
    // Several statements in one text give several results.
    const results = [await client.query<Record<string, unknown>>(query)].flat();
    for (const { rows, command, rowCount } of results) {
      if (rows.length > 0) new Console(output).table(rows);
      output.write(`${command} ${rowCount ?? ''}\n`);
    }
  } catch (error) {
    output.write(`${(error as Error).message}\n`);
  }
}
