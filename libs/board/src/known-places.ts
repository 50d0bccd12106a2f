import type { Destination } from '@tilanne/referral';
import type { Unit } from '@tilanne/unit';

/** Where the nurses of an organisation may send a patient. */
export interface KnownPlaces {
  readonly destinations: readonly Destination[];
  readonly units: readonly Unit[];
}
