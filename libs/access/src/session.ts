import { z } from 'zod';
import type { Role } from './role.js';

/** What is sent to sign in. */
export const signInSchema = z.strictObject({
  user: z.string().trim().min(1).max(80),
  password: z.string().min(1).max(200),
});

export type SignIn = z.infer<typeof signInSchema>;

/** Who is signed in, as screens may know it. */
export interface SignedIn {
  readonly user: string;
  /** Name shown on acts, e.g. in an acknowledgement. */
  readonly name: string;
  readonly role: Role;
  /** The unit of a crew, the destination of its staff; null for others. */
  readonly place: string | null;
  readonly organisationId: string;
  /** ISO 8601, UTC: the session ends here whatever happens. */
  readonly expiresAt: string;
}

/** A session ends after this many hours, whatever happens: longer than a shift, shorter than two. */
export const sessionHours = 14;
