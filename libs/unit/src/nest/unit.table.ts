import { EntitySchema } from 'typeorm';
import type { Unit } from '../unit.js';

/** The county's units. */
export const unitTable = new EntitySchema<Unit>({
  name: 'unit',
  columns: {
    organisationId: { type: 'text', primary: true, primaryKeyConstraintName: 'unit_pk' },
    id: { type: 'text', primary: true, primaryKeyConstraintName: 'unit_pk' },
    kind: { type: 'text' },
    callSign: { type: 'text' },
  },
  checks: [{ name: 'unit_kind', expression: `kind in ('ambulance', 'mobile-unit')` }],
});
