import type { Role } from './role.js';

/** One person who may sign in until real sign-in is connected. */
export interface DemoUser {
  readonly user: string;
  readonly name: string;
  readonly role: Role;
  /** The unit of a crew, the destination of its staff. */
  readonly place?: string;
}

/** The demo users, every role among them; they share the installation's own demo password. */
export const demoUsers: readonly DemoUser[] = [
  { user: 'hoitaja', name: 'Helmi Hoitaja', role: 'nurse' },
  { user: 'hoitaja2', name: 'Heikki Hoitaja', role: 'nurse' },
  { user: 'vuorovastaava', name: 'Veikko Vuorovastaava', role: 'shift-lead' },
  { user: 'laakari', name: 'Leena Lääkäri', role: 'physician' },
  { user: 'yksikko', name: 'EPO 3124', role: 'crew', place: 'epo-3124' },
  { user: 'yksikko2', name: 'EPO 3125', role: 'crew', place: 'epo-3125' },
  { user: 'yksikko3', name: 'EPO 3231', role: 'crew', place: 'epo-3231' },
  { user: 'yksikko4', name: 'EPO 3321', role: 'crew', place: 'epo-3321' },
  { user: 'liikkuva', name: 'EPO 3191', role: 'crew', place: 'epo-3191' },
  { user: 'kotas', name: 'Kaisa Kotas', role: 'destination', place: 'kotas-oulu' },
  { user: 'kotisairaala', name: 'Kalle Kotisairaala', role: 'destination', place: 'kotisairaala-oulu' },
  { user: 'etalaakari', name: 'Eero Etälääkäri', role: 'destination', place: 'etalaakari' },
  { user: 'sosiaali', name: 'Sirpa Sosiaali', role: 'destination', place: 'sosiaali-kriisi' },
  { user: 'paallikko', name: 'Päivi Päällikkö', role: 'manager' },
  { user: 'paakayttaja', name: 'Pirjo Pääkäyttäjä', role: 'admin' },
];

/** The demo user of this name, written in any case. */
export function demoUserNamed(user: string): DemoUser | undefined {
  return demoUsers.find((known) => known.user === user.trim().toLowerCase());
}
