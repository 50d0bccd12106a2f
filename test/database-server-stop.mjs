/** After such a project: stops what test/database-server.mjs started and removes its data. */
import { rm } from 'node:fs/promises';

export default async function stopDatabaseServer() {
  const { server, folder } = globalThis.testDatabaseServer ?? {};
  await server?.stop();
  if (folder) await rm(folder, { recursive: true, force: true });
}
