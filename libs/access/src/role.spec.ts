import { describe, expect, it } from '@jest/globals';
import { acts, may, permissions, roles, type Act, type Role } from './role.js';

const allowed: Readonly<Record<Role, readonly Act[]>> = {
  nurse: ['watch-board', 'open-task', 'enter-task', 'acknowledge-alarm', 'decide'],
  'shift-lead': [
    'watch-board',
    'open-task',
    'enter-task',
    'acknowledge-alarm',
    'decide',
    'second-decision',
    'see-refusals',
    'see-report',
  ],
  physician: ['watch-board', 'open-task', 'second-decision'],
  crew: ['crew-unit'],
  destination: ['answer-referrals'],
  manager: ['see-report'],
  admin: [],
};

describe('what a role may do', () => {
  it.each(roles.flatMap((role) => acts.map((act) => [role, act] as const)))(
    'is on the list or refused: %s, %s',
    (role, act) => {
      expect(may(role, act)).toBe(allowed[role].includes(act));
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
