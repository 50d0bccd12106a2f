import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decide } from '../tables/decision-model.js';
import { dmnText, readDmn } from './dmn-xml.js';
import { loadModel } from './load-model.js';

const text = await readFile(new URL('../../rules/vitals.dmn', import.meta.url), 'utf8');

/** What happens to files: a piece is lost, doubled, moved, or replaced by something else. */
const piece = fc.record({
  at: fc.integer({ min: 0, max: text.length }),
  length: fc.oneof(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 3000 })),
  how: fc.constantFrom('lost', 'doubled', 'replaced'),
  by: fc.oneof(
    fc.constantFrom(
      '<',
      '>',
      '"',
      '&',
      '</rule>',
      '<text>',
      '-',
      '\u0000',
      '\u{1F600}',
      'null',
      '<!--',
      ']]>',
    ),
    fc.string({ maxLength: 6 }),
  ),
});

function mangled(
  original: string,
  pieces: readonly (typeof piece extends fc.Arbitrary<infer T> ? T : never)[],
): string {
  return pieces.reduce((before, { at, length, how, by }) => {
    const [head, middle, tail] = [
      before.slice(0, at),
      before.slice(at, at + length),
      before.slice(at + length),
    ];
    const instead = how === 'doubled' ? middle + middle : how === 'lost' ? '' : by;
    return head + instead + tail;
  }, original);
}

describe('A rule file that was damaged on its way', () => {
  it('is loaded or refused in sentences, but never stops the loader', async () => {
    const seen = { loaded: 0, refused: 0 };
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { minLength: 1, maxLength: 3 }), async (pieces) => {
        const model = await loadModel('vitals.dmn', mangled(text, pieces));
        if ('faults' in model) {
          seen.refused += 1;
          expect(model.faults.length).toBeGreaterThan(0);
          for (const { file, message } of model.faults) {
            expect(file).toBe('vitals.dmn');
            expect(message.length).toBeGreaterThan(10);
          }
        } else {
          seen.loaded += 1;
          expect(decide(model, new Map()).size).toBeGreaterThan(0);
        }
      }),
      { numRuns: 80, seed: 4, endOnFailure: true },
    );
    expect(seen.refused).toBeGreaterThan(20);
  });

  it('that still loads is written as what it means', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { minLength: 1, maxLength: 1 }), async (pieces) => {
        const damaged = mangled(text, pieces);
        const definitions = await readDmn(damaged);
        if ('length' in definitions) return;
        const written = await dmnText(damaged);
        expect(typeof written === 'string' && (await readDmn(written))).toEqual(definitions);
      }),
      { numRuns: 30, seed: 5, endOnFailure: true },
    );
  });
});
