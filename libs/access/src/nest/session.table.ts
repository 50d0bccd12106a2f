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
  /** The unit of a crew, the destination of its staff; null for others. */
  readonly place: string | null;
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
    place: { type: 'text', nullable: true },
    createdAt: { type: 'timestamptz' },
    expiresAt: { type: 'timestamptz' },
  },
});
