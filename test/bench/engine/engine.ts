import { fileURLToPath } from 'node:url';
import { assemble, type RuleSet, type TaskValues } from '@tilanne/triage';
import { randomFrom } from '../random.js';
import { textOf } from '../report/measure.js';
import { disagreement, replayDisagreement } from './agreement.js';
import { readEngineOptions, type EngineOptions } from './engine-options.js';
import { measureOf, type Figure } from './figure.js';
import { liveFigures, ourContestants, peerContestant, raced } from './live.js';
import { feelinPeer } from './peers/memoised-feelin.js';
import { jsonRulesPeer } from './peers/json-rules.js';
import { peerPackages, versions } from './peers/packages.js';
import type { Peer } from './peers/peer.js';
import { zenPeer } from './peers/zen.js';
import { replayed } from './replay-figures.js';
import { generatedRules, shippedRules, type Generated } from './rule-sets.js';
import { completeTask, partOf } from './tasks.js';

const help = `npm run bench -- engine          how fast the rules are evaluated, beside other engines

Ours, json-rules-engine, @gorules/zen-engine and feelin with a memory judge the same tables and tasks by turns. First
all must agree. Rates are tasks per second of CPU, so that others on the machine matter less.

  --rounds 5         a figure is the median of its rounds
  --slice 1000       CPU milliseconds of each engine in each round
  --tasks 800000     tasks of the replay; its targets are asked of 800,000
  --seed 1           of rules and tasks
  --quick            three short rounds and 100,000 tasks
  --json             one object a line: measure, value, unit, target, holds, n, seed, least, most
  --strict           ends with 1 when a target does not hold`;

/** Where the other engines are installed; git ignores the folder. */
const peersFolder = fileURLToPath(new URL('../../../.data/bench-peers', import.meta.url));

const say = (text: string): void => console.error(text);

/** Tasks of the live race, of the agreement with each engine, and of live with replay. */
const counts = { live: 2_000, agreement: 500, replay: 20_000 };

function drawn(ruleSet: RuleSet, count: number, seed: number): TaskValues[] {
  const random = randomFrom(seed);
  return Array.from({ length: count }, () => completeTask(ruleSet.dictionary, random));
}

function peersOf({ drafts }: Generated): Peer[] {
  const { jsonRules, zen, feelin } = peerPackages(peersFolder, say);
  return [
    jsonRulesPeer(jsonRules, versions['json-rules-engine'], drafts),
    zenPeer(zen, versions['@gorules/zen-engine'], drafts),
    feelinPeer(feelin, versions.feelin, drafts),
  ];
}

function compileFigure({ dictionary, drafts }: Generated, rounds: number): Figure {
  const values = Array.from({ length: rounds }, () => {
    const from = performance.now();
    assemble(dictionary, drafts, '');
    return performance.now() - from;
  });
  const n = drafts.reduce((sum, { rows }) => sum + rows.length, 0);
  return { measure: 'compile/generated', unit: 'ms', values, n, target: { at: 'most', limit: 100 } };
}

/** All that does not agree; measuring what says different things would mean nothing. */
async function disagreements(generated: Generated, shipped: RuleSet, peers: readonly Peer[], seed: number) {
  const complete = drawn(generated.ruleSet, counts.agreement, seed);
  const found = await Promise.all(peers.map((peer) => disagreement(generated.ruleSet, peer, complete)));
  const random = randomFrom(seed);
  const parts = [generated.ruleSet, shipped].map((ruleSet) =>
    replayDisagreement(
      ruleSet,
      drawn(ruleSet, counts.replay, seed).map((task) => partOf(task, random)),
    ),
  );
  return [...found, ...parts].filter((sentence) => sentence !== undefined);
}

async function figuresOf(
  generated: Generated,
  shipped: RuleSet,
  peers: readonly Peer[],
  options: EngineOptions,
) {
  const { ruleSet } = generated;
  const tasks = drawn(ruleSet, counts.live, options.seed);
  const random = randomFrom(options.seed);
  const incomplete = tasks.map((task) => partOf(task, random));
  const rates = await raced(
    [
      ...ourContestants('live/generated', ruleSet, tasks),
      ...ourContestants('live/generated-incomplete', ruleSet, incomplete),
      ...ourContestants('live/shipped', shipped, drawn(shipped, counts.live, options.seed)),
      ...peers.map((peer) => peerContestant(peer, tasks)),
    ],
    options,
    say,
  );
  say('replay of the generated rules');
  const year = await replayed('generated', options);
  say('replay of the shipped rules');
  const shippedYear = await replayed('shipped', options);
  if (!year.agrees || !shippedYear.agrees) throw new Error('threads and one thread do not say the same');
  return [
    compileFigure(generated, options.rounds),
    ...liveFigures(rates, year.alone, peers, counts.live),
    ...year.figures,
    ...shippedYear.figures,
  ];
}

/** Runs `npm run bench -- engine` with the words after it, and resolves with the exit code. */
export async function benchEngine(words: readonly string[]): Promise<number> {
  const options = readEngineOptions(words);
  if (typeof options === 'string') {
    say(`${options}\n\n${help}`);
    return 2;
  }
  if (!options.help) return bench(options);
  console.log(help);
  return 0;
}

async function bench(options: EngineOptions): Promise<number> {
  const generated = generatedRules(options.seed);
  const shipped = await shippedRules();
  const peers = peersOf(generated);
  const wrong = await disagreements(generated, shipped, peers, options.seed);
  for (const sentence of wrong) say(sentence);
  if (wrong.length > 0) return 1;
  say(`All agree on ${String(counts.agreement)} tasks, live and replay on ${String(counts.replay)}.`);
  const figures = await figuresOf(generated, shipped, peers, options);
  const measures = figures.map((figure) => measureOf(figure, options.seed));
  for (const measure of measures) console.log(options.json ? JSON.stringify(measure) : textOf(measure));
  return options.strict && measures.some(({ holds }) => holds === false) ? 1 : 0;
}
