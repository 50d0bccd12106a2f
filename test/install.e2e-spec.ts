import { existsSync, readFileSync, rmSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { smallRepository, type SmallRepository } from './small-repository.js';

const INSTALL = [
  '--input-type=module',
  '-e',
  `import { ensureInstalled } from './apps/tilanne/bin/install.mjs';
   await ensureInstalled().catch((error) => { console.error(error.message); process.exitCode = 1; });`,
];
let repository: SmallRepository;

/** One package from a folder, under the name by which the scripts know that the build's tools are there. */
function writeLock(version: string, resolved = 'build-tool', link = true): void {
  const dependencies = { '@nestjs/cli': link ? `file:${resolved}` : version };
  const root = { name: 'small', version: '1.0.0', devDependencies: dependencies };
  const installed = link
    ? { 'build-tool': { name: '@nestjs/cli', version }, 'node_modules/@nestjs/cli': { resolved, link } }
    : { 'node_modules/@nestjs/cli': { version, dev: true } };
  repository.write('package.json', JSON.stringify(root));
  repository.write('build-tool/package.json', JSON.stringify({ name: '@nestjs/cli', version }));
  repository.write(
    'package-lock.json',
    JSON.stringify({
      name: 'small',
      version: '1.0.0',
      lockfileVersion: 3,
      packages: { '': root, ...installed },
    }),
  );
}

beforeEach(() => {
  repository = smallRepository();
  writeLock('1.0.0');
});

afterEach(() => repository.remove());

describe('the packages', () => {
  it('are installed when they are missing, development packages too, whatever NODE_ENV says', () => {
    const { code, text } = repository.run(INSTALL, { NODE_ENV: 'production' });
    expect(text).toMatch(/^Installing packages …\nDone in \d+ s\.\n$/);
    expect(code).toBe(0);
    expect(existsSync(join(repository.folder, 'node_modules/@nestjs/cli/package.json'))).toBe(true);
  });

  it('are left alone when they are those of the lock file', () => {
    repository.run(INSTALL);
    expect(repository.run(INSTALL)).toEqual({ code: 0, text: '' });
  });

  it('are installed again when the lock file has changed', () => {
    repository.run(INSTALL);
    writeLock('1.0.1');
    expect(repository.run(INSTALL).text).toContain('Installing packages');
  });

  it('are left alone when somebody installed them by hand after the lock file came', () => {
    repository.run(INSTALL);
    rmSync(join(repository.folder, 'node_modules/.tilanne-lock'));
    expect(repository.run(INSTALL)).toEqual({ code: 0, text: '' });
    expect(readFileSync(join(repository.folder, 'node_modules/.tilanne-lock'), 'utf8')).toHaveLength(65);
  });

  it('are installed again when a lock file came after that', () => {
    repository.run(INSTALL);
    rmSync(join(repository.folder, 'node_modules/.tilanne-lock'));
    const later = new Date(Date.now() + 60_000);
    utimesSync(join(repository.folder, 'package-lock.json'), later, later);
    expect(repository.run(INSTALL).text).toContain('Installing packages');
  });

  it('are missed in one sentence when there is no network, and nothing counts as installed', () => {
    writeLock('99.0.0', undefined, false);
    const { code, text } = repository.run(INSTALL, {
      // Nobody listens there.
      npm_config_registry: 'http://127.0.0.1:9/',
      npm_config_fetch_retries: '0',
      npm_config_cache: join(repository.folder, 'cache'),
    });
    expect(code).toBe(1);
    expect(text).toContain('The packages could not be installed: the package registry cannot be reached');
    expect(existsSync(join(repository.folder, 'node_modules/.tilanne-lock'))).toBe(false);
  });
});
