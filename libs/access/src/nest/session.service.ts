import { createHash, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Refused, settings, type ServerEnv } from '@tilanne/platform/nest';
import { demoUserNamed } from '../demo-users.js';
import type { SignedIn, SignIn } from '../session.js';
import { newSession, tokenHashOf } from './new-session.js';
import { SessionStore } from './session.store.js';
import type { Session } from './session.table.js';

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

/** What screens may know of a session. */
export function signedInOf(session: Session): SignedIn {
  const { userName: user, name, role, place, organisationId, expiresAt } = session;
  return { user, name, role, place, organisationId, expiresAt: expiresAt.toISOString() };
}

/** Signs people in and out. The access issue replaces where users come from; sessions stay. */
@Injectable()
export class SessionService {
  constructor(
    @Inject(settings) private readonly env: ServerEnv,
    private readonly store: SessionStore,
  ) {
    if (env.DEMO_PASSWORD === undefined)
      throw new Error('DEMO_PASSWORD is not set: the board never runs without sign-in');
  }

  /** A new session and its token; refused with one and the same answer whatever was wrong. */
  async signIn({ user, password }: SignIn): Promise<{ token: string; session: Session }> {
    const known = demoUserNamed(user);
    const right = timingSafeEqual(digest(password), digest(this.env.DEMO_PASSWORD ?? ''));
    if (!known || !right) throw new Refused('wrong-user-or-password');
    const now = new Date();
    await this.store.removeEnded(now);
    const { user: userName, name, role, place = null } = known;
    const who = { organisationId: this.env.ORGANISATION_ID, userName, name, role, place };
    const opened = newSession(who, now);
    await this.store.insert(opened.session);
    return opened;
  }

  /** The live session of a token. Refused with `not-signed-in`. */
  async ofToken(token: string | undefined): Promise<Session> {
    const session = token === undefined ? null : await this.store.live(tokenHashOf(token), new Date());
    if (!session) throw new Refused('not-signed-in');
    return session;
  }

  async signOut(session: Session): Promise<void> {
    await this.store.end(session.tokenHash);
  }
}
