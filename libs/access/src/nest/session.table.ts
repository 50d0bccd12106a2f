import { EntitySchema } from 'typeorm';
import type { Role } from '../role.js';

/** One sign-in. */
export interface Session {
  /** SHA-256 of the cookie's token, hex; the token itself is kept nowhere. */
  readonly tokenHash: string;
  readonly organisationId: string;
  readonly userName: string;
  readonly name: string;
  readonly role: Role;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

export const sessionTable = new EntitySchema<Session>({
  name: 'session',
  columns: {
    tokenHash: { type: 'text', primary: true, primaryKeyConstraintName: 'session_pk' },
    organisationId: { type: 'text' },
    userName: { type: 'text' },
    name: { type: 'text' },
    role: { type: 'text' },
    createdAt: { type: 'timestamptz' },
    expiresAt: { type: 'timestamptz' },
  },
});
