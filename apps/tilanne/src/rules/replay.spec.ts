import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { evaluate, type Outcome } from '@tilanne/triage';
import { writeColumnFile } from '@tilanne/triage/node';
import fc from 'fast-check';
import { copiedRules, entry, type CopiedRules } from '../../../../test/triage/copied-rules.js';
import { completeAnswers, partOf, type Answers } from '../../../../test/triage/random-answers.js';
import { asked } from '../../../../test/triage/rules-task.js';
import { shippedDirectory, shippedRules } from '../../../../test/triage/shipped-rules.js';
import { replay } from './replay.js';
import type { Report } from './report.js';

const tasks = 400;
const threads = { threads: 1, entry: new URL('../../../../test/triage/replay-thread.mjs', import.meta.url) };

let copy: CopiedRules;
let folder = '';
let store = '';
let answers: Answers[] = [];
let alone: Report;
let compared: Report;

beforeAll(async () => {
  const { dictionary } = await shippedRules();
  const some = completeAnswers(dictionary, [85, 92, 96]).chain((all) => partOf(all, 3));
  answers = fc.sample(some, { numRuns: tasks, seed: 4 });
  folder = await mkdtemp(join(tmpdir(), 'replay-'));
  store = join(folder, 'tasks.columns');
  const names = dictionary.facts.map(({ name }) => name);
  await writeColumnFile(
    store,
    names,
    answers.map((each) => new Map(Object.entries(each))),
  );
  copy = await copiedRules();
  await copy.change('red-flags.dmn', entry('flag-severe-pain-pain'), '$1"severe", "mild"');
  alone = await replay(asked([shippedDirectory, store], 'fi'), threads);
  const change = { ...asked([copy.directory, store]), old: shippedDirectory, by: ['code', 'class'] };
  compared = await replay(change, threads);
});

afterAll(async () => {
  await copy.remove();
  await rm(folder, { recursive: true, force: true });
});

describe('rules replay', () => {
  it('counts what the rules make of every task, as for a live task', async () => {
    const { holds, lines, data } = alone;
    expect(holds).toBe(true);
    expect(lines[0]).toBe(`Tehtäviä ${tasks}.`);
    expect(lines.at(-1)).toMatch(/^Tämä näyttää, miten säännöt sopivat siihen, mitä on ollut/);
    expect(data.changed).toEqual([]);
    const ruleSet = await shippedRules();
    const now = new Date('2026-11-22T12:00:00Z');
    const live = answers.map((each): Outcome => {
      const given = Object.entries(each).map(([fact, value]) => ({
        fact,
        value,
        observedAt: now,
        source: 'x',
      }));
      return evaluate(ruleSet, given, now).outcome;
    });
    const { moves } = data.whole as {
      readonly moves: readonly { readonly now: Outcome; readonly tasks: number }[];
    };
    expect(moves.reduce((sum, move) => sum + move.tasks, 0)).toBe(tasks);
    for (const { now: outcome, tasks: count } of moves) {
      expect(count).toBe(live.filter((each) => each === outcome).length);
    }
  });

  it('names rows that never fired', () => {
    const silent = alone.data.silent as readonly { readonly table: string; readonly row: string }[];
    const [first] = silent;
    const line = alone.lines.find((each) => each.startsWith('Rivejä, jotka eivät toteutuneet kertaakaan: '));
    expect(line).toContain(first ? `: ${silent.length}: ${first.table} / ${first.row}` : ': 0.');
  });

  it('tells what changes against the rules before, and how sure the share is', () => {
    const { lines, data } = compared;
    const changed = data.changed as readonly number[];
    expect(changed.length).toBeGreaterThan(0);
    expect(lines[0]).toMatch(
      new RegExp(
        `^Tasks ${tasks}, the proposal changes for ${changed.length} \\(\\d+\\.\\d\\d %, [\\d.]+–[\\d.]+ %\\)\\.$`,
      ),
    );
    expect(lines.some((line) => /^ {2}\d+: .* → an ambulance$/.test(line))).toBe(true);
    for (const task of changed) expect(answers[task]?.pain).toBe('mild');
  });

  it('parts the tasks by the facts it is asked for', () => {
    const { lines, data } = compared;
    const groups = data.groups as readonly { readonly group: object; readonly tasks: number }[];
    expect(groups.every(({ group }) => Object.keys(group).join() === 'code,class')).toBe(true);
    expect(groups.reduce((sum, each) => sum + each.tasks, 0)).toBe(tasks);
    expect(lines.some((line) => line.startsWith('  Task code: 774, Urgency class: D. Tasks '))).toBe(true);
  });

  it('does not read what is no store', async () => {
    const file = join(folder, 'text');
    await writeFile(file, 'text');
    for (const path of [file, join(folder, 'nowhere')]) {
      const { holds, lines } = await replay(asked([shippedDirectory, path], 'sv'), threads);
      expect(holds).toBe(false);
      expect(lines[0]).toContain(`Uppdragslagret ${path} kan inte läsas`);
    }
  });

  it('does not replay rules that cannot be used, old or new', async () => {
    expect(await replay(asked([folder, store]), threads)).toMatchObject({ holds: false });
    const task = { ...asked([shippedDirectory, store]), old: folder };
    expect((await replay(task, threads)).lines[0]).toContain(folder);
  });
});
