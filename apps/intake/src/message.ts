import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { Refused } from '@tilanne/platform/nest';
import type { IncomingMessage } from '@tilanne/task/nest';
import type { Request } from 'express';
import { senderOf } from './sender-guard.js';

/** Largest body that is read, in bytes. */
export const largestBody = 64 * 1024;

/** The body as text; undefined when it is not UTF-8. */
export function textOf(request: Request): string | undefined {
  const body: unknown = request.body;
  if (!Buffer.isBuffer(body)) return '';
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    return undefined;
  }
}

function parsed(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    throw new Refused('body-not-json');
  }
}

/** The request's own name, if the sender gave a usable one. */
function requestIdOf(request: Request): string | undefined {
  const given = request.headers['idempotency-key'];
  return typeof given === 'string' && /^[\x21-\x7e]{1,200}$/.test(given) ? given : undefined;
}

function messageOf(request: Request, text: string | undefined, body: unknown): IncomingMessage {
  const sender = senderOf(request);
  if (!sender) throw new Refused('sender-not-known');
  return { sender, requestId: requestIdOf(request), body, raw: text ?? '' };
}

/** A task as it came: the body is read here once, and judged by the capability, not by the edge. */
export const FromTaskBody = createParamDecorator(
  (_data: unknown, context: ExecutionContext): IncomingMessage => {
    const request = context.switchToHttp().getRequest<Request>();
    const text = textOf(request);
    return messageOf(request, text, parsed(text));
  },
);

/** A later revision: the address names the task, so that the body cannot name another. */
export const FromRevisionBody = createParamDecorator(
  (_data: unknown, context: ExecutionContext): IncomingMessage => {
    const request = context.switchToHttp().getRequest<Request>();
    const text = textOf(request);
    const body = parsed(text);
    const named = typeof body === 'object' && body !== null && !Array.isArray(body);
    return messageOf(request, text, named ? { ...body, id: request.params['senderTaskId'] } : body);
  },
);

/** A cancellation, whose body may be empty. */
export const FromOptionalBody = createParamDecorator(
  (_data: unknown, context: ExecutionContext): IncomingMessage => {
    const request = context.switchToHttp().getRequest<Request>();
    const text = textOf(request);
    return messageOf(request, text, text === '' ? {} : parsed(text));
  },
);
