import { describe, expect, it } from '@jest/globals';
import { emptyDraft } from './draft.js';
import { filledDraft } from './filled-draft.js';

const kalle = { name: 'Kalle', phone: '050 765 4321', relation: 'poika' };

describe('a draft filled from a text', () => {
  it('takes what was recognised, marks it, and empties the box', () => {
    const pasted = {
      found: { code: '774', address: 'Tullitie 3' },
      contacts: [kalle],
      description: 'heikko olo',
    };
    expect(filledDraft({ ...emptyDraft, pasted: 'something' }, pasted)).toEqual({
      ...emptyDraft,
      code: '774',
      address: 'Tullitie 3',
      contacts: [kalle],
      description: 'heikko olo',
      fromText: ['code', 'address'],
    });
  });

  it('leaves alone what somebody has written, and does not mark it', () => {
    const written = { ...emptyDraft, address: 'Oikea osoite 1' };
    const filled = filledDraft(written, {
      found: { address: 'Väärä 2', code: '745' },
      contacts: [],
      description: '',
    });
    expect(filled).toMatchObject({ address: 'Oikea osoite 1', code: '745', fromText: ['code'] });
  });

  it('adds to the description and to the contacts that are there', () => {
    const begun = { ...emptyDraft, description: 'Soitti kahdesti.', contacts: [kalle] };
    const filled = filledDraft(begun, {
      found: {},
      contacts: [{ ...kalle, name: 'Liisa' }],
      description: 'Ei syö.',
    });
    expect(filled.description).toBe('Soitti kahdesti.\nEi syö.');
    expect(filled.contacts.map(({ name }) => name)).toEqual(['Kalle', 'Liisa']);
  });

  it('keeps earlier marks when a second text is pasted', () => {
    const once = filledDraft(emptyDraft, { found: { code: '774' }, contacts: [], description: '' });
    const twice = filledDraft(once, { found: { code: '745', floor: '3' }, contacts: [], description: '' });
    expect(twice).toMatchObject({ code: '774', floor: '3', fromText: ['code', 'floor'] });
  });
});
