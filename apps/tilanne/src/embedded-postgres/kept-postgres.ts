import { setTimeout as pause } from 'node:timers/promises';
import { afterFailure, NO_FAILURES } from '../servers/back-off.js';
import { startPostgres, type PostgresOptions, type PostgresServer } from './postgres.js';

/** A PostgreSQL that is started again, on the same port, whenever it ends, until it is told to stop. */
export interface KeptPostgres {
  readonly url: string;
  /** The system account it runs as. */
  readonly account: string;
  stop(): Promise<void>;
}

/** Starts the PostgreSQL of a folder and keeps it running. */
export async function keepPostgres(options: PostgresOptions): Promise<KeptPostgres> {
  const stopping = new AbortController();
  const first = await startPostgres(options);
  let current = first;
  const isStopping = (): boolean => stopping.signal.aborted;
  const keep = async (): Promise<void> => {
    while (!isStopping()) {
      await current.ended;
      if (isStopping()) return;
      options.log(`PostgreSQL ended: it is started again on port ${first.port}.`);
      await current.stop();
      current = (await startAgain({ ...options, port: first.port }, stopping.signal)) ?? current;
    }
  };
  const kept = keep();
  return {
    url: first.url,
    account: first.account,
    stop: async () => {
      stopping.abort();
      await current.stop();
      await kept;
    },
  };
}

async function startAgain(
  options: PostgresOptions,
  stopping: AbortSignal,
): Promise<PostgresServer | undefined> {
  let backOff = NO_FAILURES;
  while (!stopping.aborted) {
    try {
      const server = await startPostgres(options);
      options.log('PostgreSQL is back.');
      return server;
    } catch (error) {
      backOff = afterFailure(backOff, 0);
      options.log(`${(error as Error).message} The next attempt is in ${backOff.waitMs / 1000} s.`);
      await pause(backOff.waitMs, undefined, { signal: stopping }).catch(() => undefined);
    }
  }
  return undefined;
}
