import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The files of the repository as its checks see them: paths from the root, with `/`, in order. */
export interface Tree {
  readonly files: readonly string[];
  /** The text of a file; empty when there is no such file. */
  read(file: string): string;
}

/** What a check found: the file and what is wrong with it. */
export type Fault = `${string}: ${string}`;

/** Looks through the tree; nothing found is an empty list. */
export type Check = (tree: Tree) => readonly Fault[];

/** Folder of the repository. */
export const repository = fileURLToPath(new URL('../../', import.meta.url));

const MADE_BY_TOOLS = new Set(['node_modules', 'dist', 'coverage', '.data']);
const HIDDEN_BUT_OURS = new Set(['.ci', '.github']);

/** The tree under `root`, without what tools make and without the folders that editors and git hide. */
export function treeAt(root: string): Tree {
  const files = filesBelow(root, '').sort();
  return { files, read: (file) => (files.includes(file) ? readFileSync(join(root, file), 'utf8') : '') };
}

/** The tree with some files written over it. */
export function withFiles(tree: Tree, written: Readonly<Record<string, string>>): Tree {
  const files = [...new Set([...tree.files, ...Object.keys(written)])].sort();
  return { files, read: (file) => written[file] ?? tree.read(file) };
}

function filesBelow(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isFile()) return entry.name.endsWith('.log') ? [] : [path];
    return entry.isDirectory() && isOurs(entry.name) ? filesBelow(root, path) : [];
  });
}

function isOurs(folder: string): boolean {
  if (MADE_BY_TOOLS.has(folder)) return false;
  return !folder.startsWith('.') || HIDDEN_BUT_OURS.has(folder);
}
