import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { languages, type Language } from '@tilanne/platform';

interface Tree {
  readonly [key: string]: string | Tree;
}

const here = new URL('./', import.meta.url);
const sources = new URL('../', here);

function read(language: Language): Tree {
  return JSON.parse(readFileSync(new URL(`${language}.json`, here), 'utf8')) as Tree;
}

function flat(tree: Tree, above = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[above + key, value] as [string, string]] : flat(value, `${above}${key}.`),
  );
}

const words = new Map(languages.map((language) => [language, new Map(flat(read(language)))]));
const wordsOf = (language: Language) => words.get(language) ?? new Map<string, string>();
const finnish = wordsOf('fi');
const blanks = (text: string | undefined) => (text?.match(/{{\w+}}/g) ?? []).sort();

const code = readdirSync(sources, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.spec.ts'))
  .map((path) => readFileSync(new URL(path, sources), 'utf8'))
  .join('\n');

describe('the words of the page', () => {
  it.each(languages)('are complete: %s', (language) => {
    expect([...wordsOf(language).keys()]).toEqual([...finnish.keys()]);
  });

  it.each(languages)('are never empty and have no spaces around them: %s', (language) => {
    for (const [key, text] of wordsOf(language))
      expect(`${key}: ${text}`).toBe(`${key}: ${text.trim() || '(empty)'}`);
  });

  it.each(languages)('leave the same blanks to be filled: %s', (language) => {
    for (const [key, text] of wordsOf(language)) {
      expect([key, blanks(text)]).toEqual([key, blanks(finnish.get(key))]);
    }
  });

  it('have a form for one wherever they have a form for several', () => {
    const forms = [...finnish.keys()].filter((key) => /_(one|other)$/.test(key));
    const stems = new Set(forms.map((key) => key.replace(/_(one|other)$/, '')));
    expect(forms.length).toBe(stems.size * 2);
  });

  it('differ between the languages: nothing was left untranslated', () => {
    const wordCount = (text: string) => text.replace(/{{\w+}}/g, '').match(/\p{L}{2,}/gu)?.length ?? 0;
    const sentences = [...finnish].filter(([, text]) => wordCount(text) > 2);
    for (const [key, text] of sentences) {
      for (const other of ['sv', 'en'] as const)
        expect([key, wordsOf(other).get(key)]).not.toEqual([key, text]);
    }
  });

  it('are all used', () => {
    const isUsed = (key: string) => {
      const stem = key.replace(/_(one|other)$/, '');
      const above = stem.split('.').slice(0, -1).join('.');
      return code.includes(`'${stem}'`) || code.includes(`\`${above}.\${`);
    };
    expect([...finnish.keys()].filter((key) => !isUsed(key))).toEqual([]);
  });
});

describe('the words of the field', () => {
  it('do not call class C non-urgent: it is other urgent, and only D is non-urgent', () => {
    expect(finnish.get('class.C')).toContain('kiireellinen');
    expect(finnish.get('class.C')).not.toContain('kiireetön');
    expect(finnish.get('class.D')).toContain('kiireetön');
    expect(wordsOf('sv').get('class.C')).not.toContain('icke brådskande');
    expect(wordsOf('en').get('class.C')).not.toContain('non-urgent');
  });

  it('name every language by its own name everywhere', () => {
    for (const language of languages) {
      expect(wordsOf(language).get('language.fi')).toBe('Suomi');
      expect(wordsOf(language).get('language.sv')).toBe('Svenska');
      expect(wordsOf(language).get('language.en')).toBe('English');
    }
  });
});
