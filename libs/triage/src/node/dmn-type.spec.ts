import { describe, expect, it } from '@jest/globals';
import { DmnTypes } from './dmn-type.js';

const types = new DmnTypes({
  itemDefinition: [
    { name: 'tRisk', typeRef: 'string', allowedValues: { text: '"Low", "High"' } },
    { name: 'tOwnRisk', typeRef: 'tRisk' },
    { name: 'tNarrow', typeRef: 'tRisk', allowedValues: { text: '"Low"' } },
    { name: 'tRing', typeRef: 'tRing2' },
    { name: 'tRing2', typeRef: 'tRing' },
    {
      name: 'tPair',
      itemComponent: [
        { name: 'Rate', typeRef: 'feel:number' },
        { name: 'Risk', typeRef: 'tRisk' },
        { name: 'Status', typeRef: 'string', allowedValues: { text: '"Yes", "No"' } },
      ],
    },
  ],
});

describe('A type reference', () => {
  it.each<[string | undefined, string | undefined, string | undefined]>([
    ['number', 'number', undefined],
    ['feel:date', 'date', undefined],
    ['Any', undefined, undefined],
    [undefined, undefined, undefined],
    ['tRisk', 'string', '"Low", "High"'],
    ['tOwnRisk', 'string', '"Low", "High"'],
    ['tNarrow', 'string', '"Low"'],
    ['tElsewhere', 'tElsewhere', undefined],
    ['tRing', 'tRing', undefined],
  ])('%p is %p with the values %p', (reference, type, values) => {
    expect(types.of(reference)).toEqual({ type, values });
  });

  it.each<[string | undefined, string | undefined, string | undefined, string | undefined]>([
    ['tPair', 'Rate', 'number', undefined],
    ['tPair', 'Risk', 'string', '"Low", "High"'],
    ['tPair', 'Status', 'string', '"Yes", "No"'],
    ['tPair', 'Colour', undefined, undefined],
    ['string', 'Rate', undefined, undefined],
    [undefined, undefined, undefined, undefined],
  ])('of the structure %p, component %p: %p', (reference, component, type, values) => {
    expect(types.ofComponent(reference, component)).toEqual({ type, values });
  });
});
