import { EntitySchema } from 'typeorm';

/** The last sign of life of a process that has no caller to notice its silence. */
interface PulseRow {
  organisationId: string;
  name: string;
  at: Date;
}

export const pulseTable = new EntitySchema<PulseRow>({
  name: 'pulse',
  columns: {
    organisationId: { type: 'text', primary: true, primaryKeyConstraintName: 'pulse_pk' },
    name: { type: 'text', primary: true, primaryKeyConstraintName: 'pulse_pk' },
    at: { type: 'timestamptz' },
  },
});
