import { describe, expect, it } from '@jest/globals';
import { codeMeant, emptyDraft, isEmptyDraft, withText } from './draft.js';

describe('a draft', () => {
  it('is empty until something is written, spaces not counted', () => {
    expect(isEmptyDraft(emptyDraft)).toBe(true);
    expect(isEmptyDraft({ ...emptyDraft, address: '  ' })).toBe(true);
    expect(isEmptyDraft({ ...emptyDraft, address: 'Tullitie 3' })).toBe(false);
    expect(isEmptyDraft({ ...emptyDraft, flags: ['police'] })).toBe(false);
    expect(isEmptyDraft({ ...emptyDraft, contacts: [{ name: '', phone: '', relation: '' }] })).toBe(false);
  });

  it('does not call a field read from the text any more once it is changed by hand', () => {
    const read = { ...emptyDraft, address: 'Tullitie 3', fromText: ['address', 'code'] as const };
    expect(withText(read, 'address', 'Tullitie 5')).toMatchObject({
      address: 'Tullitie 5',
      fromText: ['code'],
    });
  });
});

describe('the code that is meant', () => {
  it.each([
    ['774', '774'],
    [' 774 ', '774'],
    ['774 Heikentynyt yleistila', '774'],
    ['Kaatuminen', '745'],
    ['kaatuminen', '745'],
    ['Bröstsmärta', '704'],
    ['chest pain', '704'],
  ])('by %j is %s', (typed, code) => {
    expect(codeMeant(typed)).toBe(code);
  });

  it.each(['123', 'kaatu', 'Verenvuoto', ''])('by %j is what was typed: it is not guessed', (typed) => {
    expect(codeMeant(typed)).toBe(typed);
  });
});
