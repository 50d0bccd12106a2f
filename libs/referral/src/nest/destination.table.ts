import { EntitySchema } from 'typeorm';
import type { Destination } from '../destination.js';

/** Who may take a patient over, as the county has set it. */
export const destinationTable = new EntitySchema<Destination>({
  name: 'destination',
  columns: {
    organisationId: { type: 'text', primary: true, primaryKeyConstraintName: 'destination_pk' },
    id: { type: 'text', primary: true, primaryKeyConstraintName: 'destination_pk' },
    kind: { type: 'text' },
    name: { type: 'text' },
    acceptWithinSeconds: { type: 'integer' },
  },
  checks: [
    {
      name: 'destination_accept_within',
      expression: 'accept_within_seconds >= 30 and accept_within_seconds <= 86400',
    },
  ],
});
