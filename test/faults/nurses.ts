import { setTimeout as pause } from 'node:timers/promises';
import { askDatabase } from '../ask-database.js';
import type { History, Saying } from './history.js';
import { News } from './news.js';
import { choices, type Choice } from './nurse-choices.js';

/** One person at the desk: the name of the sign-in and the session. */
export interface Nurse {
  readonly user: string;
  readonly cookie: string;
}

export interface NursesOptions {
  readonly boardUrl: string;
  readonly databaseUrl: string;
  readonly nurses: readonly Nurse[];
  /** Decisions asked for a second, by all of them together. */
  readonly perSecond: number;
  readonly roll: (below: number) => number;
  /** Tasks of the centre that may be decided, oldest first. */
  readonly tasks: () => readonly string[];
}

/** Between two tries of a request, in milliseconds. */
const tryAgainAfter = 250;

/** Encounters under way at most. */
const encounters = 10;

/** One of so many encounters is about a task of an earlier one, and begins with what was seen then or with nothing. */
const again = 3;

/** One request to decide, the same in every try. */
interface Request {
  readonly taskId: string;
  readonly id: string;
  /** The decision on the nurse's screen. */
  readonly seen: string | null;
  readonly decision: Choice;
}

interface Answer {
  readonly status: number;
  readonly body: {
    readonly status?: string | number;
    readonly code?: string;
    readonly decisionId?: string;
    readonly details?: object;
  };
}

/** Nurses who decide without waiting for each other: two at a time about the same task. */
export class Nurses {
  private readonly news = new News();
  private readonly met: string[] = [];
  private readonly live = new Map<string, string>();
  private stopped = false;
  private abandoned = false;
  private under = 0;
  private asked = 0;

  constructor(
    private readonly options: NursesOptions,
    private readonly history: History,
  ) {}

  /** Decides until told to stop, and resolves when every request has its answer. */
  async run(): Promise<void> {
    const perEncounter = 2;
    while (!this.stopped) {
      await pause((1_000 / this.options.perSecond) * perEncounter);
      await this.news.until(() => this.under < encounters);
      const taskId = this.task();
      if (taskId !== undefined) void this.encounter(taskId);
    }
    await this.news.until(() => this.under === 0);
  }

  /** Begins nothing new. */
  stop(): void {
    this.stopped = true;
  }

  /** Ends at once, also when nobody answers. */
  abandon(): void {
    this.stopped = true;
    this.abandoned = true;
  }

  private task(): string | undefined {
    const { roll, tasks } = this.options;
    if (this.met.length > 0 && roll(again) === 0) return this.met[roll(this.met.length)];
    const all = tasks();
    return all[Math.max(0, all.length - 1 - roll(40))];
  }

  /** Two nurses decide at once; who was refused looks, and sometimes decides otherwise. */
  private async encounter(taskId: string): Promise<void> {
    this.under += 1;
    this.met.push(taskId);
    const { nurses, roll } = this.options;
    const seen = roll(2) === 0 ? null : (this.live.get(taskId) ?? null);
    const first = roll(nurses.length);
    const second = (first + 1 + roll(nurses.length - 1)) % nurses.length;
    const replaces = roll(3) === 0;
    const [one, other, later] = [this.choice(), this.choice(), this.choice()] as const;
    const request = (decision: Choice, on = seen): Request => ({
      taskId,
      id: this.nextId(),
      seen: on,
      decision,
    });
    const asked = [this.decide(first, request(one)), this.decide(second, request(other))];
    await Promise.all(asked);
    await this.look(taskId);
    const now = this.live.get(taskId);
    if (replaces && now !== undefined) await this.decide(second, request(later, now));
    this.under -= 1;
    this.news.tell();
  }

  private choice(): Choice {
    return choices[this.options.roll(choices.length)] ?? { outcome: 'ambulance' };
  }

  private nextId(): string {
    this.asked += 1;
    return `decision-${String(this.asked)}`;
  }

  /** Tries until there is an answer, under the same name, as a page does whose network fails. */
  private async decide(nurse: number, request: Request): Promise<void> {
    const { nurses } = this.options;
    const { id, taskId, seen, decision } = request;
    const { user, cookie } = nurses[nurse] ?? { user: '', cookie: '' };
    const arg = { request: id, seen, outcome: decision.outcome };
    const line = { proc: `${user} ${id}`, op: 'decide', key: taskId, arg };
    this.history.say({ ...line, type: 'invoke' });
    while (!this.abandoned) {
      const answer = await this.ask(cookie, request).catch(() => undefined);
      if (answer && answer.status < 500) {
        this.told(line, answer);
        return;
      }
      await pause(tryAgainAfter);
    }
  }

  private async ask(cookie: string, { taskId, id, seen, decision }: Request): Promise<Answer> {
    const response = await fetch(`${this.options.boardUrl}/api/tasks/${taskId}/decisions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': id, cookie },
      body: JSON.stringify({ revision: 1, answersVersion: 0, decision: seen, ...decision }),
      signal: AbortSignal.timeout(30_000),
    });
    return { status: response.status, body: (await response.json()) as Answer['body'] };
  }

  private told(line: Omit<Saying, 'type'>, { status, body }: Answer): void {
    // What waits for a second person is no decision yet, and nobody comes to second it.
    const { decisionId } = body.status === 'awaiting-second' ? {} : { ...body, ...body.details };
    if (status === 200 && decisionId !== undefined)
      this.history.say({ ...line, type: 'ok', out: decisionId });
    else
      this.history.say({
        ...line,
        type: 'fail',
        out: { status, code: body.code ?? body.status, live: decisionId ?? null },
      });
    if (decisionId !== undefined && line.key) this.live.set(line.key, decisionId);
  }

  /** Reads which decision stands, where it stands. */
  private async look(taskId: string): Promise<void> {
    const { databaseUrl } = this.options;
    const line = { proc: 'reader', op: 'look', key: taskId };
    this.history.say({ ...line, type: 'invoke' });
    const live = `select id from decision where task_id = $1 and decided_at is not null and ended_at is null`;
    try {
      const [row] = await askDatabase<{ id: string }>(databaseUrl, live, [taskId]);
      this.history.say({ ...line, type: 'ok', out: row?.id ?? null });
      if (row) this.live.set(taskId, row.id);
    } catch (error) {
      this.history.say({ ...line, type: 'fail', out: (error as Error).message });
    }
  }
}
