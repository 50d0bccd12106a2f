import { z } from 'zod';
import { serverEnvSchema, withoutEmpty } from './env.js';

/** What `npm start` and the commands beside it read from their environment. */
const launcherEnvSchema = serverEnvSchema
  .pick({ DATABASE_URL: true, REDIS_URL: true, ORGANISATION_ID: true, HOST: true })
  .partial({ DATABASE_URL: true })
  .extend({ TILANNE_DATA: z.string().optional().describe('The data folder') });

export type LauncherEnv = z.infer<typeof launcherEnvSchema>;

/** Throws one error that names every wrong variable; the values are never shown. */
export function readLauncherEnv(source: NodeJS.ProcessEnv = process.env): LauncherEnv {
  const read = launcherEnvSchema.safeParse(withoutEmpty(source));
  if (read.success) return read.data;
  const faults = read.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`The settings are not usable:\n${faults.join('\n')}`);
}

/** The environment of a process that the launcher starts: its own, with `extra` on top. */
export function childEnv(extra: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  return { NODE_ENV: 'production', ...process.env, ...extra };
}
