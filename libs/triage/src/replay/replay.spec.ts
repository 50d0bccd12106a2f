import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { row, sampleRules, sampleTables, table } from '../../../../test/triage/sample-rules.js';
import { memoOf } from '../chain-memo.js';
import { columnsOf } from './columns.js';
import type { TaskValues } from './columns.js';
import { judge } from '../judgement.js';
import { Replay } from './replay.js';
import { silentRows } from './replay-comparison.js';
import type { RuleSet } from '../tables/rule-set.js';
import { notMeasured } from '../cells/value.js';
import { outcomes } from '../verdict.js';

/** Two further tables: one whose rows conflict, and a second table of flags that reads another's result. */
const band = table(
  'band',
  ['saturation'],
  [row('b1', ['< 80'], '"low"'), row('b2', ['[75..90)'], '"middle"'), row('b3', ['>= 90'], '"fine"')],
);
const bandFlags = table('bandFlags', ['band', 'fever'], [row('f1', ['"low"', 'true'], '"upgrade-now"')], {
  ...{ hitPolicy: 'COLLECT', role: 'red-flags' },
});
const ruleSet = sampleRules([...sampleTables, bandFlags, band]);
const names = ruleSet.dictionary.facts.map(({ name }) => name);

const anyTask: fc.Arbitrary<TaskValues> = fc
  .record(
    {
      code: fc.constantFrom('774', '774', '774', '999'),
      walks: fc.boolean(),
      pain: fc.constantFrom('none', 'mild', 'severe', 'of no kind'),
      saturation: fc.oneof(fc.integer({ min: 38, max: 101 }), fc.constant(notMeasured)),
      alone: fc.boolean(),
      fever: fc.boolean(),
    },
    { requiredKeys: [] },
  )
  .map((task) => new Map(Object.entries(task)));

const anyTasks = fc.array(anyTask, { minLength: 1, maxLength: 60 });

/** A task as the border lets it through. */
function atBorder(rules: RuleSet, task: TaskValues): TaskValues {
  const usable = (name: string, value: unknown) => {
    if (name === 'pain') return value !== 'of no kind';
    return name !== 'saturation' || value === notMeasured || (Number(value) >= 40 && Number(value) <= 100);
  };
  return new Map(
    [...task].filter(([name, value]) => rules.dictionary.byName.has(name) && usable(name, value)),
  );
}

const judged = (rules: RuleSet, task: TaskValues) =>
  judge(rules, { known: atBorder(rules, task), unusable: new Map(), warnings: [] });

function replayed(rules: RuleSet, tasks: readonly TaskValues[], blockSize = 65_536) {
  const found = new Uint8Array(tasks.length);
  const replay = new Replay(rules, columnsOf(names, tasks, blockSize));
  replay.run(0, tasks.length, found);
  return { replay, outcomes: [...found].map((place) => outcomes[place]) };
}

describe('A replay', () => {
  it('says of every task what the live verdict says', () => {
    fc.assert(
      fc.property(anyTasks, fc.integer({ min: 1, max: 70 }), (tasks, blockSize) => {
        const live = tasks.map((task) => judged(ruleSet, task).reasoned.outcome);
        expect(replayed({ ...ruleSet }, tasks, blockSize).outcomes).toEqual(live);
      }),
      { numRuns: 300 },
    );
  });

  it('would be caught forgetting the guard: without required answers the live verdict is another', () => {
    const careless: RuleSet = {
      ...ruleSet,
      dictionary: {
        ...ruleSet.dictionary,
        facts: ruleSet.dictionary.facts.map((fact) => ({ ...fact, whenMissing: 'worst-case' })),
      },
    };
    expect(() =>
      fc.assert(
        fc.property(anyTasks, (tasks) => {
          const live = tasks.map((task) => judged(ruleSet, task).reasoned.outcome);
          expect(replayed(careless, tasks).outcomes).toEqual(live);
        }),
        { numRuns: 300, endOnFailure: true },
      ),
    ).toThrow();
  });

  it('may be cut into parts, of which each writes only its own', () => {
    fc.assert(
      fc.property(anyTasks, fc.nat(), (tasks, cut) => {
        const replay = new Replay(ruleSet, columnsOf(names, tasks, 7));
        const middle = cut % tasks.length;
        const found = new Uint8Array(tasks.length).fill(99);
        replay.run(middle, tasks.length, found);
        expect([...found.subarray(0, middle)].every((place) => place === 99)).toBe(true);
        replay.run(0, middle, found);
        expect([...found].map((place) => outcomes[place])).toEqual(replayed(ruleSet, tasks).outcomes);
      }),
    );
  });

  it('takes a fact without a column for one that nobody told', () => {
    const found = new Uint8Array(1);
    new Replay(ruleSet, columnsOf(['code'], [new Map([['code', '774']])])).run(0, 1, found);
    expect(outcomes[found[0] ?? 0]).toBe('nurse-decides');
  });
});

describe('The rows that fire in a replay', () => {
  /** By the live chain: behind a certain result, or certainly matching where all rows count. */
  function firedLive(tasks: readonly TaskValues[]): string[] {
    const fired = new Set<string>();
    for (const task of tasks) {
      const { chain } = judged(ruleSet, task);
      for (const [place, { source, policy }] of ruleSet.tables.entries()) {
        const match = chain.matches[place];
        const counts = match && (match.results.length === 1 || policy === 'all-rows');
        for (const [index, { id }] of source.rows.entries())
          if (counts && ((match.behind[index >> 5] ?? 0) >>> (index & 31)) & 1) fired.add(id);
      }
    }
    return [...fired].sort();
  }

  it('are those that fire live, so the silent ones are silent live', () => {
    fc.assert(
      fc.property(anyTasks, (tasks) => {
        const { replay } = replayed({ ...ruleSet }, tasks, 5);
        const silent = silentRows(ruleSet, replay.fired()).map(({ row: id }) => id);
        const all = ruleSet.tables.flatMap(({ source }) => source.rows.map(({ id }) => id));
        expect(all.filter((id) => !silent.includes(id)).sort()).toEqual(firedLive(tasks));
      }),
      { numRuns: 300 },
    );
  });

  it('are none where there are no tasks', () => {
    const { replay } = replayed(ruleSet, []);
    expect(silentRows(ruleSet, replay.fired())).toHaveLength(
      ruleSet.tables.reduce((sum, { source }) => sum + source.rows.length, 0),
    );
  });
});

describe('A result that may be more than is remembered', () => {
  const reads = ['walks', 'pain', 'saturation', 'fever', 'alone'];
  const parts = ['true', '"severe"', '< 80', 'true', 'true'];
  const sums = table(
    'sums',
    reads,
    parts.map((cell, at) =>
      row(
        `s${String(at)}`,
        reads.map((_, column) => (column === at ? cell : '-')),
        String(2 ** at),
      ),
    ),
    { hitPolicy: 'COLLECT', aggregation: 'SUM' },
  );
  const reader = table(
    'reader',
    ['sums'],
    Array.from({ length: 31 }, (_, sum) =>
      row(
        `r${String(sum)}`,
        [String(sum + 1)],
        sum % 5 === 0 ? '"upgrade-now"' : '"ambulance-as-classed-or-higher"',
      ),
    ),
    { hitPolicy: 'COLLECT', role: 'red-flags' },
  );
  const crowded = sampleRules([...sampleTables, sums, reader]);
  const tasks = fc.sample(anyTask, { numRuns: 3000, seed: 5 });

  it('is matched like a live task, with the same outcome and the same rows fired', () => {
    const live = tasks.map((task) => judged({ ...crowded }, task).reasoned.outcome);
    const fresh = { ...crowded };
    const { outcomes: found, replay } = replayed(fresh, tasks);
    expect(found).toEqual(live);
    const codes = memoOf(fresh).codes[fresh.variables.findIndex(({ name }) => name === 'sums')];
    expect(codes?.codeOf([0, 5, 9, 13, 17])).toBe(codes?.lost);
    const silent = silentRows(fresh, replay.fired()).map(({ row: id }) => id);
    expect(silent).toEqual(silent.filter((id) => !['s0', 's1', 's2', 's3', 's4'].includes(id)));
  });
});
