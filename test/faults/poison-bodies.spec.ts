import { describe, expect, it } from '@jest/globals';
import { dice } from '../dice.js';
import { mostPoisons, poisons } from './poison-bodies.js';

function said(count: number, seed = 1): string[] {
  return poisons(count, dice(seed)).map(({ what }) => what);
}

describe('poisons', () => {
  it('are all there when all are asked for, each once', () => {
    expect(new Set(said(mostPoisons)).size).toBe(mostPoisons);
    expect(said(mostPoisons + 50)).toHaveLength(mostPoisons);
  });

  it('have every kind even when few are asked for', () => {
    const few = said(60).join('\n');
    for (const kind of ['not JSON', 'not UTF-8', 'beyond the limit', 'in lists', 'a prototype', '1e999'])
      expect(few).toContain(kind);
    expect(few).toMatch(/^[a-zA-Z]+: /m);
  });

  it('are the same for the same seed and others for another', () => {
    expect(said(80, 4)).toEqual(said(80, 4));
    expect(said(80, 4)).not.toEqual(said(80, 5));
  });

  it('carry keys that JSON.parse keeps and an object literal would swallow', () => {
    const prototype = poisons(mostPoisons, dice(1)).find(({ what }) => what === 'a prototype');
    expect(String(prototype?.body)).toContain('"__proto__":{');
  });

  it('put wrong values into every field of a task', () => {
    const all = said(mostPoisons).join('\n');
    for (const field of ['id', 'revision', 'createdAt', 'code', 'class', 'caller', 'age', 'description'])
      expect(all).toContain(`${field}: null`);
  });
});
