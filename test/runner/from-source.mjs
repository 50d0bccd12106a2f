/**
 * Hooks of Node's module loader: test programs in TypeScript run as they are, against the build of apps and libs, so
 * that what they drive and what they judge with is the same code.
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { transform } from '@swc/core';

const root = new URL('../../', import.meta.url);
const swc = JSON.parse(await readFile(new URL('.swcrc', root), 'utf8'));
const DOOR = /^@tilanne\/([a-z-]+)(?:\/(nest|node))?$/;

/** `@tilanne/x` is what the build has of it; `./x.js` is `./x.ts` where that is what there is. */
export async function resolve(specifier, context, next) {
  const door = DOOR.exec(specifier);
  if (door) return next(new URL(`dist/libs/${door[1]}/src/${door[2] ?? '.'}/index.js`, root).href, context);
  const source = specifier.startsWith('.') && new URL(specifier.replace(/\.js$/, '.ts'), context.parentURL);
  return next(source && existsSync(source) ? source.href : specifier, context);
}

export async function load(url, context, next) {
  if (!url.endsWith('.ts')) return next(url, context);
  const filename = fileURLToPath(url);
  const { code } = await transform(await readFile(filename, 'utf8'), { ...swc, swcrc: false, filename });
  return { format: 'module', source: code, shortCircuit: true };
}
