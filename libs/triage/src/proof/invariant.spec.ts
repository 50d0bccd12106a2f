import { describe, expect, it } from '@jest/globals';
import { sampleRules } from '../../../../test/triage/sample-rules.js';
import { readInvariants } from './invariant.js';

const sample = sampleRules();

const good = {
  id: 'low-saturation-is-examined',
  label: { fi: 'Vaatimus.', sv: 'Krav.', en: 'A demand.' },
  owner: 'a physician',
  source: 'unverified',
  when: { saturation: '< 92', need: '"examination"' },
  allowed: 'not("kotas", "advice")',
};

function read(...changes: readonly Readonly<Record<string, unknown>>[]) {
  return readInvariants(sample, { version: '1', invariants: changes.map((each) => ({ ...good, ...each })) });
}

function faults(...changes: readonly Readonly<Record<string, unknown>>[]) {
  const found = read(...changes);
  return 'faults' in found ? found.faults : [];
}

describe('The invariants of a rule set', () => {
  it('are read with their conditions and what they forbid', () => {
    expect(read({})).toMatchObject([
      {
        id: good.id,
        words: good.label,
        columns: ['saturation', 'need'],
        when: [
          { kind: 'one-of', tests: [{ kind: 'compare', operator: '<', value: 92 }] },
          { kind: 'one-of', tests: [{ kind: 'equals', value: 'examination' }] },
        ],
        result: undefined,
        forbidden: ['kotas', 'advice'],
      },
    ]);
  });

  it('may be about the result of a table', () => {
    expect(read({ result: 'need', allowed: '"rest"', when: { fever: 'false' } })).toMatchObject([
      {
        columns: ['fever', 'need'],
        result: 'need',
        forbidden: [],
        allowed: [{ kind: 'any' }, { kind: 'one-of' }],
      },
    ]);
  });

  it('are refused where a name, a value or a cell does not exist, as in a table', () => {
    const found = faults(
      { id: 'a', when: { saturaton: '< 92' } },
      { id: 'b', when: { pain: '"unbearable"' } },
      { id: 'c', when: { saturation: 'low' } },
      { id: 'd', result: 'need', allowed: '"surgery"' },
      { id: 'e', result: 'flags', allowed: '"upgrade-now"' },
    );
    expect(found.map(({ table, column, text }) => [table, column, text])).toEqual([
      ['a', 'saturaton', 'saturaton'],
      ['b', 'pain', '"unbearable"'],
      ['c', 'saturation', 'low'],
      ['d', 'need', '"surgery"'],
      ['e', 'flags', undefined],
    ]);
    for (const { file, message } of found) {
      expect(file).toBe('invariants.json');
      expect(message).toMatch(/^(expected|no fact|a COLLECT)/);
    }
  });

  it.each([
    ['an outcome that does not exist', { allowed: '"hospital"' }, '"hospital"'],
    ['a number for an outcome', { allowed: '< 4' }, '< 4'],
    ['no cell at all', { allowed: 'anything' }, 'anything'],
  ])('are refused with %s', (_, change, text) => {
    const [fault] = faults(change);
    expect(fault).toMatchObject({ row: good.id, text });
    expect(fault?.message).toMatch(/^expected/);
  });

  it('need an id each, a reason and nothing unknown', () => {
    expect(faults({}, {})).toMatchObject([
      { row: good.id, message: 'every invariant needs an id of its own' },
    ]);
    expect(faults({ owner: '' }, { colour: 'red' }).map(({ row }) => row)).toEqual([
      'invariants.0.owner',
      'invariants.1',
    ]);
    expect(readInvariants(sample, [])).toMatchObject({ faults: [{ file: 'invariants.json' }] });
  });
});
