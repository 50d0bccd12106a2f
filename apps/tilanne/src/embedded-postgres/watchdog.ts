import type { Socket } from 'node:net';
import { join } from 'node:path';
import { spawnAs, type Account } from './account.js';

/** Waits for the end of its input, then asks the postmaster of the cluster for a fast, clean shutdown. */
const SCRIPT = 'read -r _; read -r pid < "$1" && kill -INT "$pid"';

/**
 * Stops PostgreSQL when this process is gone, however it went: a shell holds the other end of a pipe, and the kernel
 * closes ours even after kill -9. Returns how to send the watchdog home once PostgreSQL has ended.
 */
export function armWatchdog(account: Account, cluster: string): () => Promise<void> {
  const lockFile = join(cluster, 'postmaster.pid');
  const command = ['/bin/sh', '-c', SCRIPT, 'tilanne-watchdog', lockFile] as const;
  const shell = spawnAs(account, command, ['pipe', 'ignore', 'ignore']);
  const pipe = shell.stdin as Socket;
  pipe.on('error', () => undefined);
  const ended = new Promise<void>((resolve) => {
    shell.once('error', () => resolve());
    shell.once('exit', () => resolve());
  });
  // It alone keeps nobody from leaving.
  shell.unref();
  pipe.unref();
  return () => {
    shell.ref();
    shell.kill('SIGKILL');
    pipe.destroy();
    return ended;
  };
}
