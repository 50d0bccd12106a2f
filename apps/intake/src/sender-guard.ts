import { createParamDecorator, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Refused } from '@tilanne/platform/nest';
import { SenderStore, type Sender } from '@tilanne/task/nest';
import type { Request } from 'express';

const senders = new WeakMap<Request, Sender>();

/** The sender of a request, once its key was found good. */
export function senderOf(request: Request): Sender | undefined {
  return senders.get(request);
}

function bearerKey(request: Request): string | undefined {
  return /^Bearer ([\w.~+/=-]{16,200})$/i.exec(request.headers.authorization ?? '')?.[1];
}

/** How long a sender is known by its key without asking again, in milliseconds: so long a withdrawn key still opens. */
const knownFor = 1_000;

/** Lets in only who shows the bearer key of a known sender. */
@Injectable()
export class SenderGuard implements CanActivate {
  private readonly known = new Map<string, { readonly sender: Sender; readonly until: number }>();

  constructor(private readonly store: SenderStore) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<Request>();
    const key = bearerKey(request);
    const sender = key === undefined ? undefined : await this.withKey(key);
    if (!sender) throw new Refused('sender-not-known');
    senders.set(request, sender);
    return true;
  }

  /** Only good keys are remembered, so there are never more of them than senders. */
  private async withKey(key: string): Promise<Sender | undefined> {
    const before = this.known.get(key);
    if (before && before.until > performance.now()) return before.sender;
    this.known.delete(key);
    const sender = await this.store.withKey(key);
    if (sender) this.known.set(key, { sender, until: performance.now() + knownFor });
    return sender;
  }
}

/** The sender whose key was shown. */
export const FromSender = createParamDecorator((_data: unknown, context: ExecutionContext): Sender => {
  const sender = senderOf(context.switchToHttp().getRequest<Request>());
  if (!sender) throw new Refused('sender-not-known');
  return sender;
});
