import { setTimeout as pause } from 'node:timers/promises';
import { kotasAnswers, sampleTask } from '../sample.js';
import type { History, Saying } from './history.js';
import { News } from './news.js';

/** Hands a body over under a name of the request; rejects when no answer came. */
export type Post = (body: unknown, requestId: string) => Promise<Response>;

export interface IntakesOptions {
  readonly n: number;
  readonly perSecond: number;
  readonly roll: (below: number) => number;
}

/** Between two tries of a request, in milliseconds. */
const tryAgainAfter = 250;

/** Tasks that a sender has under way at most: a slow machine makes it slower, and is not buried. */
const lines = 40;

/** One request: the same words under the same name in every try. */
interface Request {
  readonly key: string;
  readonly revision: number;
  readonly body: Readonly<Record<string, unknown>>;
}

/** One in so many tasks is not sent again before the end, so that one can see what became of it. */
const careless = 10;
/** One in so many tasks is followed by a second revision. */
const revised = 8;

/** Of one in so many tasks enough is known to divert it. */
const answered = 3;

/** Nobody listened at all, so nothing can have come about. */
function nobodyListened(error: unknown): boolean {
  const { cause } = error as { readonly cause?: { readonly code?: string } };
  return cause?.code === 'ECONNREFUSED';
}

/** A response centre that hands over so many tasks a second, whatever happens to the intake. */
export class Intakes {
  /** Ids of the centre by ids of the sender, of all that was acknowledged. */
  readonly acknowledged = new Map<string, string>();
  private readonly left: Request[] = [];
  private readonly news = new News();
  private stopped = false;
  private begun = 0;
  private under = 0;
  private allHanded = false;

  constructor(
    private readonly post: Post,
    private readonly history: History,
    private readonly options: IntakesOptions,
  ) {}

  /** Hands over task after task, and resolves when each has been taken or left. */
  async run(): Promise<void> {
    const { n, perSecond } = this.options;
    const began = performance.now();
    while (this.begun < n && !this.stopped) {
      const due = began + (this.begun / perSecond) * 1_000;
      await pause(Math.max(0, due - performance.now()));
      await this.news.until(() => this.under < lines);
      void this.task();
    }
    this.allHanded = true;
    await this.news.until(() => this.under === 0);
  }

  /** Resolves when so many were taken in all. */
  async taken(count: number): Promise<void> {
    await this.news.until(() => this.acknowledged.size >= count);
  }

  /** Resolves when so many more were taken than by now; hands over more than was planned if all of that is done. */
  async more(count: number): Promise<void> {
    const wanted = this.acknowledged.size + count;
    while (this.acknowledged.size < wanted) {
      if (this.allHanded && this.under === 0) void this.task();
      await this.news.next();
    }
  }

  /** Tasks whose only try had no answer: each may be there or not. */
  get unanswered(): readonly string[] {
    return this.left.map(({ key }) => key);
  }

  /** Sends again what was left, until it is taken. */
  async handWhatWasLeft(): Promise<void> {
    for (const request of this.left.splice(0)) await this.untilTaken(request);
  }

  /** Ends at once, also when nobody takes its last tasks. */
  abandon(): void {
    this.stopped = true;
  }

  private async task(): Promise<void> {
    this.under += 1;
    this.begun += 1;
    const key = `fault-${String(this.begun)}`;
    const { roll } = this.options;
    const [isCareless, isRevised] = [roll(careless) === 0, roll(revised) === 0];
    const request = this.request(key, 1);
    if (isCareless) await this.onceAnswered(request);
    else await this.untilTaken(request);
    if (isRevised && !isCareless) await this.untilTaken(this.request(key, 2));
    this.under -= 1;
    this.news.tell();
  }

  /** Nobody calls twice: what repeated contacts do to each other is another test's. */
  private request(key: string, revision: number): Request {
    const number = Number(key.replace(/\D/g, ''));
    const phone = `+358 40 ${String(1_000_000 + number)}`;
    const known = number % answered === 0 ? { answers: kotasAnswers, flags: ['home-care-client'] } : {};
    return { key, revision, body: sampleTask(key, { revision, caller: { phone }, ...known }) };
  }

  private async untilTaken(request: Request): Promise<void> {
    while (!this.stopped && !(await this.hand(request))) await pause(tryAgainAfter);
  }

  /** Tries again only while it is certain that nothing came about. */
  private async onceAnswered(request: Request): Promise<void> {
    while (!this.stopped) {
      const outcome = await this.hand(request);
      if (outcome === undefined) this.left.push(request);
      if (outcome !== false) return;
      await pause(tryAgainAfter);
    }
  }

  /** True when taken, false when certainly not, undefined when nobody knows. */
  private async hand({ key, revision, body }: Request): Promise<boolean | undefined> {
    const line = { proc: 'sender', op: 'hand', key, arg: { revision } };
    this.history.say({ ...line, type: 'invoke' });
    try {
      const response = await this.post(body, `${key}/${String(revision)}`);
      const answer = (await response.json()) as { readonly taskId?: string };
      if (!response.ok) return this.refused(line, response.status);
      this.history.say({ ...line, type: 'ok', out: answer.taskId });
      this.acknowledged.set(key, answer.taskId ?? '');
      this.news.tell();
      return true;
    } catch (error) {
      const refused = nobodyListened(error);
      this.history.say({ ...line, type: refused ? 'fail' : 'info', out: (error as Error).message });
      return refused ? false : undefined;
    }
  }

  /** A server that lost its database in the moment of the commit does not know either what became of it. */
  private refused(line: Omit<Saying, 'type'>, status: number): false | undefined {
    const unknown = status >= 500 || status === 425;
    this.history.say({ ...line, type: unknown ? 'info' : 'fail', out: status });
    return unknown ? undefined : false;
  }
}
