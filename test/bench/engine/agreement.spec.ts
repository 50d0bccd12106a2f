import { unaryTest } from 'feelin';
import { describe, expect, it } from '@jest/globals';
import type { TaskValues } from '@tilanne/triage';
import { randomFrom } from '../random.js';
import { disagreement, peerTask, replayDisagreement } from './agreement.js';
import { feelinPeer } from './peers/memoised-feelin.js';
import { carefulFirst, outputOf, type Peer } from './peers/peer.js';
import { generatedRules, shippedRules } from './rule-sets.js';
import { completeTask, partOf } from './tasks.js';

const generated = generatedRules(1);

function drawn(count: number, seed: number): TaskValues[] {
  const random = randomFrom(seed);
  return Array.from({ length: count }, () => completeTask(generated.dictionary, random));
}

describe('the generated rules', () => {
  it('are as large as is asked: 135 to 150 rows, 37 facts, five tables in a chain', () => {
    const { ruleSet } = generated;
    const rows = ruleSet.tables.map(({ source }) => source.rows.length);
    expect(ruleSet.dictionary.facts).toHaveLength(37);
    expect(rows).toHaveLength(5);
    expect(rows.reduce((sum, count) => sum + count, 0)).toBe(138);
    expect(ruleSet.tables.map(({ source }) => source.name)).toEqual([
      ...['screen', 'score', 'band', 'need', 'destination'],
    ]);
  });

  it('are the same for the same seed, and others for another', () => {
    expect(generatedRules(1).drafts).toEqual(generated.drafts);
    expect(generatedRules(2).drafts).not.toEqual(generated.drafts);
  });

  it('keep need tables as narrow as any other', () => {
    for (const { role, columns } of generated.drafts)
      if (role === 'need') expect(columns.length).toBeLessThanOrEqual(7);
  });
});

describe('the tasks they are given', () => {
  it('are complete, or lack some answers', () => {
    const random = randomFrom(3);
    const tasks = drawn(500, 3);
    const parts = tasks.map((task) => partOf(task, random));
    expect(tasks.every((task) => task.size === 37)).toBe(true);
    const incomplete = parts.filter((task) => task.size < 37).length;
    expect(incomplete).toBeGreaterThan(100);
    expect(incomplete).toBeLessThan(200);
  });

  it('come to other engines with null for what was not measured', () => {
    expect(
      peerTask(
        new Map<string, string | number>([
          ['pulse', 'not-measured'],
          ['age', 4],
        ]),
      ),
    ).toEqual({ pulse: null, age: 4 });
  });
});

describe('before anything is measured', () => {
  const peer = feelinPeer(
    { unaryTest: (cell, context) => unaryTest(cell, { ...context }) },
    '',
    generated.drafts,
  );

  it('another engine must say the same of every table', async () => {
    expect(await disagreement(generated.ruleSet, peer, drawn(300, 5))).toBeUndefined();
  });

  it('one that says something else is named, with the table and the task', async () => {
    const wrong: Peer = {
      ...peer,
      name: 'another',
      evaluate: async (task) => ({ ...(await peer.evaluate(task)), band: 'high' }),
    };
    expect(await disagreement(generated.ruleSet, wrong, drawn(300, 5))).toMatch(
      /^another says high in band, not /,
    );
  });

  it('the replay must say the same as the live verdict, of generated and of shipped rules', async () => {
    const random = randomFrom(6);
    const tasks = drawn(2000, 6).map((task) => partOf(task, random));
    expect(replayDisagreement(generated.ruleSet, tasks)).toBeUndefined();
    expect(replayDisagreement(await shippedRules(), tasks)).toBeUndefined();
  });
});

describe('the rows of a table for another engine', () => {
  const [screen, score] = generated.drafts;

  it('come with the most careful first where caution decides', () => {
    if (!screen) throw new Error('no table');
    const levels = carefulFirst(screen).map(outputOf);
    expect(levels).toEqual([...levels].sort().reverse());
    expect(new Set(levels).size).toBe(2);
  });

  it('come as they are where they are added up', () => {
    expect(score && carefulFirst(score)).toBe(score?.rows);
  });
});
