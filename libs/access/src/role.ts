/** Roles that can sign in so far; the others come with their views. */
export const roles = ['nurse', 'shift-lead', 'physician', 'crew', 'destination', 'manager', 'admin'] as const;

export type Role = (typeof roles)[number];

/** Acts a role may be allowed to do. */
export const acts = [
  'watch-board',
  'open-task',
  'enter-task',
  'acknowledge-alarm',
  'decide',
  'second-decision',
  'see-refusals',
  'crew-unit',
  'answer-referrals',
  'see-report',
] as const;

export type Act = (typeof acts)[number];

const ofNurse = ['watch-board', 'open-task', 'enter-task', 'acknowledge-alarm', 'decide'] as const;

/** Which role may do what; an act that is not listed is refused. The admin sees no patient data. */
export const permissions: Readonly<Record<Role, readonly Act[]>> = {
  nurse: ofNurse,
  'shift-lead': [...ofNurse, 'second-decision', 'see-refusals', 'see-report'],
  physician: ['watch-board', 'open-task', 'second-decision'],
  crew: ['crew-unit'],
  destination: ['answer-referrals'],
  manager: ['see-report'],
  admin: [],
};

/** True when the role may do the act. */
export function may(role: Role, act: Act): boolean {
  return permissions[role].includes(act);
}
