import { networkInterfaces } from 'node:os';
import { fileURLToPath } from 'node:url';
import { ensureSamplePlaces } from '@tilanne/board/nest';
import { migrate, readLauncherEnv, type LauncherEnv } from '@tilanne/platform/nest';
import { ensureSender } from '@tilanne/task/nest';
import { announcement } from './announcement.js';
import type { StartArguments } from './arguments.js';
import { givenCertificate, ownCertificate, type Certificate } from './data-folder/certificate.js';
import { createDataFolder, type DataFolder } from './data-folder/data-folder.js';
import { holdFolder } from './data-folder/folder-lock.js';
import { forgetCentre, rememberCentre, type KnownCentre } from './data-folder/known-centre.js';
import { keepSecrets, type Secrets } from './data-folder/secrets.js';
import { chosenDataFolder } from './database-access.js';
import { isRoot, keepPostgres } from './embedded-postgres/index.js';
import { isLoopback, urlHost } from './machine/address.js';
import { repositoryFolder } from './repository.js';
import { openJournal } from './servers/journal.js';
import { KeptServer } from './servers/kept-server.js';
import { serverPlans } from './servers/server-plan.js';
import {
  boardNames,
  findServerPorts,
  preferredPorts,
  rememberedMoves,
  rememberMoves,
} from './servers/server-ports.js';
import type { ServerPorts } from './servers/server-ports.js';
import { createShutdown, type Shutdown } from './shutdown.js';
import { StartRefused } from './start-refused.js';
import { complain, say } from './terminal.js';

const SAMPLE_SENDER = 'esimerkki';

/** What one start knows about itself before anything runs. */
interface Launch {
  readonly options: StartArguments;
  readonly env: LauncherEnv;
  readonly folder: DataFolder;
  readonly secrets: Secrets;
  readonly afterCrash: boolean;
  readonly shutdown: Shutdown;
}

/** Starts everything on this machine and keeps it running until a signal ends it. */
export async function launch(options: StartArguments): Promise<void> {
  const env = readLauncherEnv();
  const folder = chosenDataFolder(options.data);
  createDataFolder(folder);
  const lock = holdFolder(folder.path);
  if ('heldByPid' in lock) {
    throw new StartRefused(`Tilanne is running on ${folder.path} already (process ${lock.heldByPid}).`);
  }
  const shutdown = createShutdown(say);
  shutdown.before(() => lock.release());
  try {
    const secrets = keepSecrets(folder.secretsFile);
    await startCentre({ options, env, folder, secrets, afterCrash: lock.afterCrash, shutdown });
  } catch (error) {
    if (!shutdown.isOn()) complain((error as Error).message);
    await shutdown.begin(1);
  }
}

async function startCentre(start: Launch): Promise<void> {
  const { env, folder, secrets, shutdown } = start;
  const certificate = await certificateFor(start);
  const ports = await choosePorts(start);
  const databaseUrl = env.DATABASE_URL ?? (await embeddedDatabase(folder, shutdown));
  await migrate(databaseUrl);
  const sample = { name: SAMPLE_SENDER, key: secrets.sampleSenderKey };
  await ensureSender({ databaseUrl, organisationId: env.ORGANISATION_ID, ...sample });
  await ensureSamplePlaces({ databaseUrl, organisationId: env.ORGANISATION_ID });
  await startServers(start, { databaseUrl, ports, certificate });
  const centre = centreOf(start, ports, certificate);
  rememberCentre(folder.centreFile, centre);
  shutdown.before(() => forgetCentre(folder.centreFile));
  say(describe(start, centre));
  if (!isLoopback(env.HOST) && certificate === undefined) {
    complain('Other machines reach this centre without encryption: start it with --https.');
  }
}

async function embeddedDatabase(folder: DataFolder, shutdown: Shutdown): Promise<string> {
  const postgres = await keepPostgres({ dataDirectory: folder.postgres, log: say });
  shutdown.before(() => postgres.stop());
  if (isRoot()) say(`Started by root: PostgreSQL itself runs as the system account ${postgres.account}.`);
  return postgres.url;
}

async function certificateFor({ options, env, folder }: Launch): Promise<Certificate | undefined> {
  if (options.certificate) return givenCertificate(options.certificate);
  return options.https ? ownCertificate(folder.certificates, env.HOST, new Date()) : undefined;
}

/** A certificate of our own is one that others have to be told to trust. */
function trustFileOf(options: StartArguments, certificate: Certificate | undefined): string | undefined {
  return options.certificate ? undefined : certificate?.certFile;
}

async function choosePorts({ options, env, folder, afterCrash }: Launch): Promise<ServerPorts> {
  const preferred = preferredPorts(options.boards, options.port);
  const moves = rememberedMoves(folder.portsFile);
  const found = await findServerPorts({ preferred, host: env.HOST, moves, afterCrash, log: say });
  rememberMoves(folder.portsFile, preferred, found);
  return found;
}

interface ServerNeeds {
  readonly databaseUrl: string;
  readonly ports: ServerPorts;
  readonly certificate: Certificate | undefined;
}

async function startServers(
  { options, env, folder, secrets, shutdown }: Launch,
  needs: ServerNeeds,
): Promise<void> {
  const settings = {
    databaseUrl: needs.databaseUrl,
    redisUrl: env.REDIS_URL,
    organisationId: env.ORGANISATION_ID,
    host: env.HOST,
    demoPassword: secrets.demoPassword,
    certificate: needs.certificate,
    trustFile: trustFileOf(options, needs.certificate),
  };
  const house = {
    folder: repositoryFolder(),
    logs: folder.logs,
    programOf: (app: string) => fileURLToPath(new URL(`../../${app}/src/main.js`, import.meta.url)),
    log: say,
    line: openJournal({ folder: folder.logs, verbose: options.verbose, show: complain }),
  };
  const plans = serverPlans(settings, needs.ports, options.boards);
  const servers = plans.map((plan) => new KeptServer(plan, house));
  process.once('exit', () => servers.forEach((server) => server.kill()));
  shutdown.before(() => Promise.all(servers.map((server) => server.stop())));
  await Promise.all(servers.map((server) => server.ready));
}

/** Where everything is reached, for the announcement and for the programs beside this one. */
function centreOf({ options, env }: Launch, ports: ServerPorts, certificate?: Certificate): KnownCentre {
  const origin = `${certificate ? 'https' : 'http'}://${urlHost(env.HOST, networkInterfaces())}`;
  const watched = Object.entries(ports).filter(([name]) => name.endsWith('-ops'));
  const trustFile = trustFileOf(options, certificate);
  return {
    boardUrls: boardNames(options.boards).map((name) => `${origin}:${ports[name] ?? ''}`),
    intakeUrl: `${origin}:${ports['intake'] ?? ''}`,
    opsUrls: Object.fromEntries(
      watched.map(([name, port]) => [name.replace(/-ops$/, ''), `http://127.0.0.1:${port}`]),
    ),
    ...(trustFile === undefined ? {} : { trustFile }),
  };
}

function describe(
  { folder, secrets }: Launch,
  { boardUrls, intakeUrl, opsUrls, trustFile }: KnownCentre,
): string {
  return announcement({
    ...{ boardUrls, intakeUrl, trustFile },
    documentUrl: `${opsUrls['intake'] ?? ''}/api/docs/`,
    demoPassword: secrets.demoPassword,
    sampleSenderKey: secrets.sampleSenderKey,
    dataFolder: folder.path,
  });
}
