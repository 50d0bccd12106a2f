import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { languages } from '@tilanne/platform';
import { shippedDirectory, shippedRules } from '../../../../test/triage/shipped-rules.js';
import { brokenPromises } from '../facts/frozen-facts.js';
import { rowSentence } from '../words/row-sentence.js';
import { ruleBook } from '../words/rule-book.js';
import { sourceTables, vocabularyOf } from '../words/vocabulary.js';
import { readFactLists } from './fact-lists.js';

const ruleSet = await shippedRules();
const vocabulary = vocabularyOf(ruleSet);
const tables = sourceTables(ruleSet);
const rows = tables.flatMap((table) => table.rows.map((row) => [row.id, table, row] as const));

describe('The shipped rules in words', () => {
  it.each(languages)(
    'are printed as they are now: docs/rules/%s.md, else run npm run rules:print',
    async (language) => {
      const file = new URL(`../../../../docs/rules/${language}.md`, import.meta.url);
      expect(await readFile(file, 'utf8')).toBe(ruleBook(ruleSet, language));
    },
  );

  it.each(rows)('%s is a sentence in every language', (_, table, row) => {
    const said = rowSentence(vocabulary, table, row);
    expect(said.fi).toMatch(/^(Jos|Muuten|Aina) ”.+\.$/);
    expect(said.sv).toMatch(/^(Om|Annars|Alltid) ”.+\.$/);
    expect(said.en).toMatch(/^(If|Otherwise|Always) “.+\.$/);
  });

  it('name every table and every text that a table gives in each language', () => {
    const bare = tables.flatMap(({ name, outputs, rows: own }) => {
      const given = new Set(own.flatMap((row) => row.outputs));
      const texts = [...given].filter((value) => typeof value === 'string');
      const unnamed = texts.filter((value) =>
        outputs.every((output) => vocabulary.value(output.name, value).fi === value),
      );
      return vocabulary.label(name).fi === name ? [name, ...unnamed] : unnamed;
    });
    expect(bare).toEqual([]);
  });

  it('give no name to a result that no table gives', () => {
    const results = ruleSet.dictionary.results ?? [];
    const unknown = results.flatMap(({ table, values }) => {
      const given = new Set(tables.find(({ name }) => name === table)?.rows.flatMap((row) => row.outputs));
      return values.filter(({ value }) => !given.has(value)).map(({ value }) => `${table}: ${String(value)}`);
    });
    expect(unknown).toEqual([]);
  });

  it('say two rows of a table in the same words only if they are the same', () => {
    for (const table of tables) {
      const said = table.rows.map((row) => rowSentence(vocabulary, table, row).en);
      expect(new Set(said).size).toBe(said.length);
    }
  });
});

describe('The frozen lists of facts', () => {
  it('are kept by the dictionary', async () => {
    const { lists, unreadable } = await readFactLists(shippedDirectory);
    expect(unreadable).toEqual([]);
    expect(lists.size).toBeGreaterThan(0);
    for (const list of lists.values()) expect(brokenPromises(list, ruleSet.dictionary)).toEqual([]);
  });
});
