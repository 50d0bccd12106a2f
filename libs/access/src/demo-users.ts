import type { Role } from './role.js';

/** One person who may sign in until real sign-in is connected. */
export interface DemoUser {
  readonly user: string;
  readonly name: string;
  readonly role: Role;
}

/** The demo users, one for each role; they share the installation's own demo password. */
export const demoUsers: readonly DemoUser[] = [
  { user: 'hoitaja', name: 'Helmi Hoitaja', role: 'nurse' },
  { user: 'vuorovastaava', name: 'Veikko Vuorovastaava', role: 'shift-lead' },
  { user: 'paakayttaja', name: 'Pirjo Pääkäyttäjä', role: 'admin' },
];

/** The demo user of this name, written in any case. */
export function demoUserNamed(user: string): DemoUser | undefined {
  return demoUsers.find((known) => known.user === user.trim().toLowerCase());
}
