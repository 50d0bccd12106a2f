import { askDatabase } from '../ask-database.js';
import { checkSessions } from './board-sessions.js';
import { none, told, type Measure } from './fault.js';
import type { History } from './history.js';
import { checkDecisions, type StoredDecision } from './decisions.js';
import { breachesOf, invariants } from './invariants.js';
import { checkSet, type StoredTask } from './set-checker.js';

const tasks = `select sender_task_id as key, id as "taskId" from task where sender_task_id like 'fault-%'`;

/** Requests are kept under the name of who made them, and their own. */
const decisions = `select id, task_id as "taskId", split_part(request_id, ' ', 2) as request from decision
  where task_id in (select id from task where sender_task_id like 'fault-%')`;

/** Tasks that were decided may have left the board before a screen came back to it. */
const touched = `select distinct task_id as id from decision`;

const timed = invariants.filter((invariant) => invariant.timed);
const untimed = invariants.filter((invariant) => !invariant.timed);

/** What must hold in every fault, from the history and from what is in the database now. */
export async function judge(
  history: History,
  databaseUrl: string,
  screens: readonly string[],
): Promise<Measure[]> {
  const stored = await askDatabase<StoredTask>(databaseUrl, tasks);
  history.say({ proc: 'database', op: 'tasks', type: 'ok', out: stored });
  const excused = await askDatabase<{ id: string }>(databaseUrl, touched);
  const made = await askDatabase<StoredDecision>(databaseUrl, decisions);
  history.say({ proc: 'database', op: 'decisions', type: 'ok', out: made });
  const { torn, unexpected, lost, decided, refused } = checkDecisions(history.lines);
  const set = checkSet(history.lines, screens, new Set(excused.map(({ id }) => id)));
  const sessions = checkSessions(history.lines, screens);
  const unread = Object.entries(set.neverRead).flatMap(([screen, keys]) =>
    keys.map((key) => `${key} on ${screen}`),
  );
  return [
    none('acknowledged tasks lost', set.lost),
    none('duplicates', [...set.duplicated, ...set.unexpected]),
    none('acknowledged tasks that a board never showed', unread),
    none('tasks with a second decision', torn),
    none('decisions lost or made up', [...lost, ...unexpected]),
    none('gaps and repeats on boards', sessions.order),
    none('boards with another hash than their server', sessions.hashes),
    none('breaches of invariants in the database', await breachesOf(databaseUrl, untimed)),
    { ...none('alarms that were late or missing', await breachesOf(databaseUrl, timed)), kind: 'time' },
    told('tasks acknowledged', set.acknowledged),
    told('decisions made', decided),
    told('decisions refused', refused),
  ];
}
