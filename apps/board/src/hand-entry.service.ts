import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Session } from '@tilanne/access/nest';
import { IntakeService, SenderStore, type IntakeAnswer } from '@tilanne/task/nest';

/** Takes a task that a nurse types or pastes in, by the same way as any other. */
@Injectable()
export class HandEntry {
  constructor(
    private readonly intake: IntakeService,
    private readonly senders: SenderStore,
  ) {}

  /** The form names its request, so that a second click enters nothing twice. */
  async enter(session: Session, requestId: string | undefined, body: unknown): Promise<IntakeAnswer> {
    const sender = await this.senders.desk(session.organisationId);
    const request = requestId !== undefined && /^[\w-]{8,80}$/.test(requestId) ? requestId : randomUUID();
    return this.intake.hand({
      sender,
      requestId: request,
      body: completed(body, request),
      // The time filled in differs from click to click; what the nurse entered does not.
      said: body,
      raw: rawOf(body),
      byHand: true,
    });
  }
}

function rawOf(body: unknown): string {
  // Without a body there is nothing to write down.
  return body === undefined ? '' : JSON.stringify(body);
}

/** A task entered by hand has an id of ours, and is created now unless the form says when. */
function completed(body: unknown, id: string): unknown {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return body;
  return { createdAt: new Date().toISOString(), ...body, id, revision: 1 };
}
