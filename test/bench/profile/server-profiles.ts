import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { ProfileName } from '../systems/system.js';
import { selfTimes, type CpuProfile, type TimeShare } from './self-time.js';

const serverNames = ['intake', 'triage', 'board'] as const;

/** How many packages and functions are told of each process. */
const most = 12;

function line({ name, share }: TimeShare): string {
  return `  ${(100 * share).toFixed(1).padStart(5)} %  ${name}`;
}

/** CPU profiles of the product's servers, taken while they are loaded. */
export class ServerProfiles {
  private readonly folder = mkdtempSync(join(tmpdir(), 'tilanne-bench-'));

  /** What a server needs in its environment to let itself be looked into. */
  environment(profile: ProfileName): Record<string, string> {
    const profiler = new URL('profiler.mjs', import.meta.url).href;
    return { NODE_OPTIONS: `--import ${profiler}`, BENCH_PROFILE_FILES: this.prefix(profile) };
  }

  begin(profile: ProfileName): void {
    for (const name of serverNames)
      process.kill(Number(readFileSync(`${this.prefix(profile)}${name}.pid`, 'utf8')), 'SIGUSR2');
  }

  /** Resolves when every server has written its profile. */
  async end(profile: ProfileName): Promise<void> {
    this.begin(profile);
    for (const name of serverNames) {
      while (!existsSync(`${this.prefix(profile)}${name}.cpuprofile`)) await pause(100);
    }
  }

  /** Where the time of each process went, of the last run of the profile. */
  text(profile: ProfileName): string {
    return serverNames
      .map((name) => {
        const taken = readFileSync(`${this.prefix(profile)}${name}.cpuprofile`, 'utf8');
        const { busy, packages, functions } = selfTimes(JSON.parse(taken) as CpuProfile);
        const head = `${profile}, ${name}: at work ${(100 * busy).toFixed(0)} % of the time; of that, by package`;
        const lists = [packages, functions].map((shares) => shares.slice(0, most).map(line).join('\n'));
        return `${head}\n${lists.join('\n  by function\n')}`;
      })
      .join('\n\n');
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }

  private prefix(profile: ProfileName): string {
    return join(this.folder, `${profile}-`);
  }
}
