import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { BugCopy, touchedBy, withPaths } from './bug-copy.js';
import { faults } from './faults.js';
import { seededBugs } from './seeded-bugs.js';

const patchOf = (name: string): string =>
  readFileSync(new URL(`bugs/${name}.patch`, import.meta.url), 'utf8');

describe('a patch', () => {
  it.each(seededBugs)('$name says in a line what it does, and changes sources that are there', ({ name }) => {
    const patch = patchOf(name);
    expect(patch.split('\n')[0]).toMatch(/^[A-Z].*\.$/);
    const touched = touchedBy(patch);
    expect(touched.length).toBeGreaterThan(0);
    for (const file of touched) expect(existsSync(new URL(`../../${file}`, import.meta.url))).toBe(true);
  });

  it.each(seededBugs)('$name is looked for with a fault of the kit', ({ fault }) => {
    expect(faults.map(({ name }) => name)).toContain(fault);
  });
});

describe('a copy with a bug', () => {
  const patch = patchOf('board-without-gap-check');

  it('has it in what is built, and the repository has not', () => {
    const copy = BugCopy.with(patch);
    try {
      const built = readFileSync(`${copy.path}/dist/libs/board/src/board.js`, 'utf8');
      expect(built).toContain('export function fold');
      expect(built).not.toContain('draft.seq + 1');
      const source = readFileSync(new URL('../../libs/board/src/board.ts', import.meta.url), 'utf8');
      expect(source).toContain('draft.seq + 1');
    } finally {
      copy.remove();
    }
    expect(existsSync(copy.path)).toBe(false);
  });

  it('cannot be made when the patch no longer applies', () => {
    const outdated = patch.replaceAll('draft.seq + 1', 'draft.seq + 2');
    expect(() => BugCopy.with(outdated)).toThrow('no longer applies');
  });
});

describe('what is built of a source', () => {
  it('finds the libraries where the build has them', () => {
    const folder = 'libs/task/src/nest';
    const code = `import { A } from '@tilanne/platform';\nimport { B } from "@tilanne/alarm/nest";`;
    expect(withPaths(code, folder)).toBe(
      `import { A } from '../../../platform/src/index.js';\nimport { B } from "../../../alarm/src/nest/index.js";`,
    );
  });

  it('keeps other imports', () => {
    const code = `import { C } from './c.js';\nimport zod from 'zod';`;
    expect(withPaths(code, 'libs/task/src')).toBe(code);
  });
});
