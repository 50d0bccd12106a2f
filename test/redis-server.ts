import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { freePort } from './running-server.js';

/** A Redis server of a test's own, on a free port, keeping what it acknowledges. */
export interface RedisServer {
  readonly url: string;
  flush(): Promise<void>;
  kill(signal: NodeJS.Signals): Promise<void>;
  again(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts Debian's redis-server and resolves when it answers. */
export async function startRedis(): Promise<RedisServer> {
  const folder = await mkdtemp(join(tmpdir(), 'tilanne-redis-'));
  const port = await freePort();
  const url = `redis://127.0.0.1:${String(port)}`;
  const start = async () => {
    const args = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--appendonly', 'yes'];
    const child = spawn('redis-server', args, { stdio: 'ignore' });
    const client = new Redis(url, { retryStrategy: () => 50, maxRetriesPerRequest: null });
    client.on('error', () => undefined);
    await client.ping();
    client.disconnect();
    return child;
  };
  let child = await start();
  const kill = async (signal: NodeJS.Signals): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
  };
  return {
    url,
    kill,
    flush: async () => {
      const client = new Redis(url);
      await client.flushall();
      client.disconnect();
    },
    again: async () => {
      child = await start();
    },
    stop: async () => {
      await kill('SIGTERM');
      await rm(folder, { recursive: true, force: true });
    },
  };
}
