import type { HistoryLine } from './history.js';
import { isLinearizable, type Model, type Operation } from './linearizability.js';

/** A decision in the database at the end, as the line `database / decisions` of the history has it. */
export interface StoredDecision {
  readonly id: string;
  readonly taskId: string;
  /** Name of the request that made it. */
  readonly request: string;
}

/** The decision that stands, by its request; an upgrade is the last one, and stands until the task has been handed over. */
interface Standing {
  readonly request: string;
  readonly last: boolean;
}

/** What a nurse or a reader learned of the one decision that stands for a task. */
type Learned =
  | { readonly kind: 'decided'; readonly seen: string | null; readonly made: Standing }
  | { readonly kind: 'stands'; readonly request: string | null }
  | { readonly kind: 'over' };

/** What stands for a task; `over` after the last decision. */
type Register = Standing | 'none' | 'over';

function mayBeOver(state: Register): boolean {
  return state === 'over' || (state !== 'none' && state.last);
}

function requestIn(state: Register): string | null {
  return typeof state === 'string' ? null : state.request;
}

const register: Model<Register, Learned> = {
  initial: 'none',
  nameOf: (state) => (typeof state === 'string' ? state : `by ${state.request}`),
  step: (state, learned) => {
    if (learned.kind === 'decided')
      return state !== 'over' && requestIn(state) === learned.seen ? learned.made : 'impossible';
    const noneStands = learned.kind === 'over' || learned.request === null;
    if (noneStands && mayBeOver(state)) return 'over';
    return learned.kind === 'stands' && requestIn(state) === learned.request ? state : 'impossible';
  },
};

interface Asked {
  readonly request: string;
  readonly outcome: string;
  readonly seen: string | null;
}

/** Decisions by their requests; one that nobody asked for keeps its own id, which fits nothing. */
class Requests {
  private readonly ofDecision: ReadonlyMap<string, string>;

  constructor(stored: readonly StoredDecision[]) {
    this.ofDecision = new Map(stored.map(({ id, request }) => [id, request]));
  }

  of(decision: string | null): string | null {
    return decision === null ? null : (this.ofDecision.get(decision) ?? decision);
  }
}

/** What an answer tells; undefined when it tells nothing of the register. */
function learnedFrom(line: HistoryLine, asked: Asked | undefined, requests: Requests): Learned | undefined {
  if (line.op === 'look')
    return line.type === 'ok'
      ? { kind: 'stands', request: requests.of(line.out as string | null) }
      : undefined;
  if (!asked) return undefined;
  // A decision that is stored under another request was not made by this one.
  if (line.type === 'ok') return decidedBy(asked, requests.of(line.out as string), requests);
  const { code, live } = line.out as { readonly code?: string; readonly live: string | null };
  if (code === 'task-over') return { kind: 'over' };
  return code === 'task-already-decided' ? { kind: 'stands', request: requests.of(live) } : undefined;
}

function decidedBy({ request, seen, outcome }: Asked, made: string | null, requests: Requests): Learned {
  const standing = { request: made ?? request, last: outcome === 'upgrade-112' };
  return { kind: 'decided', seen: requests.of(seen), made: standing };
}

function operationsOf(lines: readonly HistoryLine[], requests: Requests): Operation<Learned>[] {
  const open = new Map<string, HistoryLine[]>();
  const done: Operation<Learned>[] = [];
  for (const line of lines) {
    const name = `${line.op} ${line.proc}`;
    if (line.type === 'invoke') {
      open.set(name, [...(open.get(name) ?? []), line]);
      continue;
    }
    const asked = open.get(name)?.shift();
    if (!asked) continue;
    const op = learnedFrom(line, asked.arg as Asked | undefined, requests);
    if (op) done.push({ op, invoked: asked.t, returned: line.t });
  }
  const unanswered = [...open.values()].flat().filter(({ op }) => op === 'decide');
  return [...done, ...unanswered.map((line) => pendingOf(line, requests))];
}

function pendingOf({ arg, t }: HistoryLine, requests: Requests): Operation<Learned> {
  return { op: decidedBy(arg as Asked, null, requests), invoked: t, returned: Infinity };
}

/** What is wrong with the decisions of a run, in words. */
export interface DecisionVerdict {
  /** Tasks for which what nurses and readers were told fits no order in which one decision stood at a time. */
  readonly torn: readonly string[];
  /** Decisions in the database that nobody was told of, or asked for. */
  readonly unexpected: readonly string[];
  /** Requests that were told of a decision that is not there. */
  readonly lost: readonly string[];
  /** Requests that were told, for the report. */
  readonly decided: number;
  readonly refused: number;
}

/** Checks that every task had one decision at a time, and that each was made by a nurse who had seen the one before. */
export function checkDecisions(history: readonly HistoryLine[]): DecisionVerdict {
  const line = history.findLast(({ proc, op }) => proc === 'database' && op === 'decisions');
  const stored = (line?.out ?? []) as readonly StoredDecision[];
  const requests = new Requests(stored);
  const about = history.filter(({ op }) => op === 'decide' || op === 'look');
  const byTask = new Map<string, HistoryLine[]>();
  for (const one of about) byTask.set(one.key ?? '', [...(byTask.get(one.key ?? '') ?? []), one]);
  const isTorn = (lines: readonly HistoryLine[]): boolean =>
    !isLinearizable(operationsOf(lines, requests), register);
  const decides = about.filter(({ op }) => op === 'decide');
  const oks = decides.filter(({ type }) => type === 'ok');
  const ids = new Set(stored.map(({ id }) => id));
  const asked = new Set(decides.map(({ arg }) => (arg as Asked).request));
  return {
    torn: [...byTask].filter(([, lines]) => isTorn(lines)).map(([task]) => task),
    unexpected: stored.filter(({ request }) => !asked.has(request)).map(({ id }) => id),
    lost: oks.filter(({ out }) => !ids.has(String(out))).map(({ arg }) => (arg as Asked).request),
    decided: oks.length,
    refused: decides.filter(({ type }) => type === 'fail').length,
  };
}
