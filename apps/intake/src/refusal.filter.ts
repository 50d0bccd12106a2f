import { Catch, Inject, Injectable, type ArgumentsHost } from '@nestjs/common';
import { ProblemFilter, refusedFrom, settings, type ServerEnv } from '@tilanne/platform/nest';
import { RefusalService, type RefusedIntake } from '@tilanne/task/nest';
import type { Request, Response } from 'express';
import { Counter } from 'prom-client';
import { largestBody, textOf } from './message.js';
import { RefusalGroups } from './refusal-groups.js';
import { senderOf } from './sender-guard.js';

const refusals = new Counter({
  name: 'tilanne_intake_refused_total',
  help: 'Messages of senders that were refused, by code',
  labelNames: ['code'],
});

/** Answers that refuse no task: reading, repeating too soon, or a database that could not store a row anyway. */
const notRefusals = new Set([
  'task-not-found',
  'not-found',
  'request-still-running',
  'unavailable',
  'unexpected',
]);

/** Answers errors of the intake, and makes every refused message a row for the shift lead. */
@Injectable()
@Catch()
export class RefusalFilter extends ProblemFilter {
  private readonly groups: RefusalGroups;

  constructor(
    service: RefusalService,
    @Inject(settings) private readonly env: ServerEnv,
  ) {
    super();
    this.groups = new RefusalGroups(service);
  }

  override catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<Request>();
    const refused = refusedFrom(error);
    if (request.method !== 'GET' && !notRefusals.has(refused.code)) {
      refusals.inc({ code: refused.code });
      this.groups.record(this.intakeOf(request, refused.code, refused.fields));
    }
    this.answer(refused, error, http.getResponse<Response>());
  }

  private intakeOf(request: Request, code: string, fields: RefusedIntake['fields']): RefusedIntake {
    const sender = senderOf(request);
    const organisationId = sender?.organisationId ?? this.env.ORGANISATION_ID;
    const raw = textOf(request)?.slice(0, largestBody) ?? null;
    return { organisationId, senderId: sender?.id ?? null, code, fields, raw };
  }
}
