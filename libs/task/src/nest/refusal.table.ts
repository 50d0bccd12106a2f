import { EntitySchema } from 'typeorm';
import type { FieldWarning } from '../handover.js';

/** One refused intake, or several alike within a minute when nobody knows who sent them. */
export interface StoredRefusal {
  readonly organisationId: string;
  readonly id: string;
  readonly at: Date;
  readonly senderId: string | null;
  readonly code: string;
  readonly fields: readonly FieldWarning[];
  /** What came, so that no patient is lost with a refusal; of a group the first. */
  readonly raw: string | null;
  readonly count: number;
  readonly groupedBy: string | null;
}

const primary = { primary: true, primaryKeyConstraintName: 'intake_refusal_pk' } as const;

export const refusalTable = new EntitySchema<StoredRefusal>({
  name: 'intake_refusal',
  columns: {
    organisationId: { type: 'text', ...primary },
    id: { type: 'uuid', ...primary },
    at: { type: 'timestamptz' },
    senderId: { type: 'uuid', nullable: true },
    code: { type: 'text' },
    fields: { type: 'jsonb' },
    raw: { type: 'text', nullable: true },
    count: { type: 'integer' },
    groupedBy: { type: 'text', nullable: true },
  },
  uniques: [{ name: 'intake_refusal_group', columns: ['organisationId', 'groupedBy'] }],
  indices: [{ name: 'intake_refusal_at', columns: ['organisationId', 'at'] }],
});
