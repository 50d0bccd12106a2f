import { columnsOf, factState, judge, notMeasured, outcomes, Replay, runChain } from '@tilanne/triage';
import type { RuleSet, TaskValues } from '@tilanne/triage';
import type { Peer, PeerResult, PeerTask } from './peers/peer.js';

/** A task as the other engines are given it. */
export function peerTask(task: TaskValues): PeerTask {
  return Object.fromEntries([...task].map(([name, value]) => [name, value === notMeasured ? null : value]));
}

/** What each table says of a complete task. */
function ours(ruleSet: RuleSet, known: TaskValues): PeerResult {
  const { matches } = runChain(ruleSet, factState(ruleSet, { known }));
  return Object.fromEntries(
    ruleSet.tables.map(({ source }, place) => [source.name, matches[place]?.results[0] ?? null]),
  );
}

/** The first complete task of which another engine says something else in some table, told in a sentence. */
export async function disagreement(
  ruleSet: RuleSet,
  peer: Peer,
  tasks: readonly TaskValues[],
): Promise<string | undefined> {
  for (const task of tasks) {
    const theirs = await peer.evaluate(peerTask(task));
    for (const [table, result] of Object.entries(ours(ruleSet, task)))
      if ((theirs[table] ?? null) !== result)
        return `${peer.name} says ${String(theirs[table])} in ${table}, not ${String(result)}: ${JSON.stringify(peerTask(task))}`;
  }
  return undefined;
}

/** The first task of which the replay says something else than the live verdict, told in a sentence. */
export function replayDisagreement(ruleSet: RuleSet, tasks: readonly TaskValues[]): string | undefined {
  const names = ruleSet.dictionary.facts.map(({ name }) => name);
  const found = new Uint8Array(tasks.length);
  new Replay(ruleSet, columnsOf(names, tasks)).run(0, tasks.length, found);
  const other = tasks.findIndex((known, task) => outcomes[found[task] ?? 0] !== liveOutcome(ruleSet, known));
  return other < 0
    ? undefined
    : `the replay says ${String(outcomes[found[other] ?? 0])} of task ${String(other)}`;
}

function liveOutcome(ruleSet: RuleSet, known: TaskValues): string {
  return judge(ruleSet, { known, unusable: new Map(), warnings: [] }).reasoned.outcome;
}
