import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { childEnv } from '@tilanne/platform/nest';
import { knownDatabase, withDatabase } from './database-access.js';
import { queryPrompt } from './query-prompt.js';
import { complain, say } from './terminal.js';

const HELP = `
npm run db:shell                ask the database of .data, in psql where it is installed
npm run db:shell -- --url       print its address, for any client
npm run db:shell -- --data DIR  the database of another data folder
`;

/** Runs psql; false when there is none on this machine. The password goes by the environment: arguments can be listed. */
async function openPsql(url: string): Promise<boolean> {
  const address = new URL(url);
  const password = decodeURIComponent(address.password);
  address.password = '';
  const psql = spawn('psql', [address.href], { stdio: 'inherit', env: childEnv({ PGPASSWORD: password }) });
  // Ctrl-C in psql cancels a query; it must not end us, who may be holding the database.
  const ignore = (): void => undefined;
  process.on('SIGINT', ignore);
  try {
    await once(psql, 'exit');
    return true;
  } catch {
    return false;
  } finally {
    process.off('SIGINT', ignore);
  }
}

function printUrl(data: string | undefined): void {
  const known = knownDatabase(data);
  if (known === undefined) {
    complain('There is no database yet: npm start makes it.');
    process.exitCode = 1;
    return;
  }
  if (!known.isRunning) complain('The database is not running now: npm start starts it, on this address.');
  say(known.url);
}

async function openShell(): Promise<void> {
  const { values } = parseArgs({
    options: { url: { type: 'boolean' }, data: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help) {
    say(HELP);
  } else if (values.url) {
    printUrl(values.data);
  } else {
    await withDatabase(values.data, async (url) => {
      if (!(await openPsql(url))) await queryPrompt(url, process.stdin, process.stdout);
    });
  }
}

await openShell().catch((error: unknown) => {
  complain((error as Error).message);
  process.exitCode = 1;
});
