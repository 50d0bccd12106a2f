import { z } from 'zod';
import type { Check, Fault, Tree } from './tree.js';

type Texts = string | { [key: string]: Texts };

const texts: z.ZodType<Texts> = z.lazy(() => z.union([z.string().min(1), z.record(z.string(), texts)]));
const languages = ['fi', 'sv', 'en'] as const;

const fileOf = (language: string) => `apps/web/src/locales/${language}.json`;

/** Every text of the page exists in all three languages, and is filled in with the same values in each. */
export const languagesComplete: Check = (tree) => {
  const missing = languages.map(fileOf).filter((file) => !tree.files.includes(file));
  if (missing.length > 0) return missing.map((file) => `${file}: missing` as const);
  const byLanguage = languages.map((language) => flat(tree, language));
  const all = new Map(byLanguage.flatMap((known) => [...known]));
  return byLanguage.flatMap((known, at) => differences(all, known, fileOf(languages[at] ?? '')));
};

function differences(all: Map<string, string>, known: Map<string, string>, file: string): Fault[] {
  return [...all].flatMap(([key, text]): Fault[] => {
    const own = known.get(key);
    if (own === undefined) return [`${file}: ${key} is missing`];
    return valuesIn(own) === valuesIn(text) ? [] : [`${file}: ${key} is filled in with other values`];
  });
}

/** The values a text is filled in with: `{{name}}`. */
function valuesIn(text: string): string {
  return [...new Set(text.match(/\{\{\s*[\w.]+/g))].sort().join();
}

function flat(tree: Tree, language: string): Map<string, string> {
  return new Map(leaves(texts.parse(JSON.parse(tree.read(fileOf(language)))), ''));
}

function leaves(value: Texts, path: string): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  return Object.entries(value).flatMap(([key, below]) => leaves(below, path === '' ? key : `${path}.${key}`));
}
