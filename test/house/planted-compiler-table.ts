import type { Planted } from './planted.js';

/** One violation of every switch of tsconfig.json, by the number of the compiler's error; and one of form. */
export const plantedTypes: readonly Planted[] = [
  { rule: 'TS7006', file: 'libs/task/src/planted-strict.ts', text: `export const same = (a) => 1;\n` },
  {
    rule: 'TS2322',
    file: 'libs/task/src/planted-index.ts',
    text: `export const first = (ids: string[]): string => ids[0];\n`,
  },
  {
    rule: 'TS2375',
    file: 'libs/task/src/planted-optional.ts',
    text: `export const row: { text?: string } = { text: undefined };\n`,
  },
  {
    rule: 'TS4114',
    file: 'libs/task/src/planted-override.ts',
    text: `class One { id() { return 1; } }\nexport class Two extends One { id() { return 2; } }\n`,
  },
  {
    rule: 'TS7030',
    file: 'libs/task/src/planted-return.ts',
    text: `export function one(on: boolean): number | undefined { if (on) return 1; }\n`,
  },
  {
    rule: 'TS7029',
    file: 'libs/task/src/planted-case.ts',
    text: `export function one(of: 1 | 2): void { switch (of) { case 1: one(2); case 2: one(1); } }\n`,
  },
  { rule: 'TS6133', file: 'libs/task/src/planted-unused.ts', text: `const unused = 1;\nexport {};\n` },
  {
    rule: 'TS1484',
    file: 'libs/task/src/planted-verbatim.ts',
    text: `import { Any } from './planted-any.js';\nexport type One = Any;\n`,
  },
  { rule: 'TS2835', file: 'libs/task/src/planted-extension.ts', text: `export * from './planted-index';\n` },
  { rule: 'TS2322', file: 'apps/web/src/planted-type.ts', text: `export const one: number = 'one';\n` },
];

/** What prettier would write otherwise. */
export const plantedForm: readonly Planted[] = [
  { rule: 'prettier', file: 'libs/task/src/planted-form.ts', text: `export const text = "double"\n` },
  { rule: 'prettier', file: 'docs/planted-form.md', text: `*  one\n*  two\n` },
];
