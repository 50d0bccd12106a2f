import { createHash, randomBytes } from 'node:crypto';
import { sessionHours } from '../session.js';
import type { Session } from './session.table.js';

/** Hash under which a session's token is kept. */
export function tokenHashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** A session for somebody from now on, and its token, which is kept nowhere. */
export function newSession(
  who: Omit<Session, 'tokenHash' | 'createdAt' | 'expiresAt'>,
  now: Date,
): { readonly token: string; readonly session: Session } {
  const token = randomBytes(32).toString('base64url');
  const expiresAt = new Date(now.getTime() + sessionHours * 3_600_000);
  return { token, session: { ...who, tokenHash: tokenHashOf(token), createdAt: now, expiresAt } };
}
