import { parseArgs } from 'node:util';
import { migrate, readLauncherEnv } from '@tilanne/platform/nest';
import { addSender } from '@tilanne/task/nest';
import { withDatabase } from './database-access.js';
import { complain, say } from './terminal.js';

const HELP = `
npm run sender:add -- NAME      let the system NAME post tasks; its key is shown once
npm run sender:add -- NAME --data DIR
`;

async function add(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { data: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    allowPositionals: true,
  });
  const [name, ...more] = positionals;
  if (values.help) {
    say(HELP);
    return;
  }
  if (name === undefined || more.length > 0) {
    complain(`Give the sender one name.${HELP}`);
    process.exitCode = 2;
    return;
  }
  const organisationId = readLauncherEnv().ORGANISATION_ID;
  await withDatabase(values.data, async (databaseUrl) => {
    await migrate(databaseUrl);
    const { senderId, key } = await addSender({ databaseUrl, organisationId, name });
    say(
      `Sender ${name} (${senderId}) of ${organisationId} posts tasks with this key, which is not shown again:\n\n${key}\n`,
    );
  });
}

await add().catch((error: unknown) => {
  complain((error as Error).message);
  process.exitCode = 1;
});
