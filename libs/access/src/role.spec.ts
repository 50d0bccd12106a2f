import { describe, expect, it } from '@jest/globals';
import { acts, may, permissions, roles, type Act, type Role } from './role.js';

const allowed: readonly (readonly [Role, Act])[] = [
  ['nurse', 'watch-board'],
  ['nurse', 'open-task'],
  ['nurse', 'enter-task'],
  ['nurse', 'acknowledge-alarm'],
  ['shift-lead', 'watch-board'],
  ['shift-lead', 'open-task'],
  ['shift-lead', 'enter-task'],
  ['shift-lead', 'acknowledge-alarm'],
  ['shift-lead', 'see-refusals'],
];

describe('what a role may do', () => {
  it.each(roles.flatMap((role) => acts.map((act) => [role, act] as const)))(
    'is on the list or refused: %s, %s',
    (role, act) => {
      const listed = allowed.some(([who, what]) => who === role && what === act);
      expect(may(role, act)).toBe(listed);
    },
  );

  it('gives the admin nothing of a patient', () => {
    expect(acts.filter((act) => may('admin', act))).toEqual([]);
  });

  it('is said of every role and of nobody else', () => {
    expect(Object.keys(permissions).sort()).toEqual([...roles].sort());
  });

  it('names only acts that there are', () => {
    for (const role of roles) expect(permissions[role].filter((act) => !acts.includes(act))).toEqual([]);
  });
});
