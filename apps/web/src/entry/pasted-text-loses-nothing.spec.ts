import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readPastedText } from './pasted-text.js';

const now = Date.parse('2025-11-22T12:03:00Z');
const read = (...lines: readonly string[]) => readPastedText(lines.join('\n'), now);

describe('nothing is lost', () => {
  it('when a field is told twice: the first stands, the second stays readable', () => {
    const { found, description } = read('Kunta: Ii', 'Kunta: Oulu');
    expect(found.municipality).toBe('Ii');
    expect(description).toBe('Kunta: Oulu');
  });

  it('when a labelled value is not what the label promises', () => {
    expect(read('Puh: kysy naapurilta').description).toBe('Puh: kysy naapurilta');
    expect(read('Potilas: vaikea kuulo').description).toBe('Potilas: vaikea kuulo');
  });

  it('of any text: every word is in a field, in a contact or in the description', () => {
    const word = fc.stringMatching(/^[a-zåäö]{3,8}$/);
    fc.assert(
      fc.property(fc.array(fc.array(word, { minLength: 1, maxLength: 5 }), { maxLength: 6 }), (lines) => {
        const text = lines.map((words) => words.join(' ')).join('\n');
        const { found, contacts, description } = readPastedText(text, now);
        const kept = JSON.stringify([found, contacts, description]);
        for (const one of lines.flat()) expect(kept).toContain(one);
      }),
    );
  });

  it('and nothing is thrown at any text', () => {
    fc.assert(fc.property(fc.string(), (text) => void readPastedText(text, now)));
  });
});
