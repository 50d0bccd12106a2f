import { migrate, readLauncherEnv } from '@tilanne/platform/nest';
import { complain, say } from './terminal.js';

/** Brings the database of DATABASE_URL to the schema of this version: the job that runs before the servers in containers. */
const { DATABASE_URL } = readLauncherEnv();
if (DATABASE_URL === undefined) {
  complain('Set DATABASE_URL to the database to migrate.');
  process.exitCode = 1;
} else {
  await migrate(DATABASE_URL);
  say('The database has the schema of this version.');
}
