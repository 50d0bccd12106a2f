import { z } from 'zod';
import { isHeartbeatOrganisation } from '../heartbeat-organisation.js';

const port = z.coerce.number().int().min(0).max(65_535);
const file = z.string().min(1).optional();
const address = z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, ''));

/** Every setting of the servers, in one place. A boot with a bad one stops and lists all that is wrong. */
export const serverEnvSchema = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).describe('PostgreSQL 13 or newer'),
  REDIS_URL: z
    .url({ protocol: /^rediss?$/ })
    .optional()
    .describe('Moves the queue to Redis'),
  ORGANISATION_ID: z
    .string()
    .regex(/^[a-z0-9-]{1,40}$/)
    .refine((id) => !isHeartbeatOrganisation(id), 'is the name of test tasks')
    .default('pohde'),
  HOST: z.string().min(1).default('127.0.0.1'),
  INTAKE_PORT: port.default(4101),
  BOARD_PORT: port.default(4100),
  INTAKE_OPS_PORT: port.default(4111),
  TRIAGE_OPS_PORT: port.default(4112),
  BOARD_OPS_PORT: port.default(4110),
  WATCHDOG_OPS_PORT: port.default(4113),
  INTAKE_URL: address
    .optional()
    .describe('Where the watchdog hands its test tasks over; none are sent without it'),
  BOARD_URL: address.optional().describe('Where the watchdog looks for its test tasks'),
  DATABASE_POOL: z.coerce
    .number()
    .int()
    .min(2)
    .max(100)
    .default(12)
    .describe('Connections a process holds at most, besides those of the queue'),
  OPS_HOST: z
    .string()
    .min(1)
    .default('127.0.0.1')
    .describe('Metrics and health are never on the public port'),
  DEMO_PASSWORD: z.string().min(8).optional().describe('Signs the demo users in; required by the board'),
  ALLOWED_ORIGINS: z.string().optional().describe('Further origins of the board, comma separated'),
  TLS_CERT_FILE: file,
  TLS_KEY_FILE: file,
  RULES_DIRECTORY: z.string().min(1).default('libs/triage/rules'),
  WEB_DIRECTORY: z.string().min(1).default('dist/apps/web'),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  /** Requests a minute one address may make at the intake; the response centre is one address. */
  INTAKE_REQUESTS_PER_MINUTE: z.coerce.number().int().min(1).default(6000),
});

export type ServerEnv = z.infer<typeof serverEnvSchema>;

/**
 * Reads the servers' settings. Throws one error that names every wrong variable; the values are never shown.
 */
export function readServerEnv(source: NodeJS.ProcessEnv = process.env): ServerEnv {
  const read = serverEnvSchema.safeParse(withoutEmpty(source));
  if (read.success) return read.data;
  const faults = read.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`The settings are not usable:\n${faults.join('\n')}`);
}

/** An empty variable counts as not set, as compose files pass them. */
export function withoutEmpty(source: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
}
