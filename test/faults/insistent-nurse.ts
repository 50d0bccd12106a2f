import { setTimeout as pause } from 'node:timers/promises';
import type { History } from './history.js';

/** How long a page waits for an answer before it asks again, and for how long it then rests, in milliseconds. */
const patience = 10_000;
const tryAgainAfter = 100;

interface Answer {
  readonly status: number;
  readonly body: { readonly decisionId?: string; readonly code?: string };
}

/** A nurse whose page asks again, under the same name, until there is an answer. */
export class InsistentNurse {
  private abandoned = false;

  constructor(
    private readonly options: { readonly boardUrl: string; readonly user: string; readonly cookie: string },
    private readonly history: History,
  ) {}

  /** Sends an ambulance; resolves with the id of the decision, or with the refusal in words. */
  async sendAmbulance(taskId: string, request: string): Promise<string> {
    const { user } = this.options;
    const arg = { request, seen: null, outcome: 'ambulance' };
    const line = { proc: `${user} ${request}`, op: 'decide', key: taskId, arg };
    this.history.say({ ...line, type: 'invoke' });
    while (!this.abandoned) {
      const answer = await this.ask(taskId, request).catch(() => undefined);
      if (!answer || answer.status >= 500) await pause(tryAgainAfter);
      else if (answer.status === 200) {
        this.history.say({ ...line, type: 'ok', out: answer.body.decisionId });
        return String(answer.body.decisionId);
      } else {
        const { code } = answer.body;
        this.history.say({ ...line, type: 'fail', out: { status: answer.status, code, live: null } });
        return `refused: ${String(code)}`;
      }
    }
    return 'no answer';
  }

  /** Asks no more, also when there was no answer. */
  abandon(): void {
    this.abandoned = true;
  }

  private async ask(taskId: string, request: string): Promise<Answer> {
    const response = await fetch(`${this.options.boardUrl}/api/tasks/${taskId}/decisions`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'idempotency-key': request,
        cookie: this.options.cookie,
      },
      body: JSON.stringify({ revision: 1, answersVersion: 0, decision: null, outcome: 'ambulance' }),
      signal: AbortSignal.timeout(patience),
    });
    return { status: response.status, body: (await response.json()) as Answer['body'] };
  }
}
