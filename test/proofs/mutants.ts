import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Wanted } from './arguments.js';
import type { Measure } from './measure.js';
import { mutationsOf, type Mutation } from './mutation.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

const folder = 'libs/triage/src';

/** The evaluator: what decides which rows match and what follows from that. */
const evaluator = [
  ...['cells/cell', 'mask', 'hit', 'match', 'chain', 'settle', 'decision'],
  ...['facts/fact-state', 'facts/border'],
];

/** What the tests need of the repository. */
const copied = ['libs', 'test', 'package.json', '.swcrc'];

/** The tests that judge a spoiling, the next only where those before notice nothing; the file's own come first. */
const rounds: readonly (readonly string[])[] = [
  [...evaluator, 'evaluate', 'guard'],
  [
    'match-bounds',
    'cells/value-class',
    'missing',
    'fired',
    'near-miss',
    'question',
    'node/shipped-(vignettes|completions|news2)',
  ],
];

/** Longer than any of the rounds takes: a spoiling that never ends is noticed too. */
const patience = 30_000;

/** Spoils the evaluator in one place after another, in a copy, and tells which spoilings no test notices. */
export function proveMutants({ seed }: Wanted): Measure[] {
  const copy = mkdtempSync(join(tmpdir(), 'tilanne-mutants-'));
  try {
    for (const name of copied) cpSync(join(root, name), join(copy, name), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
    if (!rounds.every((specs) => passes(copy, specs)))
      throw new Error('The tests fail without any spoiling.');
    const mutations = evaluator.flatMap((name) => {
      const file = `${folder}/${name}.ts`;
      return mutationsOf(file, readFileSync(join(root, file), 'utf8'));
    });
    const survivors = mutations.filter((mutation, index) => {
      if (index % 20 === 0) console.error(`${index} of ${mutations.length} spoilings judged`);
      return !isNoticed(copy, mutation);
    });
    const of = { unit: '', n: mutations.length, seed };
    return [
      { ...of, name: 'spoilings that the tests notice', value: mutations.length - survivors.length },
      ...survivors.map(({ file, line, code, from, to }) => ({
        ...of,
        name: `${file}:${line}  ${code}  (${from} → ${to})`,
        value: 1,
      })),
    ];
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

function isNoticed(copy: string, { file, text }: Mutation): boolean {
  const path = join(copy, file);
  const sound = readFileSync(path, 'utf8');
  writeFileSync(path, text);
  try {
    const own = file.slice(folder.length + 1, -'.ts'.length);
    return [[own], ...rounds].some((specs) => !passes(copy, specs));
  } finally {
    writeFileSync(path, sound);
  }
}

/** True when all of these tests pass. */
function passes(copy: string, specs: readonly string[]): boolean {
  const paths = specs.map((name) => `${folder}/${name}\\.spec`);
  const jest = [
    'node_modules/jest/bin/jest.js',
    '-c',
    'test/jest.config.mjs',
    '--ci',
    '--bail',
    '--runInBand',
  ];
  const { status } = spawnSync(
    process.execPath,
    [
      '--experimental-vm-modules',
      '--no-warnings',
      ...jest,
      '--passWithNoTests',
      ...paths,
      '--selectProjects',
      'unit',
    ],
    { cwd: copy, stdio: 'ignore', timeout: patience },
  );
  return status === 0;
}
