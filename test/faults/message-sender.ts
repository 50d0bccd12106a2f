import { setTimeout as pause } from 'node:timers/promises';
import type { Centre } from '../centre.js';
import type { Message } from './message-plan.js';
import { OutOfPatience } from './patience.js';

/** Between two tries of a message, in milliseconds. */
const tryAgainAfter = 100;

/** After which something must be wrong, in milliseconds. */
const patience = 180_000;

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

async function ask({ intakeUrl, bearerKey }: Centre, { path, requestId, body }: Message): Promise<Answer> {
  const response = await fetch(`${intakeUrl}/api/tasks${path}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${bearerKey}`,
      'content-type': 'application/json',
      'idempotency-key': requestId,
    },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(10_000),
  });
  return { status: response.status, body: await response.json() };
}

/** Sends a message until it is answered for good: not while the same one is still being handled. */
export async function sendMessage(centre: Centre, message: Message): Promise<Answer> {
  const stillRunning = 425;
  const began = performance.now();
  while (performance.now() - began < patience) {
    const answer = await ask(centre, message).catch(() => undefined);
    if (answer && answer.status < 500 && answer.status !== stillRunning) return answer;
    await pause(tryAgainAfter);
  }
  throw new OutOfPatience(`Not answered: ${message.requestId}`);
}
