import { describe, expect, it } from '@jest/globals';
import { mutationsOf } from './mutation.js';

const source = `import { a } from './a.js';
/** True when one < other. */
export function less(one: number, other: number): boolean {
  readonly kept: true;
  return one < other && other === 3;
}`;

describe('The spoilings of a source', () => {
  it('change one place each, and neither comments nor imports nor types', () => {
    expect(mutationsOf('less.ts', source).map(({ line, from, to }) => [line, from, to])).toEqual([
      [5, '<', '<='],
      [5, '===', '!=='],
      [5, '&&', '||'],
    ]);
  });

  it('keep everything else as it was', () => {
    const [first] = mutationsOf('less.ts', source);
    expect(first).toMatchObject({
      file: 'less.ts',
      code: 'return one < other && other === 3;',
      text: source.replace('one < other &&', 'one <= other &&'),
    });
  });

  it('are as many as there are places', () => {
    expect(mutationsOf('x.ts', 'a && b && c;').map(({ text }) => text)).toEqual([
      'a || b && c;',
      'a && b || c;',
    ]);
    expect(mutationsOf('x.ts', 'return 1;')).toEqual([]);
  });
});
