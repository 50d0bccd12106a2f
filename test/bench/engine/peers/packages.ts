import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Feelin } from './memoised-feelin.js';
import type { JsonRules } from './json-rules.js';
import type { Zen } from './zen.js';

/** Exactly these are measured. */
export const versions = {
  'json-rules-engine': '7.3.1',
  '@gorules/zen-engine': '0.54.0',
  feelin: '8.2.0',
} as const;

/** The packages of the other engines. */
export interface PeerPackages {
  readonly jsonRules: JsonRules;
  readonly zen: Zen;
  readonly feelin: Feelin;
}

/**
 * The other engines, installed into `folder` when they are not there. The product neither knows nor needs them, so they
 * have a folder of their own that `npm ci` never touches.
 */
export function peerPackages(folder: string, say: (text: string) => void): PeerPackages {
  const root = join(folder, 'package.json');
  const wanted = JSON.stringify({ name: 'bench-peers', private: true, dependencies: versions });
  if (!existsSync(join(folder, 'node_modules')) || readFileSync(root, 'utf8') !== wanted) {
    say(`Installing the engines to compare with into ${folder}`);
    mkdirSync(folder, { recursive: true });
    writeFileSync(root, wanted);
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    const words = [
      'install',
      '--no-audit',
      '--no-fund',
      '--no-package-lock',
      '--no-save',
      '--ignore-scripts',
    ];
    execFileSync(npm, words, { cwd: folder, stdio: 'ignore' });
  }
  const load = createRequire(root);
  return {
    jsonRules: load('json-rules-engine') as JsonRules,
    zen: load('@gorules/zen-engine') as Zen,
    feelin: load('feelin') as Feelin,
  };
}
