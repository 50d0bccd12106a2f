import { fork } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { childEnv } from '@tilanne/platform/nest';
import { hasEnded, processIdentity } from '../machine/process-identity.js';
import type { ServerPlan } from './server-plan.js';

const READY_WITHIN_MS = 60_000;
const STOPS_WITHIN_MS = 4000;

/** Where the servers' programs are, and what hears of them. */
export interface ServerHouse {
  /** Working folder of every server. */
  readonly folder: string;
  /** Where their logs are, to say so. */
  readonly logs: string;
  readonly programOf: (app: ServerPlan['app']) => string;
  readonly log: (sentence: string) => void;
  /** Gets every line that a server writes. */
  readonly line: (server: string, line: string, isErrorStream: boolean) => void;
}

/** One run of a server process, from its start to its end. */
export interface ServerRun {
  /** True once it says that it serves; false when it ended, or was ended for being too slow, without saying so. */
  readonly ready: Promise<boolean>;
  /** How it ended, in words. */
  readonly ended: Promise<string>;
  /** Asks it to end and insists after four seconds. */
  stop(): Promise<void>;
  kill(): void;
}

/**
 * Starts a server process. It lives in a session of its own, so Ctrl-C in the terminal reaches us alone and we stop
 * everything in order; the channel between us tells it when we are gone.
 */
export function runServer(plan: ServerPlan, house: ServerHouse): ServerRun {
  const child = fork(house.programOf(plan.app), [], {
    cwd: house.folder,
    env: childEnv(plan.env),
    execArgv: ['--enable-source-maps'],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    detached: true,
  });
  readLines(child.stdout, (line) => house.line(plan.name, line, false));
  readLines(child.stderr, (line) => house.line(plan.name, line, true));
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(`could not be started (${error.message})`));
    child.once('exit', (code, signal) =>
      resolve(signal ? `was ended by ${signal}` : `ended with code ${code}`),
    );
  });
  const ready = new Promise<boolean>((resolve) => {
    const tooSlow = setTimeout(() => child.kill('SIGKILL'), READY_WITHIN_MS);
    const settle = (isReady: boolean): void => {
      clearTimeout(tooSlow);
      resolve(isReady);
    };
    child.on('message', (message) => isReadyMessage(message) && settle(true));
    void ended.then(() => settle(false));
  });
  const identity = processIdentity(child.pid ?? 0);
  return {
    ready,
    ended,
    kill: () => void child.kill('SIGKILL'),
    stop: async () => {
      child.kill('SIGTERM');
      if (identity === undefined || (await hasEnded(identity, STOPS_WITHIN_MS))) return;
      house.log(`${plan.name} did not stop by itself and was ended.`);
      child.kill('SIGKILL');
      await ended;
    },
  };
}

function readLines(stream: Readable | null, take: (line: string) => void): void {
  if (stream) createInterface({ input: stream }).on('line', take);
}

function isReadyMessage(message: unknown): boolean {
  return typeof message === 'object' && message !== null && 'ready' in message && message.ready === true;
}
