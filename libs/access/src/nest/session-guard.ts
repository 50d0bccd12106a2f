import {
  createParamDecorator,
  Inject,
  Injectable,
  SetMetadata,
  type CanActivate,
  type ExecutionContext,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Refused, settings, type ServerEnv } from '@tilanne/platform/nest';
import type { Request } from 'express';
import { may, type Act } from '../role.js';
import { isOwnOrigin } from './origin.js';
import { tokenOf } from './session-cookie.js';
import { SessionService } from './session.service.js';
import type { Session } from './session.table.js';

const allowedAct = 'tilanne:act';

/** Who may use a route: one act, anybody signed in, or anybody at all. A route without it is refused to all. */
export const Allow = (act: Act | 'signed-in' | 'anybody') => SetMetadata(allowedAct, act);

const sessions = new WeakMap<Request, Session>();

/** Refuses every route unless the signed-in role may do its act. */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly service: SessionService,
    @Inject(settings) private readonly env: ServerEnv,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    // Sockets have a guard of their own, since Nest does not apply this one to them.
    if (context.getType() !== 'http') return true;
    const request = context.switchToHttp().getRequest<Request>();
    if (!isOwnOrigin(request, this.env.ALLOWED_ORIGINS)) throw new Refused('wrong-origin');
    const act = this.reflector.get<Act | 'signed-in' | 'anybody' | undefined>(
      allowedAct,
      context.getHandler(),
    );
    if (act === 'anybody') return true;
    const session = await this.service.ofToken(tokenOf(request));
    if (act !== 'signed-in' && (act === undefined || !may(session.role, act)))
      throw new Refused('not-allowed');
    sessions.set(request, session);
    return true;
  }
}

/** The session of the request. */
export const FromSession = createParamDecorator((_data: unknown, context: ExecutionContext): Session => {
  const session = sessions.get(context.switchToHttp().getRequest<Request>());
  if (!session) throw new Refused('not-signed-in');
  return session;
});
