import { randomUUID } from 'node:crypto';
import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Response } from 'express';
import { isDatabaseUnavailable, plainError } from './plain-error.js';
import { problems } from './problems.js';
import { Refused, type RefusedField } from './refused.js';

/** How Nest and the body reader name what they refuse, in our codes. */
const codeOfStatus: Readonly<Record<number, string>> = {
  400: 'bad-request',
  401: 'not-signed-in',
  403: 'not-allowed',
  404: 'not-found',
  405: 'method-not-allowed',
  413: 'body-too-large',
  415: 'body-not-json',
  429: 'too-many-requests',
};

function statusOf(error: unknown): number | undefined {
  if (error instanceof HttpException) return error.getStatus();
  const status: unknown =
    typeof error === 'object' && error !== null ? Reflect.get(error, 'status') : undefined;
  return typeof status === 'number' ? status : undefined;
}

function fieldsOf(error: unknown): readonly RefusedField[] {
  if (!(error instanceof HttpException)) return [];
  const answer = error.getResponse();
  const said: unknown = typeof answer === 'object' ? Reflect.get(answer, 'message') : undefined;
  if (!Array.isArray(said)) return [];
  return said.map((message) => ({ field: '', code: 'bad-value', message: String(message) }));
}

/** Any error as what it means for the caller. Unknown ones stay unknown: `unexpected`. */
export function refusedFrom(error: unknown): Refused {
  if (error instanceof Refused) return error;
  const code = codeOfStatus[statusOf(error) ?? 0];
  if (code !== undefined) return new Refused(code, fieldsOf(error));
  if (isDatabaseUnavailable(error)) return new Refused('unavailable', [], 2);
  return new Refused('unexpected');
}

/** Answers every error as problem+json (RFC 9457); what nobody expected gets an `errorId` that is also in the log. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Problem');

  catch(error: unknown, host: ArgumentsHost): void {
    this.answer(refusedFrom(error), error, host.switchToHttp().getResponse<Response>());
  }

  protected answer(refused: Refused, error: unknown, response: Response): void {
    const problem = problems[refused.code] ?? { status: 500, title: 'Something went wrong here' };
    const errorId = problem.status >= 500 ? randomUUID() : undefined;
    if (errorId !== undefined) this.logger.error({ errorId, code: refused.code, error: plainError(error) });
    if (response.headersSent) return;
    if (refused.retryAfter !== undefined) response.setHeader('Retry-After', String(refused.retryAfter));
    response
      .status(problem.status)
      .type('application/problem+json')
      .send({
        type: `about:blank#${refused.code}`,
        title: problem.title,
        status: problem.status,
        code: refused.code,
        errors: refused.fields,
        details: refused.details,
        errorId,
      });
  }
}
