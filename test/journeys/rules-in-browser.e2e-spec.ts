import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type * as engine from '@tilanne/triage';
import { evaluate, factsOf, verdictSentence, type PatientAnswers, type RuleSet } from '@tilanne/triage';
import { dictionaryFile, readDmn, readVignettes, tableDrafts } from '@tilanne/triage/node';
import fc from 'fast-check';
import type { Browser, Page } from 'playwright-core';
import { completeAnswers, partOf } from '../triage/random-answers.js';
import { shippedDirectory, shippedRules } from '../triage/shipped-rules.js';
import { webBundle } from '../triage/web-bundle.js';
import { openBrowser } from './nurse-page.js';

const now = new Date('2026-11-22T12:00:00Z');
const seed = 4;

/** The shipped rules as a page could get them: the dictionary and the tables as text, nothing compiled. */
interface RulesAsText {
  readonly dictionary: unknown;
  readonly drafts: readonly engine.TableDraft[];
  readonly hash: string;
}

async function rulesAsText(hash: string): Promise<RulesAsText> {
  const read = (file: string) => readFile(join(shippedDirectory, file), 'utf8');
  const names = (await readdir(shippedDirectory)).filter((name) => name.endsWith('.dmn')).toSorted();
  const files = await Promise.all(
    names.map(async (file) => {
      const definitions = await readDmn(await read(file));
      if ('length' in definitions) throw new Error(definitions.join());
      return { file, definitions };
    }),
  );
  const dictionary: unknown = JSON.parse(await read(dictionaryFile));
  return { dictionary, drafts: tableDrafts(files, []), hash };
}

/** Tasks with and without all answers, the same every time. */
function someTasks({ dictionary }: RuleSet): PatientAnswers[] {
  const tasks = completeAnswers(dictionary, [85, 92, 96, 111, 219, 36, 38, 130]);
  const parts = tasks.chain((answers) => fc.oneof(fc.constant(answers), partOf(answers, 10)));
  return fc.sample(parts, { numRuns: 500, seed }).map((facts) => ({ facts: { ...facts } }));
}

/** Runs in the page: loads the rules there and evaluates every task there. */
function evaluatedThere({
  text,
  tasks,
  at,
}: {
  text: RulesAsText;
  tasks: PatientAnswers[];
  at: string;
}): string {
  const triage = (globalThis as unknown as { triage: typeof engine }).triage;
  const dictionary = triage.readDictionary(text.dictionary);
  if (!('byName' in dictionary)) return JSON.stringify(dictionary);
  const ruleSet = triage.assemble(dictionary, text.drafts, text.hash);
  if ('faults' in ruleSet) return JSON.stringify(ruleSet);
  const time = new Date(at);
  const verdicts = tasks.map((answers) => triage.evaluate(ruleSet, triage.factsOf(answers, time), time));
  return JSON.stringify({ verdicts, sentences: verdicts.map((verdict) => triage.verdictSentence(verdict)) });
}

describe('the engine in a browser', () => {
  let ruleSet: RuleSet;
  let script: string;
  let browser: Browser;
  let page: Page;
  const faults: string[] = [];

  beforeAll(async () => {
    [ruleSet, script, browser] = await Promise.all([shippedRules(), webBundle(), openBrowser()]);
    page = await browser.newPage();
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => faults.push(message.text()));
    await page.goto('about:blank');
    await page.addScriptTag({ content: script });
  });

  afterAll(() => browser.close());

  it('is one script that asks for no module and no name of Node', () => {
    expect(script).not.toMatch(/\brequire\(|\bimport\s*[({'"]|from\s*['"]node:|__vite-browser-external/);
    expect(script).not.toMatch(/\bprocess\.|\bBuffer\b|\beval\(|new Function/);
  });

  it('gives the same verdict, reasons and sentence for every task as on the server', async () => {
    const { vignettes } = await readVignettes(join(shippedDirectory, 'vignettes'));
    const tasks = [...vignettes.map(({ facts }) => ({ facts })), ...someTasks(ruleSet)];
    const here = tasks.map((answers) => evaluate(ruleSet, factsOf(answers, now), now));
    const text = await rulesAsText(ruleSet.hash);
    const there = await page.evaluate(evaluatedThere, { text, tasks, at: now.toISOString() });
    expect(JSON.parse(there)).toEqual(
      JSON.parse(JSON.stringify({ verdicts: here, sentences: here.map(verdictSentence) })),
    );
    expect(new Set(here.map(({ outcome }) => outcome)).size).toBeGreaterThan(5);
    expect(faults).toEqual([]);
  });

  it('refuses rules with a fault there too, at the same place', async () => {
    const text = await rulesAsText(ruleSet.hash);
    const [first, ...rest] = text.drafts;
    const spoilt = first && {
      ...first,
      rows: first.rows.map((row, index) =>
        index > 0 ? row : { ...row, cells: row.cells.map(() => 'sever') },
      ),
    };
    const drafts = spoilt ? [spoilt, ...rest] : rest;
    const there = await page.evaluate(evaluatedThere, {
      text: { ...text, drafts },
      tasks: [],
      at: now.toISOString(),
    });
    expect(JSON.parse(there)).toMatchObject({
      faults: expect.arrayContaining([expect.objectContaining({ table: first?.name, text: 'sever' })]),
    });
  });
});
