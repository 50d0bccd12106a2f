import { randomUUID } from 'node:crypto';
import type { BoardRow, OpenTask } from '@tilanne/board';
import { claimBeatEvery, isWaiting } from '@tilanne/task';
import type { BoardView } from './board-view.js';
import type { Chance } from './chance.js';
import type { DemoCase } from './demo-case.js';
import { refusalOf, type Desk } from './desk.js';
import { answersTo } from './nurse-answers.js';
import { decisionFor, type Decided, type World } from './nurse-decision.js';
import { busyUnitsOf } from './nurse-work.js';
import type { Pace } from './pace.js';
import { minutesOf } from './shift-table.js';
import { minute } from './simulated-time.js';
import type { Tally } from './tally.js';

/** Rounds of questions before a nurse stops asking and sends an ambulance. */
const mostRounds = 6;
/** How long a proposal may take, and how often a request without an answer is made again. */
const proposalPatience = 20_000;
const tries = 5;

/** What a nurse works with. */
export interface Workplace {
  readonly desk: Desk;
  readonly view: BoardView;
  readonly pace: Pace;
  readonly chance: Chance;
  readonly world: Omit<World, 'busyUnits'>;
  readonly tally: Tally;
}

/** One call to one patient: claim, questions, decision. */
export class PatientCall {
  private readonly path: string;
  private decided = false;

  constructor(
    private readonly at: Workplace,
    private readonly row: BoardRow,
    private readonly known: DemoCase,
  ) {
    this.path = `/api/tasks/${row.task.id}`;
  }

  async make(): Promise<void> {
    const { desk } = this.at;
    const takeOver = this.row.claim !== null;
    const claimed = await desk.post(`${this.path}/claim`, { takeOver });
    if (claimed.status !== 200) return;
    const beat = setInterval(() => void this.beat(), claimBeatEvery);
    try {
      await this.askAndDecide();
    } finally {
      clearInterval(beat);
      if (!this.decided) await desk.ask('DELETE', `${this.path}/claim`).catch(() => undefined);
    }
  }

  private async beat(): Promise<void> {
    await this.at.desk.post(`${this.path}/claim`, {}).catch(() => undefined);
  }

  private async askAndDecide(): Promise<void> {
    const { pace, chance } = this.at;
    for (let round = 0; round < mostRounds; round += 1) {
      await pace.take(chance, minutesOf.questions);
      const open = await this.withProposal();
      if (!open) return;
      const questions = open.verdict?.redFlag ? [] : (open.verdict?.questions ?? []);
      const answers = answersTo(
        questions.map(({ fact }) => fact),
        this.known,
      );
      if (answers.length === 0) return this.decide(open);
      const { revision, answersVersion } = open.summary;
      await this.at.desk.post(`${this.path}/answers`, { revision, answersVersion, answers });
    }
    const open = await this.withProposal();
    if (open) await this.decide(open);
  }

  /** The task with a proposal for all that is known of it; undefined when it no longer waits. */
  private async withProposal(): Promise<OpenTask | undefined> {
    const { desk, view } = this.at;
    const { id } = this.row.task;
    const ready = (): boolean | undefined => {
      const row = view.board?.rows[id];
      return row && isWaiting(row.task.state) ? (row.proposal ? true : undefined) : false;
    };
    // Without a proposal in time, the nurse judges by herself.
    const waits = await view.until(ready, proposalPatience);
    this.at.pace.ended.throwIfAborted();
    if (waits === false) return undefined;
    return desk.get<OpenTask>(this.path);
  }

  private async decide(open: OpenTask): Promise<void> {
    const { view, world, pace } = this.at;
    const [callBackMinutes] = minutesOf.callBack;
    const callBackAt = new Date(Date.now() + (callBackMinutes * minute) / pace.speed);
    const busyUnits = view.board ? busyUnitsOf(view.board) : new Set<string>();
    const wanted = decisionFor({ ...world, busyUnits, known: this.known, open, callBackAt });
    const refusal = await this.post(open, wanted);
    if (refusal === null) return;
    this.at.tally.decisionRefused(refusal);
    // What stands in the way of a diversion never stands in the way of an ambulance.
    const careful = ['facts-missing', 'red-flag-stands', 'reason-needed', 'target-not-known'];
    if (careful.includes(refusal)) await this.post(open, { outcome: 'ambulance' });
  }

  /** Name of the refusal, null when it was taken. The same request again has one effect. */
  private async post(open: OpenTask, wanted: Decided): Promise<string | null> {
    const { revision, answersVersion, id } = open.summary;
    const decision = this.at.view.board?.rows[id]?.decision?.id ?? null;
    const name = { 'idempotency-key': randomUUID() };
    for (let left = tries; left > 0; left -= 1) {
      const answer = await this.at.desk
        .post(`${this.path}/decisions`, { revision, answersVersion, decision, ...wanted }, name)
        .catch(() => undefined);
      if (answer && answer.status < 500) return this.note(answer.status === 200 ? null : refusalOf(answer));
      await this.at.pace.real(500);
    }
    return this.note('no-answer');
  }

  private note(refusal: string | null): string | null {
    this.decided ||= refusal === null;
    if (refusal === null) this.at.tally.decisions += 1;
    return refusal;
  }
}
