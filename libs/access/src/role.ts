/** Roles that can sign in so far; the others come with their views. */
export const roles = ['nurse', 'shift-lead', 'admin'] as const;

export type Role = (typeof roles)[number];

/** Acts a role may be allowed to do. */
export const acts = ['watch-board', 'open-task', 'enter-task', 'acknowledge-alarm', 'see-refusals'] as const;

export type Act = (typeof acts)[number];

/** Which role may do what; an act that is not listed is refused. The admin sees no patient data. */
export const permissions: Readonly<Record<Role, readonly Act[]>> = {
  nurse: ['watch-board', 'open-task', 'enter-task', 'acknowledge-alarm'],
  'shift-lead': ['watch-board', 'open-task', 'enter-task', 'acknowledge-alarm', 'see-refusals'],
  admin: [],
};

/** True when the role may do the act. */
export function may(role: Role, act: Act): boolean {
  return permissions[role].includes(act);
}
