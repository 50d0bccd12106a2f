import type { Centre } from '../centre.js';
import { sampleTask } from '../sample.js';

/** The response centre as the journeys play it: hands over, changes and takes back tasks. */
export class Sender {
  constructor(private readonly centre: Centre) {}

  /** Hands a task over and tells the centre's id of it. */
  async hand(id: string, other: Readonly<Record<string, unknown>> = {}): Promise<string> {
    const response = await this.centre.postTask(sampleTask(id, other));
    if (response.status !== 201) throw new Error(`The task ${id} was answered ${String(response.status)}`);
    return ((await response.json()) as { taskId: string }).taskId;
  }

  /** Sends a newer revision of the same task. */
  async change(id: string, revision: number, other: Readonly<Record<string, unknown>>): Promise<void> {
    await this.ask('PUT', id, sampleTask(id, { revision, ...other }));
  }

  async takeBack(id: string): Promise<void> {
    await this.ask('POST', `${id}/cancel`, {});
  }

  private async ask(method: string, path: string, body: unknown): Promise<void> {
    const response = await fetch(`${this.centre.intakeUrl}/api/tasks/${path}`, {
      method,
      headers: { authorization: `Bearer ${this.centre.bearerKey}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${method} ${path} was answered ${String(response.status)}`);
  }
}

/** That many minutes ago, as a sender writes it. */
export function minutesAgo(minutes: number): string {
  return new Date(Date.now() - minutes * 60_000).toISOString();
}
