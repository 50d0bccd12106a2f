import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** A repository of a few lines with this one's start scripts, to see them install and build. */
export interface SmallRepository {
  readonly folder: string;
  write(path: string, content: string): void;
  /** Runs a program of Node.js in it. */
  run(
    args: readonly string[],
    env?: NodeJS.ProcessEnv,
  ): { readonly code: number | null; readonly text: string };
  remove(): void;
}

export function smallRepository(): SmallRepository {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'tilanne-repository-')));
  cpSync(join(root, 'apps/tilanne/bin'), join(folder, 'apps/tilanne/bin'), { recursive: true });
  return {
    folder,
    write: (path, content) => {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    },
    run: (args, env = {}) => {
      const options = { cwd: folder, encoding: 'utf8', env: { ...process.env, ...env } } as const;
      const { status, stdout, stderr } = spawnSync(process.execPath, args, options);
      return { code: status, text: stdout + stderr };
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Copies files of this repository as they are. */
export function copyInto(repository: SmallRepository, paths: readonly string[]): void {
  for (const path of paths) cpSync(join(root, path), join(repository.folder, path), { recursive: true });
}

/** The packages of this repository. */
export const packages = join(root, 'node_modules');
