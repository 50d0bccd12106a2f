import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformFileSync, type Options } from '@swc/core';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What faults are done with: the build, the sources that patches change, and the tests. */
const copied = ['dist', 'libs', 'test', 'package.json', '.swcrc'];

const DOOR = /(["'])@tilanne\/([a-z-]+)(?:\/(nest|node))?\1/g;

/** A patch that is of no use any more: the run fails with these words. */
export class PatchFailed extends Error {}

/** A copy of the repository's build and sources with a bug in them. */
export class BugCopy {
  private constructor(readonly path: string) {}

  /** Copies, applies the patch, and builds what it touches. Throws PatchFailed when it does not apply. */
  static with(patch: string): BugCopy {
    const copy = new BugCopy(mkdtempSync(join(tmpdir(), 'tilanne-bug-')));
    for (const name of copied) cpSync(join(root, name), join(copy.path, name), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(copy.path, 'node_modules'));
    try {
      copy.apply(patch);
      for (const file of touchedBy(patch)) copy.build(file);
    } catch (error) {
      copy.remove();
      throw error;
    }
    return copy;
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }

  private apply(patch: string): void {
    // A repository of its own: one above it would be taken for the copy's, and the patch be left out in silence.
    this.git(['init', '--quiet']);
    this.git(['apply', '-'], patch);
  }

  private git(args: readonly string[], input = ''): void {
    const { error, status, stderr } = spawnSync('git', args, { cwd: this.path, input, encoding: 'utf8' });
    if (error) throw new PatchFailed(`git, which applies the patches, cannot be run: ${error.message}`);
    if (status !== 0) throw new PatchFailed(`The patch no longer applies: ${stderr.trim()}`);
  }

  /** Writes what the build has of a source, its doors as paths. */
  private build(file: string): void {
    const options = JSON.parse(readFileSync(join(root, '.swcrc'), 'utf8')) as Options;
    const { code } = transformFileSync(join(this.path, file), { ...options, swcrc: false });
    const output = join(this.path, 'dist', file.replace(/\.ts$/, '.js'));
    mkdirSync(dirname(output), { recursive: true });
    writeFileSync(output, withPaths(code, dirname(file)));
  }
}

/** The sources that a patch changes. */
export function touchedBy(patch: string): string[] {
  return [...patch.matchAll(/^\+\+\+ b\/(\S+)$/gm)].map(([, file]) => file ?? '');
}

/** The code with each door of a library as the path to it from the folder. */
export function withPaths(code: string, folder: string): string {
  return code.replaceAll(DOOR, (_all, quote: string, library: string, side: string | undefined) => {
    const door = relative(folder, join('libs', library, 'src', side ?? '.', 'index.js'));
    return `${quote}${door}${quote}`;
  });
}
