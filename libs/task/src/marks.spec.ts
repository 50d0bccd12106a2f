import { describe, expect, it } from '@jest/globals';
import { handoverOf, readOf } from '../../../test/task/known-tasks.js';
import { lastingMarks, marksOf, withMarks } from './marks.js';
import { marks, type Mark } from './task.js';

const reachable = { caller: { phone: '040 123 4567' } };

function marksFor(other: Readonly<Record<string, unknown>>): Mark[] {
  const { handover, warnings } = readOf({ ...reachable, ...other });
  return marksOf(handover, warnings);
}

describe('marksOf', () => {
  it('is silent about a handover without faults', () => {
    expect(marksFor({})).toEqual([]);
  });

  it.each([
    ['class-missing', { class: undefined }],
    ['place-missing', { address: undefined }],
    ['number-missing', { caller: { name: 'Testi' } }],
    ['home-care-client', { flags: ['home-care-client'] }],
  ] as const)('says %s of %j', (mark, body) => {
    expect(marksFor(body)).toEqual([mark]);
  });

  it('says of a value that does not count both that and what is then missing', () => {
    expect(marksFor({ class: 'E' })).toEqual(['class-missing', 'bad-values']);
  });

  it('holds coordinates for a place and any contact’s number for a number', () => {
    const contacts = [{ name: 'Naapuri' }, { phone: '050 765 4321' }];
    const coordinates = { latitude: 65, longitude: 25 };
    expect(marksFor({ address: undefined, coordinates, caller: undefined, contacts })).toEqual([]);
  });

  it('takes other flags for no mark', () => {
    expect(marksOf(handoverOf({ ...reachable, flags: ['hazard', 'police'] }), [])).toEqual([]);
  });
});

describe('lastingMarks', () => {
  it('keeps what tells of the history and drops what the newest revision says anew', () => {
    expect(lastingMarks(marks)).toEqual([
      'raised-to-ab',
      'repeat-contact',
      'reopened',
      'changed-after-decision',
      'returned',
      'cancelled-before-created',
      'by-hand',
    ]);
  });
});

describe('withMarks', () => {
  it('adds each mark once, behind those that stand', () => {
    expect(withMarks(['by-hand', 'reopened'], 'reopened', 'repeat-contact', 'repeat-contact')).toEqual([
      'by-hand',
      'reopened',
      'repeat-contact',
    ]);
  });

  it('leaves the marks it was given as they were', () => {
    const before: Mark[] = ['by-hand'];
    withMarks(before, 'reopened');
    expect(before).toEqual(['by-hand']);
  });
});
