import { askDatabase } from './ask-database.js';
import { freshDatabase, type FreshDatabase } from './database.js';
import { startServer, type RunningServer, type ServerName } from './running-server.js';

/** A running centre with a database of its own. */
export interface Centre {
  readonly boardUrl: string;
  readonly intakeUrl: string;
  readonly bearerKey: string;
  readonly password: string;
  readonly databaseUrl: string;
  readonly servers: readonly RunningServer[];
  /** Hands a task over as a sender would; a text is sent as it is. */
  readonly postTask: (body: unknown, headers?: Readonly<Record<string, string>>) => Promise<Response>;
  /** Starts one more server of a kind, or one again on the ports of a killed one. */
  readonly start: (name: ServerName, again?: RunningServer) => Promise<RunningServer>;
  readonly stop: () => Promise<void>;
}

export interface CentreOptions {
  readonly boards?: number;
  readonly triages?: number;
  /** With a watchdog that also sends test tasks. */
  readonly watchdog?: boolean;
  /** A migrated and empty one; a copy of the template when absent. */
  readonly database?: FreshDatabase;
  readonly env?: Readonly<Record<string, string>>;
}

const bearerKey = 'key-of-the-test-sender-0001';

const password = 'demo-password-of-the-test';

/** The launcher's own way of making its sample sender, destinations and units, from the build that the servers run from. */
async function addSamples(databaseUrl: string): Promise<void> {
  const boardDoor = new URL('../dist/libs/board/src/nest/index.js', import.meta.url).href;
  const { ensureSamplePlaces } = (await import(boardDoor)) as typeof import('@tilanne/board/nest');
  await ensureSamplePlaces({ databaseUrl, organisationId: 'pohde' });
  const registry = new URL('../dist/libs/task/src/nest/index.js', import.meta.url).href;
  const { ensureSender } = (await import(registry)) as typeof import('@tilanne/task/nest');
  await ensureSender({ databaseUrl, organisationId: 'pohde', name: 'hatakeskus', key: bearerKey });
}

function wantedServers({ triages = 1, boards = 1 }: CentreOptions): ServerName[] {
  const several = (name: ServerName, count: number) => Array.from({ length: count }, () => name);
  return ['intake', ...several('triage', triages), ...several('board', boards)];
}

async function post(
  url: string,
  body: unknown,
  headers: Readonly<Record<string, string>>,
): Promise<Response> {
  return fetch(`${url}/api/tasks`, {
    method: 'POST',
    headers: { authorization: `Bearer ${bearerKey}`, 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

/** As if a watchdog had beaten tomorrow: what a case is not about must not alarm that nobody watches. */
async function pretendWatched(databaseUrl: string): Promise<void> {
  await askDatabase(
    databaseUrl,
    `insert into pulse (organisation_id, name, at) values ('pohde', 'watchdog', now() + interval '1 day')
     on conflict do nothing`,
  );
}

/** Starts intake, triage, board and, if wanted, the watchdog as processes on a fresh database, and resolves when all are ready. */
export async function startCentre(options: CentreOptions = {}): Promise<Centre> {
  const database = options.database ?? (await freshDatabase());
  await addSamples(database.url);
  if (!options.watchdog) await pretendWatched(database.url);
  const env: Record<string, string> = { DATABASE_URL: database.url, DEMO_PASSWORD: password, ...options.env };
  const servers: RunningServer[] = [];
  const start: Centre['start'] = async (name, again) => {
    const server = await startServer(name, env, again);
    servers.push(server);
    return server;
  };
  const started = await Promise.all(wantedServers(options).map((name) => start(name)));
  const urlOf = (wanted: ServerName): string => started.find(({ name }) => name === wanted)?.url ?? '';
  Object.assign(env, { INTAKE_URL: urlOf('intake'), BOARD_URL: urlOf('board') });
  if (options.watchdog) await start('watchdog');
  return {
    ...{ bearerKey, password, servers, start },
    boardUrl: urlOf('board'),
    intakeUrl: urlOf('intake'),
    databaseUrl: database.url,
    postTask: (body, headers = {}) => post(urlOf('intake'), body, headers),
    stop: async () => {
      await Promise.all(servers.map((server) => server.kill('SIGTERM')));
      await database.drop();
    },
  };
}
