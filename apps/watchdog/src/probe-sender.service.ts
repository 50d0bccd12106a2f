import { Inject, Injectable } from '@nestjs/common';
import { heartbeatOrganisationOf } from '@tilanne/platform';
import { settings, type ServerEnv } from '@tilanne/platform/nest';
import { ensureSender } from '@tilanne/task/nest';
import { randomBytes } from 'node:crypto';
import { z } from 'zod';

/** The one test task of a centre, by the name its sender gives it; it gets a new revision every time. */
const senderTaskId = 'heartbeat';

const knownSchema = z.object({ revision: z.int() });

const answerSchema = z.object({ taskId: z.uuid(), revision: z.int() });

/** What was handed over, and is to be seen on a board. */
export type HandedOver = z.infer<typeof answerSchema>;

/** Invented from beginning to end, and complete enough for the rules to look at. */
function testTask(revision: number, now: Date): object {
  return {
    id: senderTaskId,
    revision,
    createdAt: now.toISOString(),
    code: '774',
    class: 'D',
    address: 'Testitehtävä 1',
    description: 'Test task of the centre itself: no patient.',
  };
}

/** Hands test tasks over at the public intake, as any sender does. */
@Injectable()
export class ProbeSender {
  private readonly key = randomBytes(32).toString('base64url');
  private revision: number | undefined;
  private isKnown = false;

  constructor(@Inject(settings) private readonly env: ServerEnv) {}

  /** The next revision of the test task; rejects when the intake does not take it. */
  async handOver(intakeUrl: string, signal: AbortSignal): Promise<HandedOver> {
    await this.introduce();
    const api = `${intakeUrl}/api/tasks`;
    const last = this.revision ?? (await this.knownRevision(api, signal));
    // Without an answer nobody knows whether it was taken: the next time asks where the test task has come to.
    this.revision = undefined;
    const body = JSON.stringify(testTask(last + 1, new Date()));
    const answer = await this.ask(api, { method: 'POST', body, signal });
    if (!answer.ok) throw new Error(`The intake answered ${String(answer.status)}`);
    const handedOver = answerSchema.parse(await answer.json());
    this.revision = handedOver.revision;
    return handedOver;
  }

  /** Makes the sender, or gives it this process's key; the key is kept nowhere but here. */
  private async introduce(): Promise<void> {
    if (this.isKnown) return;
    const organisationId = heartbeatOrganisationOf(this.env.ORGANISATION_ID);
    await ensureSender({
      databaseUrl: this.env.DATABASE_URL,
      organisationId,
      name: 'heartbeat',
      key: this.key,
    });
    this.isKnown = true;
  }

  /** Where an earlier run of the watchdog has come to. */
  private async knownRevision(api: string, signal: AbortSignal): Promise<number> {
    const answer = await this.ask(`${api}/${senderTaskId}`, { signal });
    if (answer.status === 404) return 0;
    if (!answer.ok) throw new Error(`The intake answered ${String(answer.status)}`);
    return knownSchema.parse(await answer.json()).revision;
  }

  private async ask(url: string, request: RequestInit): Promise<Response> {
    const headers = { authorization: `Bearer ${this.key}`, 'content-type': 'application/json' };
    const answer = await fetch(url, { ...request, headers });
    // Another watchdog has given the sender its own key, or the database is an older copy: introduced anew next time.
    if (answer.status === 401) this.isKnown = false;
    return answer;
  }
}
