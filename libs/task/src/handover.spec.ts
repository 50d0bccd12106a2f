import { describe, expect, it } from '@jest/globals';
import { handoverOf } from '../../../test/task/known-tasks.js';
import { canBeReached, flags, handoverSchema } from './handover.js';

function issuesOf(other: Readonly<Record<string, unknown>>): string[] {
  const read = handoverSchema.safeParse({ id: 'T-1', createdAt: '2026-11-22T12:00:00Z', ...other });
  return read.success ? [] : read.error.issues.map(({ path }) => path.join('.'));
}

describe('the schema of a handover', () => {
  it('demands an identifier and a creation time, and nothing else', () => {
    expect(handoverSchema.safeParse({ id: 'T-1', createdAt: '2026-11-22T12:00:00Z' }).success).toBe(true);
  });

  it('numbers the first revision by itself', () => {
    expect(handoverOf({ revision: undefined }).revision).toBe(1);
  });

  it.each([
    '+358 40 123 4567',
    '040 123 4567',
    '040-1234567',
    '(09) 310 1691',
    '112',
    '+46.8.123.456',
    '09/3101691',
  ])('takes the telephone number %s', (phone) => {
    expect(issuesOf({ caller: { phone } })).toEqual([]);
  });

  it.each([
    'kysy naapurilta',
    '+--',
    '12',
    '',
    '   ',
    '040 123 4567 tai 050',
    'tel. 040 123',
    '1'.repeat(41),
  ])('takes "%s" for no telephone number', (phone) => {
    expect(issuesOf({ caller: { phone } })).toContain('caller.phone');
  });

  it('reads a long telephone number that is none in no time', () => {
    const begun = performance.now();
    issuesOf({ caller: { phone: `${'1 '.repeat(30_000)}x` } });
    expect(performance.now() - begun).toBeLessThan(1_000);
  });

  it.each(['774', 774, ' 774 '])('takes the task code %p', (code) => {
    expect(handoverOf({ code }).code).toBe('774');
  });

  it.each(['999', 'toString', '__proto__', '', 77.4, '7 7 4'])('takes %p for no task code', (code) => {
    expect(issuesOf({ code })).toEqual(['code']);
  });

  it('takes a whole number for an identifier, since it names the task as well as a text does', () => {
    expect(handoverOf({ id: 774001 }).id).toBe('774001');
  });

  it.each([1.5, 2 ** 60, true, null, '', '   ', 'x'.repeat(101), {}, []])(
    'takes %p for no identifier',
    (id) => {
      expect(issuesOf({ id })).toEqual(['id']);
    },
  );

  it.each(['2026-11-22T12:00:00Z', '2026-11-22T14:00:00+02:00', '2026-11-22T12:00:00.123456Z'])(
    'takes the instant %s',
    (createdAt) => {
      expect(issuesOf({ createdAt })).toEqual([]);
    },
  );

  it.each([
    '2026-11-22T12:00:00',
    '2026-02-30T12:00:00Z',
    '22.11.2026 12:00',
    '2026-11-22',
    'nyt',
    1_795_348_800,
    null,
  ])('takes %p for no instant: without its offset it could be hours off', (createdAt) => {
    expect(issuesOf({ createdAt })).toEqual(['createdAt']);
  });

  it.each(['010170-900J', '010170-900j', '010170Y900J', '010103A9008', '010103F9008'])(
    'takes the identity code %s',
    (code) => {
      expect(issuesOf({ patient: { identityCode: code } })).toEqual([]);
    },
  );

  it.each(['010170-900X', '320170-900J', 'ei tiedossa', '010170900J', '010170*900J'])(
    'takes "%s" for no identity code',
    (code) => {
      expect(issuesOf({ patient: { identityCode: code } })).toEqual(['patient.identityCode']);
    },
  );

  it.each([
    [{ latitude: 65.01, longitude: 25.47 }, true],
    [{ latitude: -90, longitude: 180 }, true],
    [{ latitude: 90.1, longitude: 25 }, false],
    [{ latitude: 65, longitude: 181 }, false],
    [{ latitude: 65 }, false],
    [{ latitude: Number.NaN, longitude: 25 }, false],
    [{ latitude: '65', longitude: 25 }, false],
  ])('judges the coordinates %j', (coordinates, good) => {
    expect(issuesOf({ coordinates }).length === 0).toBe(good);
  });

  it.each([
    [0, true],
    [125, true],
    [126, false],
    [-1, false],
    [79.5, false],
    ['79', false],
    [Number.POSITIVE_INFINITY, false],
  ])('judges the age %p', (age, good) => {
    expect(issuesOf({ age }).length === 0).toBe(good);
  });

  it('knows its flags and no others', () => {
    expect(issuesOf({ flags: [...flags] })).toEqual([]);
    expect(issuesOf({ flags: ['home-care-client', 'vip'] })).toEqual(['flags.1']);
  });

  it('keeps free text as long as the body may be', () => {
    expect(issuesOf({ description: 'x'.repeat(60_000) })).toEqual([]);
  });

  it('takes away the spaces around texts, and does not keep an empty one', () => {
    expect(handoverOf({ address: '  Esimerkkikatu 1 ' }).address).toBe('Esimerkkikatu 1');
    expect(issuesOf({ address: '   ' })).toEqual(['address']);
  });
});

describe('canBeReached', () => {
  const nowhere = { address: undefined };

  it.each([
    [{ address: 'Esimerkkikatu 1' }],
    [{ ...nowhere, coordinates: { latitude: 65, longitude: 25 } }],
    [{ ...nowhere, caller: { phone: '040 123 4567' } }],
    [{ ...nowhere, contacts: [{ name: 'Naapuri' }, { phone: '040 123 4567' }] }],
  ])('holds for %j', (place) => {
    expect(canBeReached(handoverOf(place))).toBe(true);
  });

  it('does not hold for a municipality and a name', () => {
    const handover = { ...handoverOf(), address: undefined, municipality: 'Oulu', caller: { name: 'Testi' } };
    expect(canBeReached(handover)).toBe(false);
  });
});
