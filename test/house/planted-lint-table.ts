import type { Planted } from './planted.js';

const inTransaction = `import type { EntityManager } from 'typeorm';
declare const tx: EntityManager;
declare function save(on: EntityManager, id: string): Promise<void>;
`;

/** One violation of every ESLint rule that settings.mjs names, and of a few of the strict sets besides. */
export const plantedLint: readonly Planted[] = [
  {
    rule: 'house/no-default-export',
    file: 'libs/task/src/planted-default.ts',
    text: `export default 1;\n`,
  },
  { rule: 'house/no-enum', file: 'libs/task/src/planted-list.ts', text: `export enum Colour { Red }\n` },
  {
    rule: 'house/environment-in-one-place',
    file: 'libs/task/src/nest/planted-environment.ts',
    text: `export const { env } = process;\n`,
  },
  {
    rule: 'house/environment-in-one-place',
    file: 'apps/board/src/planted-environment.ts',
    text: `export const port = process.env['PORT'];\n`,
  },
  {
    rule: 'house/every-test-runs',
    file: 'libs/task/src/planted-left-out.spec.ts',
    text: `import { it } from '@jest/globals';\nit.skip('waits', () => undefined);\n`,
  },
  {
    rule: 'house/every-test-runs',
    file: 'libs/task/src/planted-focused.db-spec.ts',
    text: `import { it } from '@jest/globals';\nit.only('is alone', () => undefined);\n`,
  },
  {
    rule: 'house/no-mocks',
    file: 'libs/task/src/planted-mock.spec.ts',
    text: `import { jest } from '@jest/globals';\nexport const act = jest.fn();\n`,
  },
  {
    rule: 'house/no-sleeps',
    file: 'test/planted-sleep.e2e-spec.ts',
    text: `await new Promise((resolve) => setTimeout(resolve, 100));\n`,
  },
  {
    rule: 'house/disable-needs-reason',
    file: 'libs/task/src/planted-disable.ts',
    text: `/* eslint-disable */\nexport const one = 1;\n`,
  },
  {
    rule: 'house/disable-needs-reason',
    file: 'libs/task/src/planted-disable-line.ts',
    text: `// eslint-disable-next-line eqeqeq\nexport const same = (a: unknown): boolean => a == null;\n`,
  },
  {
    rule: 'unused-disable',
    file: 'libs/task/src/planted-disable-nothing.ts',
    text: `// eslint-disable-next-line eqeqeq -- there is nothing here to disable\nexport const one = 1;\n`,
  },
  {
    rule: 'house/sql-in-stores',
    file: 'libs/task/src/nest/planted-sql.service.ts',
    text: `export const all = 'select id from task where state = $1';\n`,
  },
  {
    rule: 'house/sql-in-stores',
    file: 'libs/task/src/nest/planted-sql-text.service.ts',
    text: `export const all = (table: string) => \`\n  SELECT id\n  FROM \${table}\`;\n`,
  },
  {
    rule: 'house/sql-in-stores',
    file: 'apps/intake/src/planted-sql.controller.ts',
    text: `export const rows = (db: { query(sql: string): unknown }): unknown => db.query('vacuum');\n`,
  },
  {
    rule: 'house/transaction-in-sequence',
    file: 'libs/task/src/nest/planted-parallel.store.ts',
    text: `${inTransaction}export async function both(on: EntityManager): Promise<void> {
  await Promise.all([fetch('one'), fetch('two'), on.query('select 1')]);
}\n`,
  },
  {
    rule: 'house/transaction-in-sequence',
    file: 'libs/task/src/nest/planted-callback.service.ts',
    text: `declare const source: { transaction(work: () => Promise<unknown>): Promise<unknown> };
export const both = (): Promise<unknown> =>
  source.transaction(async () => Promise.allSettled([fetch('one'), fetch('two')]));\n`,
  },
  {
    rule: 'house/transaction-in-sequence',
    file: 'libs/task/src/nest/planted-unawaited.store.ts',
    text: `${inTransaction}export async function both(): Promise<void> {
  const first = save(tx, 'one');
  await save(tx, 'two');
  await first;
}\n`,
  },
  {
    rule: 'house/transaction-in-sequence',
    file: 'libs/task/src/nest/planted-each.store.ts',
    text: `${inTransaction}export const saving = (ids: string[]): Promise<void>[] =>
  ids.map(async (id) => { await save(tx, id); });\n`,
  },
  {
    rule: 'house/paths-through',
    file: 'libs/task/src/planted-paths.ts',
    text: `export const many = (a: number[]): number =>
  ${Array.from({ length: 10 }, (_, at) => `a[${at}] ? ${at} :`).join(' ')} 0;\n`,
  },
  {
    rule: 'max-lines',
    file: 'libs/task/src/planted-long.ts',
    text: 'export {};\n'.repeat(201),
  },
  {
    rule: 'max-lines-per-function',
    file: 'libs/task/src/planted-long-function.ts',
    text: `export function long(): number {\n${'\n'.repeat(40)}  return 1;\n}\n`,
  },
  {
    rule: '@typescript-eslint/max-params',
    file: 'libs/task/src/nest/planted-wide.service.ts',
    text: `export class Wide {
  constructor(readonly a: 1, readonly b: 2, readonly c: 3, readonly d: 4, readonly e: 5) {}
}\n`,
  },
  {
    rule: 'max-params',
    file: 'test/planted-wide.mjs',
    text: `export const wide = (a, b, c, d, e) => [a, b, c, d, e];\n`,
  },
  {
    rule: 'no-undef',
    file: 'test/planted-unknown.mjs',
    text: `export const name = windowOfNobody.name;\n`,
  },
  {
    rule: 'eqeqeq',
    file: 'libs/task/src/planted-loose.ts',
    text: `export const same = (a: number, b: number): boolean => a == b;\n`,
  },
  {
    rule: 'no-console',
    file: 'apps/intake/src/planted-console.ts',
    text: `console.log('patient');\n`,
  },
  {
    rule: 'check-file/filename-naming-convention',
    file: 'libs/task/src/plantedCamel.ts',
    text: `export {};\n`,
  },
  {
    rule: 'check-file/filename-naming-convention',
    file: 'libs/task/src/nest/planted.repository.ts',
    text: `export {};\n`,
  },
  {
    rule: 'check-file/filename-naming-convention',
    file: 'libs/task/src/nest/planted.store.service.ts',
    text: `export {};\n`,
  },
  {
    rule: 'check-file/folder-naming-convention',
    file: 'libs/task/src/nest/plantedFolder/task.ts',
    text: `export {};\n`,
  },
  {
    rule: 'check-file/filename-blocklist',
    file: 'libs/task/src/planted-helpers.ts',
    text: `export {};\n`,
  },
  {
    rule: 'check-file/filename-blocklist',
    file: 'libs/task/src/nest/base.store.ts',
    text: `export {};\n`,
  },
  {
    rule: 'check-file/filename-blocklist',
    file: 'libs/task/src/planted-part2.ts',
    text: `export {};\n`,
  },
  {
    rule: '@typescript-eslint/naming-convention',
    file: 'libs/task/src/planted-name.ts',
    text: `export interface ITask { readonly id: string }\n`,
  },
  {
    rule: '@typescript-eslint/naming-convention',
    file: 'libs/task/src/nest/planted-name.service.ts',
    text: `export class TaskManager { readonly id = 1 }\n`,
  },
  {
    rule: '@typescript-eslint/no-explicit-any',
    file: 'libs/task/src/planted-any.ts',
    text: `export type Any = any;\n`,
  },
  {
    rule: '@typescript-eslint/no-floating-promises',
    file: 'libs/task/src/planted-floating.ts',
    text: `export function start(work: () => Promise<void>): void {\n  work();\n}\n`,
  },
  {
    rule: '@typescript-eslint/no-misused-promises',
    file: 'libs/task/src/planted-misused.ts',
    text: `export const all = (ids: string[], work: (id: string) => Promise<void>): void => ids.forEach(work);\n`,
  },
  {
    rule: '@typescript-eslint/switch-exhaustiveness-check',
    file: 'libs/task/src/planted-switch.ts',
    text: `export function points(of: 'a' | 'b'): number {
  let sum = 0;
  switch (of) {
    case 'a':
      sum = 1;
  }
  return sum;
}\n`,
  },
  {
    rule: '@typescript-eslint/no-non-null-assertion',
    file: 'libs/task/src/planted-non-null.ts',
    text: `export const first = (ids: string[]): string => ids[0]!;\n`,
  },
  {
    rule: '@typescript-eslint/restrict-template-expressions',
    file: 'libs/task/src/planted-template.ts',
    text: `export const text = (a: object): string => \`\${a}\`;\n`,
  },
  {
    rule: '@typescript-eslint/no-confusing-void-expression',
    file: 'libs/task/src/planted-void.ts',
    text: `export const nothing = (act: () => void): unknown => [act()];\n`,
  },
  {
    rule: '@typescript-eslint/no-extraneous-class',
    file: 'libs/task/src/planted-class.ts',
    text: `export class Empty {}\n`,
  },
  {
    rule: '@typescript-eslint/no-misused-spread',
    file: 'libs/task/src/planted-spread.ts',
    text: `export const copy = (of: Map<string, string>): object => ({ ...of });\n`,
  },
  {
    rule: '@typescript-eslint/no-unnecessary-condition',
    file: 'libs/task/src/planted-condition.ts',
    text: `export const size = (ids: string[]): number => ids?.length;\n`,
  },
  {
    rule: '@typescript-eslint/no-unsafe-return',
    file: 'libs/task/src/planted-unsafe.ts',
    text: `export const read = (text: string): string => JSON.parse(text);\n`,
  },
  {
    rule: 'react-hooks/rules-of-hooks',
    file: 'apps/web/src/planted-hook.tsx',
    text: `import { useState } from 'react';
export function Row({ open }: { open: boolean }) {
  if (open) return null;
  const [text] = useState('');
  return <p>{text}</p>;
}\n`,
  },
];
