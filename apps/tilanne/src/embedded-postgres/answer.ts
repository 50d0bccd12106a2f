import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { StartRefused } from '../start-refused.js';

const LOOK_EVERY_MS = 25;
const TELL_EVERY_MS = 10_000;
const SILENT_AT_MOST_MS = 30_000;
const CANNOT_CONNECT_NOW = '57P03';
const NETWORK_CODES = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT']);

export interface AwaitedServer {
  readonly url: string;
  readonly isRunning: () => boolean;
  readonly log: (sentence: string) => void;
}

/**
 * Waits until the server answers a query, which is the only sign of readiness that depends on neither language nor
 * version. As long as it says that it is not ready yet there is no deadline: replaying the journal after a crash takes
 * what it takes. Resolves to true, or to false when the server ended instead. Rejects when it answers but does not let
 * us in, and when it runs but stays silent.
 */
export async function awaitAnswer({ url, isRunning, log }: AwaitedServer): Promise<boolean> {
  let heard = performance.now();
  let told = heard;
  while (isRunning()) {
    const answer = await ask(url);
    if (answer === 'ready') return true;
    const now = performance.now();
    if (answer === 'not yet') heard = now;
    if (now - heard > SILENT_AT_MOST_MS)
      throw new StartRefused('PostgreSQL runs but does not answer on its port.');
    if (now - told > TELL_EVERY_MS) {
      told = now;
      log('PostgreSQL is still getting ready (after a crash it first replays its journal).');
    }
    await pause(LOOK_EVERY_MS);
  }
  return false;
}

async function ask(url: string): Promise<'ready' | 'not yet' | 'silent'> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  // A connection that breaks between two messages reports here; the call below reports it too.
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select 1');
    return 'ready';
  } catch (error) {
    return sortOut(error);
  } finally {
    await client.end().catch(() => undefined);
  }
}

function sortOut(error: unknown): 'not yet' | 'silent' {
  const { code, message } = error as { code?: string; message: string };
  if (code === CANNOT_CONNECT_NOW) return 'not yet';
  const isNetwork = code === undefined ? /timeout|terminated/i.test(message) : NETWORK_CODES.has(code);
  if (isNetwork) return 'silent';
  throw error;
}
