import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { writeColumnFile } from '@tilanne/triage/node';
import { shippedDirectory } from './triage/shipped-rules.js';

const program = fileURLToPath(new URL('../apps/tilanne/bin/run.mjs', import.meta.url));

interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

async function rules(...args: readonly string[]): Promise<Run> {
  const child = spawn(process.execPath, [program, 'rules', ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  const [out, err] = [child.stdout, child.stderr].map((stream) => stream.setEncoding('utf8').toArray());
  const [code] = (await once(child, 'close')) as [number];
  return { code, out: ((await out) ?? []).join(''), err: ((await err) ?? []).join('') };
}

describe('npm run rules', () => {
  let folder: string;
  let changed: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'rules-'));
    changed = join(folder, 'changed');
    await cp(shippedDirectory, changed, { recursive: true });
    const file = join(changed, 'red-flags.dmn');
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace(/(<inputEntry id="flag-severe-pain-pain"><text>)[^<]*/, '$1"mild"'));
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('finds the shipped rules sound, in Finnish where nothing else is asked for', async () => {
    const { code, out, err } = await rules('check', shippedDirectory);
    expect([code, err]).toEqual([0, '']);
    expect(out.trim().endsWith('Säännöt ovat kunnossa.')).toBe(true);
  });

  it('ends with 1 where something does not hold, and says it as one line of JSON', async () => {
    const { code, out } = await rules('check', folder, '--json');
    expect(code).toBe(1);
    expect(out.trim().split('\n')).toHaveLength(1);
    expect(JSON.parse(out)).toMatchObject({ command: 'check', holds: false, faults: expect.any(Array) });
  });

  it('ends with 2 for what it does not understand, in one sentence', async () => {
    const { code, out, err } = await rules('chekc', shippedDirectory);
    expect([code, out]).toEqual([2, '']);
    expect(err).toBe(
      'Name one of check, explain, diff, replay, vignettes, print, freeze, not chekc. See npm run rules -- --help.\n',
    );
  });

  it('explains what becomes of one patient', async () => {
    const facts = join(folder, 'facts.json');
    await writeFile(facts, JSON.stringify({ facts: { code: '774', class: 'D', chestPain: true } }));
    const { code, out } = await rules('explain', shippedDirectory, facts, '--lang', 'en');
    expect(code).toBe(0);
    expect(out).toMatch(/^The proposal is an upgrade through the emergency response centre\. /);
    expect(out).toContain('[flag-chest-pain]');
  });

  it('judges the shipped vignettes', async () => {
    const { code, out } = await rules('vignettes', shippedDirectory, join(shippedDirectory, 'vignettes'));
    expect(code).toBe(0);
    expect(out).toMatch(/^Tapauksia \d+, läpi \d+, ei läpi 0\.$/m);
  });

  it('replays the tasks of a store on threads, and compares with the rules before', async () => {
    const store = join(folder, 'tasks.columns');
    const task = (pain: string) => new Map(Object.entries({ code: '774', class: 'D', pain }));
    const tasks = Array.from({ length: 3_000 }, (_, index) => task(index % 3 === 0 ? 'mild' : 'none'));
    await writeColumnFile(store, ['code', 'class', 'pain'], tasks);
    const compared = ['replay', changed, store, '--old', shippedDirectory, '--json'];
    const { code, out } = await rules(...compared);
    expect(code).toBe(0);
    const { whole, changed: tasksChanged } = JSON.parse(out) as {
      whole: { tasks: number };
      changed: number[];
    };
    expect(whole.tasks).toBe(3_000);
    expect(tasksChanged.every((place) => place % 3 === 0)).toBe(true);
    const { out: difference } = await rules('diff', shippedDirectory, changed, '--lang', 'en');
    expect(difference).toContain('Changed, row: conditionFlags / flag-severe-pain');
  });
});
