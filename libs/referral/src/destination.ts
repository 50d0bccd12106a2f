import type { ReferralOutcome } from '@tilanne/task';

/** Somebody who may take a patient over. */
export interface Destination {
  readonly organisationId: string;
  /** Short and lasting, e.g. `kotas-oulu`. */
  readonly id: string;
  readonly kind: ReferralOutcome;
  readonly name: string;
  /** Time to accept or decline, from sending, in seconds: 30 to 86,400. Set by the county. */
  readonly acceptWithinSeconds: number;
}

/** Destinations of the demonstration; real ones are the county's own. The times are unverified. */
export const sampleDestinations: readonly Omit<Destination, 'organisationId'>[] = [
  { id: 'kotas-oulu', kind: 'kotas', name: 'KOTAS Oulu', acceptWithinSeconds: 900 },
  { id: 'kotas-etela', kind: 'kotas', name: 'KOTAS Etelä', acceptWithinSeconds: 900 },
  { id: 'kotisairaala-oulu', kind: 'home-hospital', name: 'Kotisairaala Oulu', acceptWithinSeconds: 900 },
  { id: 'etalaakari', kind: 'remote-physician', name: 'Etälääkäri', acceptWithinSeconds: 600 },
  {
    id: 'sosiaali-kriisi',
    kind: 'social-crisis',
    name: 'Sosiaali- ja kriisipäivystys',
    acceptWithinSeconds: 900,
  },
];
