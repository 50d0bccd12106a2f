import { existsSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { copyInto, packages, smallRepository, type SmallRepository } from './small-repository.js';

const servers = ['intake', 'triage', 'board', 'watchdog', 'tilanne'];
const MAIN = `import { greeting } from '@tilanne/platform/nest';\nconsole.log(greeting);\n`;
const BUILD = ['apps/tilanne/bin/build.mjs'];

let repository: SmallRepository;

beforeAll(() => {
  repository = smallRepository();
  copyInto(repository, ['package.json', 'package-lock.json', 'nest-cli.json', 'tsconfig.json']);
  symlinkSync(packages, join(repository.folder, 'node_modules'));
  for (const server of servers) {
    copyInto(repository, [`apps/${server}/tsconfig.app.json`]);
    repository.write(`apps/${server}/src/main.ts`, MAIN);
  }
  repository.write('libs/platform/src/index.ts', `export type Greeting = 'terve';\n`);
  repository.write(
    'libs/platform/src/nest/index.ts',
    `import type { Greeting } from '@tilanne/platform';\nexport { greeting } from './greeting.js';\nexport type { Greeting };\n`,
  );
  repository.write('libs/platform/src/nest/greeting.ts', `export const greeting = 'terve';\n`);
  repository.write('apps/web/index.html', '<!doctype html><title>Tilannekuva</title>\n');
  repository.write(
    'apps/web/vite.config.ts',
    `export default { root: 'apps/web', build: { outDir: '../../dist/apps/web', emptyOutDir: true } };\n`,
  );
});

afterAll(() => repository.remove());

describe('the build', () => {
  it('makes everything at first, with imports that Node.js finds', () => {
    const { code, text } = repository.run(BUILD);
    expect(text).toMatch(/^Building web, intake, triage, board, watchdog, tilanne …\n/);
    expect(code).toBe(0);
    for (const server of servers) {
      expect(repository.run([`dist/apps/${server}/src/main.js`])).toEqual({ code: 0, text: 'terve\n' });
    }
    expect(existsSync(join(repository.folder, 'dist/apps/web/index.html'))).toBe(true);
  });

  it('has nothing to do when nothing changed, and for a changed test', () => {
    repository.write('apps/intake/src/main.spec.ts', `import { it } from '@jest/globals';\nit('is');\n`);
    expect(repository.run(BUILD)).toEqual({ code: 0, text: '' });
  });

  it('makes only what is made of the changed file', () => {
    repository.write('apps/board/src/main.ts', `${MAIN}console.log('taulu');\n`);
    expect(repository.run(BUILD).text).toMatch(/^Building board …\n/);
    expect(repository.run(['dist/apps/board/src/main.js']).text).toBe('terve\ntaulu\n');
  });

  it('stops with the words of the compiler, and tries again next time', () => {
    repository.write('apps/triage/src/main.ts', `${MAIN}export const wrong: number = 'one';\n`);
    for (const _attempt of [1, 2]) {
      const { code, text } = repository.run(BUILD);
      expect(code).toBe(1);
      expect(text).toContain('triage does not build:');
      expect(text).toContain("Type 'string' is not assignable to type 'number'");
      expect(text).not.toContain('    at ');
    }
    repository.write('apps/triage/src/main.ts', MAIN);
  });

  it('names an import that the compiler would leave unresolved', () => {
    repository.write('apps/triage/src/main.ts', `${MAIN}export const later = import('@tilanne/platform');\n`);
    const { code, text } = repository.run(BUILD);
    expect(code).toBe(1);
    expect(text).toContain(
      'apps/triage/src/main.ts imports @tilanne/platform in a way that the build does not resolve',
    );
    repository.write('apps/triage/src/main.ts', MAIN);
  });

  it('takes away what was made of a source that is gone', () => {
    repository.write('apps/triage/src/old.ts', `export const old = true;\n`);
    repository.run(BUILD);
    const made = join(repository.folder, 'dist/apps/triage/src/old.js');
    expect(readFileSync(made, 'utf8')).toContain('old = true');
    rmSync(join(repository.folder, 'apps/triage/src/old.ts'));
    expect(repository.run(BUILD).code).toBe(0);
    expect(existsSync(made)).toBe(false);
  });
});
