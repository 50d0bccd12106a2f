import { urlHost } from '../machine/address.js';
import { boardNames, type ServerPorts } from './server-ports.js';

/** One server process to run. */
export interface ServerPlan {
  /** `intake`, `triage`, `board`, `board-2`, … */
  readonly name: string;
  /** Whose main.js it runs. */
  readonly app: 'intake' | 'triage' | 'board' | 'watchdog';
  /** What it gets on top of our own environment. */
  readonly env: Readonly<Record<string, string>>;
}

export interface CentreSettings {
  readonly databaseUrl: string;
  readonly redisUrl?: string | undefined;
  readonly organisationId: string;
  readonly host: string;
  readonly demoPassword: string;
  readonly certificate?: { readonly certFile: string; readonly keyFile: string } | undefined;
  /** The certificate, when nobody but its maker vouches for it. */
  readonly trustFile?: string | undefined;
}

/** The servers of one centre, in the order in which they are started. */
export function serverPlans(
  settings: CentreSettings,
  ports: ServerPorts,
  boards: number,
): readonly ServerPlan[] {
  const env = envForAll(settings, ports);
  const further = boardNames(boards).map((name) => ({
    name,
    app: 'board' as const,
    env: { ...env, BOARD_PORT: portOf(ports, name), BOARD_OPS_PORT: portOf(ports, `${name}-ops`) },
  }));
  return [
    { name: 'intake', app: 'intake', env },
    { name: 'triage', app: 'triage', env },
    ...further,
    { name: 'watchdog', app: 'watchdog', env: { ...env, ...envForWatchdog(settings, ports) } },
  ];
}

/**
 * Where the watchdog sends its test tasks. It knows a certificate of our own; of one that was given nobody here knows
 * the names that it is good for, and INTAKE_URL and BOARD_URL can be set by hand.
 */
function envForWatchdog(settings: CentreSettings, ports: ServerPorts): Readonly<Record<string, string>> {
  const { certificate, trustFile, host } = settings;
  const few = { DATABASE_POOL: '4', WATCHDOG_OPS_PORT: portOf(ports, 'watchdog-ops') };
  if (certificate && trustFile === undefined) return few;
  const origin = `${certificate ? 'https' : 'http'}://${urlHost(host, {})}`;
  return {
    ...few,
    INTAKE_URL: `${origin}:${portOf(ports, 'intake')}`,
    BOARD_URL: `${origin}:${portOf(ports, 'board')}`,
    ...(trustFile === undefined ? {} : { NODE_EXTRA_CA_CERTS: trustFile }),
  };
}

function envForAll(settings: CentreSettings, ports: ServerPorts): Readonly<Record<string, string>> {
  const { certificate, redisUrl } = settings;
  return {
    DATABASE_URL: settings.databaseUrl,
    ...(redisUrl === undefined ? {} : { REDIS_URL: redisUrl }),
    ORGANISATION_ID: settings.organisationId,
    HOST: settings.host,
    INTAKE_PORT: portOf(ports, 'intake'),
    BOARD_PORT: portOf(ports, 'board'),
    INTAKE_OPS_PORT: portOf(ports, 'intake-ops'),
    TRIAGE_OPS_PORT: portOf(ports, 'triage-ops'),
    BOARD_OPS_PORT: portOf(ports, 'board-ops'),
    DEMO_PASSWORD: settings.demoPassword,
    ...(certificate ? { TLS_CERT_FILE: certificate.certFile, TLS_KEY_FILE: certificate.keyFile } : {}),
  };
}

function portOf(ports: ServerPorts, name: string): string {
  return String(ports[name] ?? 0);
}
