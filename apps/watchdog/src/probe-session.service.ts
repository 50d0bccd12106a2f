import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { newSession, sessionCookie, SessionStore, type Session } from '@tilanne/access/nest';
import { heartbeatOrganisationOf } from '@tilanne/platform';
import { settings, type ServerEnv } from '@tilanne/platform/nest';

/** A session is replaced when less than this is left of it, in milliseconds. */
const renewedBefore = 600_000;

/** The session of the test task's own nurse, who can see nothing but test tasks. */
@Injectable()
export class ProbeSession implements OnApplicationShutdown {
  private current: { readonly cookie: string; readonly session: Session } | undefined;

  constructor(
    @Inject(settings) private readonly env: ServerEnv,
    private readonly sessions: SessionStore,
  ) {}

  /** A cookie that a board lets in. */
  async cookie(): Promise<string> {
    const now = new Date();
    const left = (this.current?.session.expiresAt.getTime() ?? 0) - now.getTime();
    if (this.current && left > renewedBefore) return this.current.cookie;
    const organisationId = heartbeatOrganisationOf(this.env.ORGANISATION_ID);
    const who = {
      organisationId,
      userName: 'watchdog',
      name: 'watchdog',
      role: 'nurse',
      place: null,
    } as const;
    const { token, session } = newSession(who, now);
    await this.sessions.insert(session);
    const [cookie = ''] = sessionCookie(token, false).split(';');
    this.current = { cookie, session };
    return cookie;
  }

  /** The next cookie is a new one: the board did not know this one. */
  forget(): void {
    this.current = undefined;
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.current) await this.sessions.end(this.current.session.tokenHash);
  }
}
