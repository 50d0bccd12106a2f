import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bodyOf } from '../../../test/task/known-tasks.js';
import { canBeReached, handoverSchema } from './handover.js';
import { readHandover } from './read-handover.js';
import { isRefusal, refusalCodes } from './refusal.js';

/** Letters that mean trouble to somebody: JSON, SQL, JavaScript or PostgreSQL. */
const stringUnit = fc.constantFrom(
  'a',
  '1',
  'Ä',
  ' ',
  '"',
  "'",
  '\\',
  '_',
  '\u0000',
  '\ud83d',
  '\udc00',
  '😀',
  '\n',
);

const anything = fc.jsonValue({ maxDepth: 4, stringUnit });

const something = fc.jsonValue({ maxDepth: 1, stringUnit });

/** Values near what the fields take, so that faults come one by one and in all combinations. */
const nearly = fc.oneof(
  something,
  fc.constantFrom<unknown>(
    '774',
    774,
    'A',
    'D',
    '',
    ' ',
    '040 123 4567',
    'Oulu',
    0,
    -1,
    79,
    1e21,
    true,
    null,
  ),
  fc.constantFrom<unknown>({}, [], { latitude: 65 }, { latitude: 65, longitude: 25 }, { phone: '112' }, [
    'hazard',
  ]),
  fc.array(fc.record({ fact: something, value: something, rank: something }, { requiredKeys: [] }), {
    maxLength: 2,
  }),
);

/** Bodies with the right names and any values. */
const body = fc
  .record(Object.fromEntries(Object.keys(handoverSchema.shape).map((name) => [name, nearly])), {
    requiredKeys: [],
  })
  .chain((fields) => fc.constantFrom<unknown>(fields, { ...bodyOf(), ...fields, id: 'T-1' }));

describe('any body at all', () => {
  it('is either refused with a known code or read; nothing is thrown', () => {
    fc.assert(
      fc.property(fc.oneof(anything, body), (given) => {
        const read = readHandover(given);
        if (isRefusal(read)) {
          expect(refusalCodes).toContain(read.refused);
          expect(read.fields.length).toBeGreaterThan(0);
        } else {
          expect(canBeReached(read.handover)).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('is read as what the one schema takes without a word', () => {
    fc.assert(
      fc.property(body, (given) => {
        const read = readHandover(given);
        if (isRefusal(read)) return;
        expect(handoverSchema.safeParse(read.handover)).toEqual({ success: true, data: read.handover });
      }),
      { numRuns: 200 },
    );
  });

  it('is read only once: the result reads as itself, without warnings', () => {
    fc.assert(
      fc.property(body, (given) => {
        const read = readHandover(given);
        if (!isRefusal(read))
          expect(readHandover(read.handover)).toEqual({ handover: read.handover, warnings: [] });
      }),
      { numRuns: 200 },
    );
  });

  it('is named wherever it does not count: without a warning every field given is a field kept', () => {
    fc.assert(
      fc.property(body, (given) => {
        const read = readHandover(given);
        if (isRefusal(read) || read.warnings.length > 0) return;
        expect(Object.keys(read.handover).sort()).toEqual(
          [...new Set([...Object.keys(given as object), 'revision'])].sort(),
        );
      }),
      { numRuns: 200 },
    );
  });

  it('can be stored: what is kept and what is shown again holds no character PostgreSQL refuses', () => {
    fc.assert(
      fc.property(fc.oneof(anything, body), (given) => {
        expect(JSON.stringify(readHandover(given))).not.toMatch(/\\u0000|\\ud[89a-f]/i);
      }),
      { numRuns: 200 },
    );
  });
});
