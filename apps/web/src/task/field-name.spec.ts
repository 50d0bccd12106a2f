import { describe, expect, it } from '@jest/globals';
import { fieldName } from './field-name.js';

describe('the name of a field', () => {
  it.each([
    ['code', 'code'],
    ['caller.phone', 'caller-phone'],
    ['contacts[1].phone', 'contacts-phone'],
    ['contacts[].phone', 'contacts-phone'],
    ['patient.identityCode', 'patient-identityCode'],
  ])('of %s is %s', (path, name) => {
    expect(fieldName(path)).toBe(name);
  });

  it('of a part without a name of its own is that of the whole', () => {
    expect(fieldName('coordinates.latitude')).toBe('coordinates');
    expect(fieldName('answers[12].value')).toBe('answers');
    expect(fieldName('contacts[0].rank')).toBe('contacts');
  });

  it.each(['favouriteColour', '', '__proto__', 'toString'])('is none for %j', (path) => {
    expect(fieldName(path)).toBeNull();
  });
});
