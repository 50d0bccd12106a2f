import { describe, expect, it } from '@jest/globals';
import { bodyOf, readOf } from '../../../test/task/known-tasks.js';
import { readHandover } from './read-handover.js';
import type { Refusal } from './refusal.js';

function refusalOf(body: unknown): Refusal {
  const read = readHandover(body);
  if (!('refused' in read)) throw new Error('The body was taken');
  return read;
}

function named(fields: readonly { readonly field: string; readonly code: string }[]): string[] {
  return fields.map(({ field, code }) => `${field} ${code}`);
}

describe('a body that is refused', () => {
  it.each([[null], [undefined], [[]], [[{ id: 'T-1' }]], ['text'], [7], [true]])(
    'is no object: %j',
    (body) => {
      expect(refusalOf(body).refused).toBe('body-not-an-object');
    },
  );

  it('has no identifier or no creation time, and is told of both at once', () => {
    const { refused, fields } = refusalOf({ address: 'Esimerkkikatu 1' });
    expect(refused).toBe('task-without-identity');
    expect(named(fields)).toEqual(['id missing', 'createdAt missing']);
  });

  it('has a creation time that cannot be read', () => {
    const { refused, fields } = refusalOf(bodyOf({ createdAt: '22.11.2026 klo 12' }));
    expect(refused).toBe('task-without-identity');
    expect(named(fields)).toEqual(['createdAt bad-value']);
  });

  it('has neither place nor call-back number', () => {
    const { refused, fields } = refusalOf(bodyOf({ address: undefined }));
    expect(refused).toBe('task-without-place-or-number');
    expect(named(fields)).toEqual([
      'address missing',
      'coordinates missing',
      'caller.phone missing',
      'contacts[].phone missing',
    ]);
  });

  it('has a place and a number, but neither can be used: both are named with what came', () => {
    const { refused, fields } = refusalOf(bodyOf({ address: 7, caller: { phone: 'kysy naapurilta' } }));
    expect(refused).toBe('task-without-place-or-number');
    expect(fields).toContainEqual(expect.objectContaining({ field: 'address', code: 'bad-value', raw: 7 }));
    expect(fields).toContainEqual(expect.objectContaining({ field: 'caller.phone', raw: 'kysy naapurilta' }));
  });
});

describe('a bad value', () => {
  it.each([
    ['code', 'xyz', 'xyz'],
    ['class', 'E', 'E'],
    ['revision', 0, 0],
    ['revision', '2', '2'],
    ['municipality', 5, 5],
    ['floor', { number: 2 }, '{…}'],
    ['doorCode', ['1234'], '[…]'],
    ['age', 'seitsemänkymmentä', 'seitsemänkymmentä'],
    ['sex', 'nainen', 'nainen'],
    ['description', null, null],
    ['flags', 'home-care-client', 'home-care-client'],
    ['reservedUnit', '', ''],
    ['sender', 1, 1],
    ['caller', 'Testi', 'Testi'],
    ['patient', [], '[…]'],
    ['coordinates', 'Oulu', 'Oulu'],
    ['contacts', {}, '{…}'],
    ['answers', 'no', 'no'],
  ])('of the field %s counts as missing and is named with what came: %j', (field, value, raw) => {
    const { handover, warnings } = readOf({ [field]: value });
    expect(field === 'revision' ? handover.revision : (handover as Record<string, unknown>)[field]).toBe(
      field === 'revision' ? 1 : undefined,
    );
    expect(warnings).toEqual([expect.objectContaining({ field, code: 'bad-value', raw })]);
  });

  it('leaves its neighbours in place', () => {
    const { handover, warnings } = readOf({ caller: { name: 'Testi', phone: 'ei', withPatient: 'yes' } });
    expect(handover.caller).toEqual({ name: 'Testi' });
    expect(named(warnings)).toEqual(['caller.phone bad-value', 'caller.withPatient bad-value']);
  });

  it('takes its whole item along when the rest means nothing without it', () => {
    const half = readOf({ coordinates: { latitude: 'pohjoinen', longitude: 25.47 } });
    expect(half.handover.coordinates).toBeUndefined();
    expect(named(half.warnings)).toEqual(['coordinates.latitude bad-value']);
    const nameless = readOf({
      answers: [
        { fact: 5, value: true },
        { fact: 'walks', value: false },
      ],
    });
    expect(nameless.handover.answers).toEqual([{ fact: 'walks', value: false }]);
    expect(named(nameless.warnings)).toEqual(['answers[0].fact bad-value']);
  });

  it('is also one that is missing from an item: the item does not count', () => {
    const { handover, warnings } = readOf({ answers: [{ fact: 'walks' }], coordinates: { latitude: 65 } });
    expect(handover.answers).toEqual([]);
    expect(handover.coordinates).toBeUndefined();
    expect(named(warnings)).toEqual(['coordinates bad-value', 'answers[0] bad-value']);
  });

  it('in a list leaves the other items in their order', () => {
    const { handover, warnings } = readOf({
      contacts: [{ name: 'yksi' }, null, { name: 'kaksi', rank: 'eka' }, 7, { name: 'kolme' }],
    });
    expect(handover.contacts).toEqual([{ name: 'yksi' }, { name: 'kaksi' }, { name: 'kolme' }]);
    expect(named(warnings)).toEqual([
      'contacts[1] bad-value',
      'contacts[2].rank bad-value',
      'contacts[3] bad-value',
    ]);
  });

  it('in the flags costs only that flag', () => {
    const { handover, warnings } = readOf({ flags: ['vip', 'hazard'] });
    expect(handover.flags).toEqual(['hazard']);
    expect(warnings).toEqual([expect.objectContaining({ field: 'flags[0]', raw: 'vip' })]);
  });

  it('is shown shortened, and never as half a character', () => {
    const { warnings } = readOf({ sex: `${'x'.repeat(79)}😀 ja paljon muuta` });
    expect(String(warnings[0]?.raw)).toHaveLength(81);
    expect(JSON.stringify(warnings)).not.toMatch(/\\ud[89a-f]/i);
  });

  it('is one warning among all: every fault of a body is named at once', () => {
    const { warnings } = readOf({
      age: -1,
      sex: 'x',
      class: 'Z',
      code: '000',
      patient: { identityCode: '1' },
    });
    expect(warnings.map(({ field }) => field).sort()).toEqual([
      'age',
      'class',
      'code',
      'patient.identityCode',
      'sex',
    ]);
  });

  it('is counted, not listed, beyond what anybody reads', () => {
    const many = Object.fromEntries(Array.from({ length: 250 }, (_, index) => [`x${String(index)}`, index]));
    const { warnings } = readOf(many);
    expect(warnings).toHaveLength(201);
    expect(warnings.at(-1)).toMatchObject({ code: 'more-warnings', message: '50 more values do not count' });
  });
});

describe('what nobody expects in a body', () => {
  it('is named and left out', () => {
    const { handover, warnings } = readOf({ hetu: 'x', caller: { name: 'Testi', email: 'a@b.fi' } });
    expect(handover).not.toHaveProperty('hetu');
    expect(handover.caller).toEqual({ name: 'Testi' });
    expect(named(warnings).sort()).toEqual(['caller.email unknown-field', 'hetu unknown-field']);
  });

  it('cannot be a way to what all objects share', () => {
    const read = readHandover(JSON.parse(JSON.stringify(bodyOf()).replace('{', '{"__proto__":{"age":1},')));
    expect(read).toMatchObject({ handover: { age: 79 } });
    expect(named('warnings' in read ? read.warnings : [])).toEqual(['__proto__ forbidden-field']);
  });

  it('may be a character that cannot be kept: replaced, and named', () => {
    const { handover, warnings } = readOf({ description: 'kipu\u0000rinnassa \ud800' });
    expect(handover.description).toBe('kipu\uFFFDrinnassa \uFFFD');
    expect(named(warnings)).toEqual(['description unreadable-character']);
  });

  it('may be nesting without end', () => {
    const deep = JSON.parse(`${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`) as unknown;
    const { handover, warnings } = readOf({ deep, description: deep });
    expect(handover.description).toBeUndefined();
    expect(warnings.map(({ code }) => code)).toContain('nested-too-deep');
  });

  it('may be a list without end', () => {
    const { handover, warnings } = readOf({ answers: Array.from({ length: 20_000 }, () => 0) });
    expect(handover.answers).toBeUndefined();
    expect(named(warnings)).toEqual(['answers bad-value']);
  });

  it('may be numbers that are none', () => {
    const read = readHandover(JSON.parse(JSON.stringify(bodyOf()).replace('79', '1e999')));
    expect(read).toMatchObject({ warnings: [{ field: 'age', code: 'bad-value' }] });
  });
});
