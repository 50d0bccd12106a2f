import { afterAll, describe, expect, it } from '@jest/globals';
import { completeTask, partOf } from '../../../../test/bench/engine/tasks.js';
import { randomFrom } from '../../../../test/bench/random.js';
import { shippedRules } from '../../../../test/triage/shipped-rules.js';
import { columnsOf } from '../replay/columns.js';
import { judge } from '../judgement.js';
import { Replay } from '../replay/replay.js';
import { outcomes } from '../verdict.js';
import { ReplayThreads } from './replay-threads.js';

const entry = new URL('../../../../test/triage/replay-thread.mjs', import.meta.url);
const ruleSet = await shippedRules();
const names = ruleSet.dictionary.facts.map(({ name }) => name);
const random = randomFrom(4);
const usual = { code: '774', class: 'D', age: 79 };
const tasks = Array.from({ length: 20_000 }, () =>
  partOf(completeTask(ruleSet.dictionary, random, usual), random),
);
const columns = columnsOf(names, tasks);

/** All tasks on this thread. */
function alone() {
  const found = new Uint8Array(tasks.length);
  const replay = new Replay({ ...ruleSet }, columns);
  replay.run(0, tasks.length, found);
  return { found, fired: replay.fired() };
}

describe('The shipped rules on 20,000 tasks', () => {
  it('say in a replay what they say live', () => {
    const live = tasks.map(
      (known) => judge(ruleSet, { known, unusable: new Map(), warnings: [] }).reasoned.outcome,
    );
    const { found } = alone();
    expect([...found].map((place) => outcomes[place])).toEqual(live);
    expect(new Set(live).size).toBeGreaterThan(5);
  });

  describe('replayed on threads', () => {
    const threads = new ReplayThreads({ threads: 2, entry });
    afterAll(() => threads.close());

    it('say what they say on one, with the same rows fired, again and again', async () => {
      const { found, fired } = alone();
      const shares: number[] = [];
      for (let turn = 0; turn < 2; turn += 1) {
        const replayed = await threads.replay(ruleSet, columns, (share) => shares.push(share));
        expect(Buffer.compare(replayed.outcomes, found)).toBe(0);
        expect(replayed.fired.map((rows) => [...rows])).toEqual(fired.map((rows) => [...rows]));
      }
      expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
    });

    it('say nothing of no tasks', async () => {
      const { outcomes: none } = await threads.replay(ruleSet, columnsOf(names, []));
      expect(none).toHaveLength(0);
    });
  });

  it('end in an error, not in silence, when a thread cannot be started', async () => {
    const broken = new ReplayThreads({ threads: 1, entry: new URL('./no-such-thread.mjs', import.meta.url) });
    await expect(broken.replay(ruleSet, columns)).rejects.toThrow('no-such-thread');
    await broken.close();
  });
});
