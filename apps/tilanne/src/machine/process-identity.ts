import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync, readlinkSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

const LINUX = process.platform === 'linux';
/** How often to look for the end of a process: while somebody waits for it, and while it may run for days. */
const LOOK_EVERY_MS = 20;
const GLANCE_EVERY_MS = 100;

/** One line of `/proc/<pid>/stat`, as far as it tells one run of a process from another. */
export interface ProcessStat {
  /** R, S, D, Z (ended, not collected by its parent yet), X, … */
  readonly state: string;
  /** Clock ticks from boot to the start of the process. */
  readonly startTicks: string;
}

/**
 * Reads `/proc/<pid>/stat` (proc_pid_stat(5)). The second field is the name in brackets and may hold anything, further
 * brackets and spaces included, so counting starts after the last bracket.
 */
export function parseProcessStat(text: string): ProcessStat | undefined {
  const fields = text
    .slice(text.lastIndexOf(')') + 1)
    .trim()
    .split(' ');
  const [state] = fields;
  const startTicks = fields[19];
  return state && startTicks ? { state, startTicks } : undefined;
}

/**
 * Names one run of one process: the same pid after a reboot or after reuse has another identity. Undefined when it has
 * ended, which includes a zombie: it holds nothing any more, whatever `kill(pid, 0)` says.
 */
export function processIdentity(pid: number): string | undefined {
  return LINUX ? linuxIdentity(pid) : identityFromPs(pid);
}

function linuxIdentity(pid: number): string | undefined {
  const text = readOrUndefined(`/proc/${pid}/stat`);
  const stat = text === undefined ? undefined : parseProcessStat(text);
  if (stat === undefined || stat.state === 'Z' || stat.state === 'X') return undefined;
  const boot = readOrUndefined('/proc/sys/kernel/random/boot_id')?.slice(0, 8) ?? 'boot';
  return `${pid}-${stat.startTicks}-${boot}`;
}

function identityFromPs(pid: number): string | undefined {
  const { stdout } = spawnSync('ps', ['-o', 'state=,lstart=', '-p', String(pid)], { encoding: 'utf8' });
  const [state = 'Z', ...started] = stdout.trim().split(/\s+/);
  return state.startsWith('Z') ? undefined : `${pid}-${started.join('').replaceAll(/\W/g, '')}`;
}

/** The pid that an identity was made for. */
export function pidOf(identity: string): number {
  return Number.parseInt(identity, 10);
}

/** Resolves to true when that run of the process has ended, to false when `deadlineMs` milliseconds pass first.
 * Without a deadline it keeps nobody from leaving. */
export async function hasEnded(identity: string, deadlineMs = Number.POSITIVE_INFINITY): Promise<boolean> {
  const isAwaited = Number.isFinite(deadlineMs);
  const giveUp = performance.now() + deadlineMs;
  while (processIdentity(pidOf(identity)) === identity) {
    if (performance.now() >= giveUp) return false;
    await pause(isAwaited ? LOOK_EVERY_MS : GLANCE_EVERY_MS, undefined, { ref: isAwaited });
  }
  return true;
}

/**
 * Pids whose working directory is `folder` (a real path, without links). Undefined where the system does not tell
 * (it does on Linux, for processes of one's own account and for root).
 */
export function processesWorkingIn(folder: string): readonly number[] | undefined {
  if (!LINUX) return undefined;
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => workingDirectory(pid) === folder);
}

function workingDirectory(pid: number): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return undefined;
  }
}

function readOrUndefined(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
