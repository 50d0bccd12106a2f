import { describe, expect, it } from '@jest/globals';
import { heartbeatOrganisationOf, isHeartbeatOrganisation } from './heartbeat-organisation.js';

describe('the organisation of test tasks', () => {
  it('is one of its own for every centre', () => {
    expect(heartbeatOrganisationOf('pohde')).toBe('pohde-heartbeat');
    expect(heartbeatOrganisationOf('pirha')).not.toBe(heartbeatOrganisationOf('pohde'));
  });

  it('is never taken for a real one', () => {
    expect(isHeartbeatOrganisation(heartbeatOrganisationOf('pohde'))).toBe(true);
    expect(isHeartbeatOrganisation('pohde')).toBe(false);
  });
});
