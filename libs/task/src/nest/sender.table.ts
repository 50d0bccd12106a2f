import { EntitySchema } from 'typeorm';

/** Somebody who may hand tasks over. */
export interface Sender {
  readonly organisationId: string;
  readonly id: string;
  readonly name: string;
  /** SHA-256 of the bearer key, hex; the key itself is kept nowhere. */
  readonly keyHash: string;
  readonly createdAt: Date;
}

const primary = { primary: true, primaryKeyConstraintName: 'sender_pk' } as const;

export const senderTable = new EntitySchema<Sender>({
  name: 'sender',
  columns: {
    organisationId: { type: 'text', ...primary },
    id: { type: 'uuid', ...primary },
    name: { type: 'text' },
    keyHash: { type: 'text' },
    createdAt: { type: 'timestamptz' },
  },
  uniques: [{ name: 'sender_name', columns: ['organisationId', 'name'] }],
  indices: [{ name: 'sender_key', columns: ['keyHash'] }],
});
