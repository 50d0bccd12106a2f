import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { ServerLog } from './server-log.js';

const rootDirectory = fileURLToPath(new URL('..', import.meta.url));

/** The servers of a centre. */
export type ServerName = 'intake' | 'triage' | 'board' | 'watchdog';

/** One server as a process of its own, as in production. */
export interface RunningServer {
  readonly name: ServerName;
  readonly url: string;
  readonly opsUrl: string;
  /** Everything it has written so far, for searches in its log. */
  readonly log: () => string;
  /** The first line of its log that holds the text, as soon as it is written. */
  readonly logged: (text: string) => Promise<string>;
  /** Ends it with the signal and resolves when it is gone, with its exit code; null when the signal itself ended it. */
  readonly kill: (signal: NodeJS.Signals) => Promise<number | null>;
}

/** A port of the loopback address that nobody uses now. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

function addressOf(port: number): string {
  return `http://127.0.0.1:${String(port)}`;
}

async function portsOf(again: RunningServer | undefined): Promise<readonly [number, number]> {
  if (!again) return [await freePort(), await freePort()];
  return [Number(new URL(again.url).port), Number(new URL(again.opsUrl).port)];
}

async function isReady(child: ChildProcess, log: () => string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    child.once('message', () => resolve());
    child.once('exit', (code) =>
      reject(new Error(`The server ended with ${String(code)} at boot:\n${log()}`)),
    );
  });
}

async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) {
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
  }
  return child.exitCode;
}

/** Starts a server from the build, on free ports or on those of one that was killed, and resolves when it is ready. */
export async function startServer(
  name: ServerName,
  env: Readonly<Record<string, string>>,
  again?: RunningServer,
): Promise<RunningServer> {
  const [port, opsPort] = await portsOf(again);
  const upper = name.toUpperCase();
  const ports = { [`${upper}_PORT`]: String(port), [`${upper}_OPS_PORT`]: String(opsPort) };
  const child = spawn(process.execPath, [`dist/apps/${name}/src/main.js`], {
    cwd: rootDirectory,
    env: { ...process.env, ...env, ...ports },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const written = new ServerLog();
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (chunk: string) => written.take(chunk));
  }
  const log = (): string => written.text();
  await isReady(child, log);
  return {
    name,
    url: addressOf(port),
    opsUrl: addressOf(opsPort),
    log,
    logged: (text) => written.line(text),
    kill: (signal) => ended(child, signal),
  };
}
