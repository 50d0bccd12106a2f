import { describe, expect, it } from '@jest/globals';
import { fragmentOf, placeOf, type Place } from './place.js';

const id = '0198f3a2-7c1b-7e55-9d3e-0a1b2c3d4e5f';

describe('a place in the address', () => {
  const places: Place[] = [
    { view: 'board' },
    { view: 'task', id },
    { view: 'new' },
    { view: 'refused' },
    { view: 'accessibility' },
  ];

  it.each(places)('comes back from its fragment: $view', (place) => {
    expect(placeOf(fragmentOf(place))).toEqual(place);
  });

  it.each(['', '#', '#/', '#/nowhere', '#/task', '#/task/', '#/task/79-f-oulu', '#/board'])(
    'is the board when the fragment is %j',
    (fragment) => {
      expect(placeOf(fragment)).toEqual({ view: 'board' });
    },
  );
});
