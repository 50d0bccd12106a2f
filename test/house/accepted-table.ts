import type { PlantedFile } from './planted.js';

/** Code that looks like a violation and is none: no rule may report anything in it. */
export const accepted: readonly PlantedFile[] = [
  {
    file: 'libs/task/src/nest/planted-in-sequence.store.ts',
    text: `import type { EntityManager } from 'typeorm';

declare function save(on: EntityManager, id: string): Promise<boolean>;

export async function saveAll(on: EntityManager, ids: readonly string[]): Promise<boolean> {
  const names = ids.map((id) => on.queryRunner === undefined ? id : \`\${id}.\`);
  for (const name of names) await save(on, name);
  return (await save(on, 'last')) ? save(on, 'one') : save(on, 'other');
}
`,
  },
  {
    file: 'libs/task/src/nest/planted-many-transactions.store.ts',
    text: `import type { DataSource } from 'typeorm';

export async function lookEverywhere(source: DataSource, ids: readonly string[]): Promise<unknown[]> {
  return Promise.all(ids.map((id) => source.transaction((on) => on.query<unknown>('select $1', [id]))));
}
`,
  },
  {
    file: 'libs/task/src/planted-reason.ts',
    text: `// eslint-disable-next-line eqeqeq -- an answer by hand may be a number or its digits
export const same = (answer: unknown): boolean => answer == '7' || answer == null;
`,
  },
  {
    file: 'libs/task/src/planted-absent.ts',
    text: `interface Link { readonly next?: Link; readonly text?: string }

export function far(link?: Link): string {
  return link?.next?.next?.next?.next?.next?.next?.next?.next?.next?.next?.text ?? '';
}
`,
  },
  {
    file: 'libs/task/src/planted-words.ts',
    text: `/** "Select a unit from the list" is no SQL, and a database is no base. */
export const label = 'Select a unit from the list';

export interface DatabaseRow { readonly id: string }
`,
  },
  {
    file: 'libs/task/src/planted-verbs.ts',
    text: `export const names = ['select', 'update', 'insert', 'a unit from the list'];
`,
  },
  {
    file: 'libs/task/src/planted-long.table.ts',
    text: `export const rows: readonly number[] = [\n${'  1,\n'.repeat(300)}];\n`,
  },
  {
    file: 'libs/task/src/nest/planted.store.db-spec.ts',
    text: `import type { EntityManager } from 'typeorm';

/** A test may do side by side what the code may not. */
export const both = (on: EntityManager): Promise<unknown> => Promise.all([on.query('select 1'), on.query('select 2')]);
`,
  },
];
