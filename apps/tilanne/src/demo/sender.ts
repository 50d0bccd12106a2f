import type { DemoCase, DemoMessage } from './demo-case.js';
import type { Pace } from './pace.js';
import type { SentTasks } from './sent-tasks.js';
import type { Shift } from './shift.js';
import type { Tally } from './tally.js';

/** Where tasks are handed over, and with which key. */
export interface IntakeAddress {
  readonly url: string;
  readonly key: string;
}

/** Between two tries of a message that got no answer, and until one is given up, in milliseconds. */
const tryAgainAfter = 500;
const patience = 5_000;

function requestOf({ kind, id }: DemoMessage): { readonly method: string; readonly path: string } {
  const path = `/api/tasks/${encodeURIComponent(id)}`;
  if (kind === 'cancellation') return { method: 'POST', path: `${path}/cancel` };
  return kind === 'revision' ? { method: 'PUT', path } : { method: 'POST', path: '/api/tasks' };
}

/** The response centre of the shift: hands everything over in its order, and each message again until it is answered. */
export class Sender {
  private readonly createdAt = new Map<string, string>();

  constructor(
    private readonly intake: IntakeAddress,
    private readonly pace: Pace,
    private readonly into: { readonly tasks: SentTasks; readonly tally: Tally },
  ) {}

  /** Resolves when everything was handed over; rejects when the pace has ended before. */
  async send({ messages, cases }: Shift): Promise<void> {
    for (const message of messages) {
      await this.pace.until(message.at);
      const response = await this.untilAnswered(message);
      await this.note(message, cases.get(message.id), response);
    }
  }

  private async untilAnswered(message: DemoMessage): Promise<Response> {
    this.into.tally.sent(message);
    for (;;) {
      const response = await this.hand(message);
      // A sender that is told to wait, or told nothing, hands the same over again.
      if (response && response.status < 500 && response.status !== 429) return response;
      this.into.tally.unanswered += 1;
      await this.pace.real(tryAgainAfter);
    }
  }

  private async hand(message: DemoMessage): Promise<Response | undefined> {
    const { method, path } = requestOf(message);
    const createdAt = this.createdAt.get(message.id) ?? new Date().toISOString();
    this.createdAt.set(message.id, createdAt);
    const body = message.kind === 'cancellation' ? message.body : { ...message.body, createdAt };
    return fetch(this.intake.url + path, {
      method,
      headers: { authorization: `Bearer ${this.intake.key}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(patience),
    }).catch(() => undefined);
  }

  private async note(message: DemoMessage, known: DemoCase | undefined, response: Response): Promise<void> {
    const answer = (await response.json().catch(() => ({}))) as { taskId?: string; code?: string };
    this.into.tally.answered(message, response.ok ? null : (answer.code ?? String(response.status)));
    if (response.ok && answer.taskId !== undefined && known) this.into.tasks.add(answer.taskId, known);
  }
}
