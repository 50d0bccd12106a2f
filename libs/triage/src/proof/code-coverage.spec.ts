import { describe, expect, it } from '@jest/globals';
import { row, sampleRules, sampleTables, table } from '../../../../test/triage/sample-rules.js';
import { codeCoverage } from './code-coverage.js';

describe('Whether a need table answers for a code', () => {
  it('is read off the class of the code', () => {
    const rules = sampleRules();
    const { code, of } = codeCoverage(rules);
    const classOf = (value: string) => rules.variables[code]?.classes.classOf(value) ?? -1;
    expect(rules.variables[code]?.name).toBe('code');
    expect(of([classOf('774')])).toEqual([true]);
    expect(of([classOf('703')])).toEqual([false]);
    expect(of([classOf('774'), classOf('703')])).toEqual([true, false]);
  });

  it('is open where the tables do not tell a covered code from others', () => {
    const blind = table(
      'need',
      ['fever'],
      [row('n1', ['true'], '"examination"'), row('n2', ['-'], '"rest"')],
      {
        hitPolicy: 'PRIORITY',
        role: 'need',
        codes: ['774', '703'],
        values: '"examination", "rest"',
      },
    );
    const rules = sampleRules(sampleTables.map((draft) => (draft.name === 'need' ? blind : draft)));
    const { code, of } = codeCoverage(rules);
    const all = rules.variables[code]?.all ?? [];
    expect(all).toHaveLength(1);
    expect([...of(all)].sort()).toEqual([false, true]);
  });
});
