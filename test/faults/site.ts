import { startCentre, type Centre } from '../centre.js';
import { startOwnPostgres, type OwnPostgres } from '../own-postgres.js';
import { startRedis, type RedisServer } from '../redis-server.js';
import type { RunningServer, ServerName } from '../running-server.js';
import type { Fault, Nemesis } from './fault.js';
import type { History } from './history.js';

/** A whole centre for one fault: databases of its own, and the servers that ought to run now. */
export interface Site {
  readonly postgres: OwnPostgres;
  readonly redis: RedisServer | undefined;
  readonly centre: Centre;
  readonly nemesis: Nemesis;
  /** Servers that ought to run and do not answer for themselves, in words. */
  readonly silent: () => Promise<readonly string[]>;
  readonly stop: () => Promise<void>;
}

/** The kit's senders stand for many, and send again at once: none may be shed for that. */
const env = { INTAKE_REQUESTS_PER_MINUTE: '600000', LOG_LEVEL: 'warn' };

async function isWell({ opsUrl }: RunningServer): Promise<boolean> {
  const response = await fetch(`${opsUrl}/health`, { signal: AbortSignal.timeout(30_000) });
  return response.status === 200;
}

/** Keeps the list of what ought to run, and writes down what is done to it. */
class Hand implements Nemesis {
  readonly running: RunningServer[];

  constructor(
    private readonly centre: Centre,
    private readonly history: History,
  ) {
    this.running = [...centre.servers];
  }

  readonly server = (wanted: ServerName): RunningServer => {
    const server = this.running.find(({ name }) => name === wanted);
    if (!server) throw new Error(`No ${wanted} runs`);
    return server;
  };

  readonly end = (server: RunningServer, signal: NodeJS.Signals): Promise<number | null> =>
    this.act(`${signal} ${server.name}`, async () => {
      this.running.splice(this.running.indexOf(server), 1);
      return server.kill(signal);
    });

  readonly again = async (server: RunningServer): Promise<RunningServer> => {
    const back = await this.act(`start ${server.name}`, () => this.centre.start(server.name, server));
    this.running.push(back);
    return back;
  };

  readonly act = async <T>(name: string, deed: () => Promise<T>): Promise<T> => {
    const line = { proc: 'nemesis', op: name };
    this.history.say({ ...line, type: 'invoke' });
    const done = await deed();
    this.history.say({ ...line, type: 'ok' });
    return done;
  };
}

/** Starts everything that the fault's profile has, on databases that may be killed. */
export async function openSite(fault: Fault, history: History): Promise<Site> {
  const postgres = await startOwnPostgres();
  const redis = fault.profile === 'redis' ? await startRedis() : undefined;
  const centre = await startCentre({
    boards: fault.boards ?? 1,
    triages: fault.triages ?? 1,
    watchdog: true,
    database: { url: postgres.url, drop: () => postgres.remove() },
    env: { ...env, ...(redis ? { REDIS_URL: redis.url } : {}) },
  });
  const hand = new Hand(centre, history);
  return {
    ...{ postgres, redis, centre, nemesis: hand },
    silent: async () => {
      const well = await Promise.all(hand.running.map((server) => isWell(server).catch(() => false)));
      return hand.running.filter((_, index) => well[index] !== true).map(({ name }) => name);
    },
    stop: async () => {
      await centre.stop();
      await redis?.stop();
    },
  };
}
