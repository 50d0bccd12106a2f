import { readFileSync } from 'node:fs';
import type { Language } from '@tilanne/platform';

interface Tree {
  readonly [key: string]: string | Tree;
}

const trees = new Map<Language, Tree>();

function treeOf(language: Language): Tree {
  const known = trees.get(language);
  if (known) return known;
  const file = new URL(`../../apps/web/src/locales/${language}.json`, import.meta.url);
  const tree = JSON.parse(readFileSync(file, 'utf8')) as Tree;
  trees.set(language, tree);
  return tree;
}

/** A text of the page in a language, with its blanks filled in; an unknown key fails the test. */
export function words(language: Language, key: string, values: Readonly<Record<string, string | number>> = {}): string {
  const text = key.split('.').reduce<string | Tree | undefined>((tree, part) => {
    return typeof tree === 'object' ? tree[part] : undefined;
  }, treeOf(language));
  if (typeof text !== 'string') throw new Error(`No text ${key} in ${language}`);
  return Object.entries(values).reduce((filled, [name, value]) => filled.replace(`{{${name}}}`, String(value)), text);
}
