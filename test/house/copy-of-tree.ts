import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { PlantedFile } from './planted.js';
import { repository, treeAt } from './tree.js';

/** A folder with the files of the repository, the packages linked. */
export interface Copy {
  readonly root: string;
  plant(files: readonly PlantedFile[]): Promise<void>;
  remove(): Promise<void>;
}

/** Copies the repository into a temporary folder. */
export async function copyOfTree(): Promise<Copy> {
  const root = await mkdtemp(join(tmpdir(), 'tilanne-house-'));
  for (const file of treeAt(repository).files) await cp(join(repository, file), join(root, file));
  await symlink(join(repository, 'node_modules'), join(root, 'node_modules'));
  return {
    root,
    plant: async (files) => {
      for (const { file, text } of files) {
        await mkdir(dirname(join(root, file)), { recursive: true });
        await writeFile(join(root, file), text);
      }
    },
    remove: () => rm(root, { recursive: true, force: true }),
  };
}
