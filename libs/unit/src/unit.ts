import type { UnitOutcome } from '@tilanne/task';

/** A unit of the county's emergency care. */
export interface Unit {
  readonly organisationId: string;
  /** Short and lasting, e.g. `epo-3124`. */
  readonly id: string;
  readonly kind: UnitOutcome;
  /** As spoken on the radio; nothing is read out of it. */
  readonly callSign: string;
}

/** Units of the demonstration; real ones are the county's own. */
export const sampleUnits: readonly Omit<Unit, 'organisationId'>[] = [
  { id: 'epo-3124', kind: 'ambulance', callSign: 'EPO 3124' },
  { id: 'epo-3125', kind: 'ambulance', callSign: 'EPO 3125' },
  { id: 'epo-3231', kind: 'ambulance', callSign: 'EPO 3231' },
  { id: 'epo-3321', kind: 'ambulance', callSign: 'EPO 3321' },
  { id: 'epo-3191', kind: 'mobile-unit', callSign: 'EPO 3191' },
];
