import { describe, expect, it } from '@jest/globals';
import {
  dictionaryOf,
  fact,
  row,
  sampleDictionary,
  sampleRules,
  sampleTables,
} from '../../../../test/triage/sample-rules.js';
import { assemble } from '../tables/assemble.js';
import { ruleChanges } from './rule-diff.js';
import type { TableDraft } from '../tables/table-draft.js';

const before = sampleRules();

/** The sample tables with one of them changed. */
function changedTables(name: string, change: (draft: TableDraft) => TableDraft): TableDraft[] {
  return sampleTables.map((draft) => (draft.name === name ? change(draft) : draft));
}

const changesTo = (tables: readonly TableDraft[]) => ruleChanges(before, sampleRules(tables));

/** The sample rules over a dictionary with other facts. */
function otherFacts(facts: readonly unknown[]) {
  const ruleSet = assemble(dictionaryOf({ ...sampleDictionary, facts }), sampleTables, 'other');
  if ('faults' in ruleSet) throw new Error(JSON.stringify(ruleSet.faults));
  return ruleSet;
}

describe('Two rule sets', () => {
  it('that are the same have no difference', () => {
    expect(ruleChanges(before, sampleRules())).toEqual([]);
  });

  it('differ by a row that was added', () => {
    const more = row('need-pain', ['"774"', '85', '-'], '"examination"');
    const changes = changesTo(changedTables('need', (draft) => ({ ...draft, rows: [...draft.rows, more] })));
    expect(changes).toEqual([
      {
        kind: 'added',
        what: 'row',
        name: 'need-pain',
        table: 'need',
        after: expect.objectContaining({
          en: 'If “code”: 774 and “saturation”: 85 %, then “need”: examination. because of need-pain (unverified; a physician; 2027-01-31)',
        }),
      },
    ]);
  });

  it('differ by a row that was removed', () => {
    const changes = changesTo(
      changedTables('need', (draft) => ({
        ...draft,
        rows: draft.rows.filter(({ id }) => id !== 'need-fever'),
      })),
    );
    expect(changes).toMatchObject([{ kind: 'removed', what: 'row', name: 'need-fever', table: 'need' }]);
    expect(changes[0]?.before?.fi).toContain('Jos ”code (fi)”: 774 ja ”fever (fi)”: kyllä');
    expect(changes[0]?.after).toBeUndefined();
  });

  it('differ by a cell, told as it was and as it is', () => {
    const changes = changesTo(
      changedTables('flags', (draft) => ({
        ...draft,
        rows: draft.rows.map((each) =>
          each.id === 'flag-saturation' ? { ...each, cells: ['-', '-', '< 88'] } : each,
        ),
      })),
    );
    expect(changes).toHaveLength(1);
    expect(changes[0]).toMatchObject({ kind: 'changed', what: 'row', name: 'flag-saturation' });
    expect(changes[0]?.before?.sv).toContain('”saturation (sv)”: < 85 %');
    expect(changes[0]?.after?.sv).toContain('”saturation (sv)”: < 88 %');
  });

  it.each([
    ['reason', { because: { fi: 'uusi', sv: 'ny', en: 'new' } }, 'new'],
    ['source', { source: 'A guideline' }, 'A guideline'],
    ['owner', { owner: 'a surgeon' }, 'a surgeon'],
    ['review date', { reviewBy: '2028-01-31' }, '2028-01-31'],
  ])('differ by the %s of a row', (_, more, told) => {
    const changes = changesTo(
      changedTables('destination', (draft) => ({
        ...draft,
        rows: draft.rows.map((each) =>
          each.basis && each.id === 'to-unit' ? { ...each, basis: { ...each.basis, ...more } } : each,
        ),
      })),
    );
    expect(changes.map(({ name }) => name)).toEqual(['to-unit']);
    expect(changes[0]?.after?.en).toContain(told);
  });

  it('differ by the order of rows that both have', () => {
    const changes = changesTo(
      changedTables('need', (draft) => {
        const [low, fever, ...rest] = draft.rows;
        return { ...draft, rows: [fever, low, ...rest].flatMap((each) => each ?? []) };
      }),
    );
    expect(changes).toMatchObject([
      {
        kind: 'changed',
        what: 'order',
        name: 'need',
        before: { en: 'need-low, need-fever, need-rest' },
        after: { en: 'need-fever, need-low, need-rest' },
      },
    ]);
  });

  it('differ by what a table is', () => {
    const changes = changesTo(changedTables('need', (draft) => ({ ...draft, codes: ['774', '703'] })));
    expect(changes).toMatchObject([
      {
        kind: 'changed',
        what: 'table',
        name: 'need',
        before: { en: 'need; PRIORITY; need; 774; code, saturation, fever; need, examination, rest' },
        after: { en: 'need; PRIORITY; need; 774, 703; code, saturation, fever; need, examination, rest' },
      },
    ]);
  });

  it('differ by a table and its rows that only one of them has', () => {
    const extra: TableDraft = {
      ...(sampleTables[1] as TableDraft),
      file: 'extra.dmn',
      name: 'extra',
      role: undefined,
      codes: [],
      rows: [row('extra-row', ['-', '-', '-'], '"rest"')],
    };
    const after = sampleRules([extra, ...sampleTables]);
    expect(ruleChanges(before, after).map(({ kind, what, name }) => [kind, what, name])).toEqual([
      ['added', 'table', 'extra'],
      ['added', 'row', 'extra-row'],
    ]);
    expect(ruleChanges(after, before).map(({ kind, what, name }) => [kind, what, name])).toEqual([
      ['removed', 'table', 'extra'],
      ['removed', 'row', 'extra-row'],
    ]);
  });

  it('differ by a fact that was added or removed', () => {
    const more = otherFacts([...sampleDictionary.facts, fact('dizzy', { type: 'boolean' })]);
    expect(ruleChanges(before, more)).toMatchObject([
      {
        kind: 'added',
        what: 'fact',
        name: 'dizzy',
        after: { en: 'dizzy; dizzy?; asked; boolean; –; – min; worst-case' },
      },
    ]);
    expect(ruleChanges(more, before)).toMatchObject([{ kind: 'removed', what: 'fact', name: 'dizzy' }]);
  });

  it.each([
    ['range', { min: 30 }, 'number; 30–100 %'],
    ['age', { maxAgeMinutes: 30 }, '30 min'],
    ['policy', { whenMissing: 'required' }, 'required'],
    ['question', { question: { fi: 'mikä?', sv: 'vad?', en: 'what?' } }, 'what?'],
  ])('differ by the %s of a fact', (_, more, told) => {
    const facts = sampleDictionary.facts.map((each) =>
      each.name === 'saturation' ? { ...each, ...more } : each,
    );
    const changes = ruleChanges(before, otherFacts(facts));
    expect(changes).toMatchObject([{ kind: 'changed', what: 'fact', name: 'saturation' }]);
    expect(changes[0]?.after?.en).toContain(told);
    expect(changes[0]?.before?.en).not.toContain(told);
  });

  it('differ by what is assumed of a logistic fact', () => {
    const facts = sampleDictionary.facts.map((each) =>
      each.name === 'alone' ? { ...each, whenMissing: { assume: false } } : each,
    );
    const changes = ruleChanges(before, otherFacts(facts));
    expect(changes[0]?.before?.en).toContain('assume true');
    expect(changes[0]?.after?.en).toContain('assume false');
  });

  it('differ the other way round when they are compared the other way round', () => {
    const other = sampleRules(
      changedTables('need', (draft) => ({
        ...draft,
        rows: draft.rows.filter(({ id }) => id !== 'need-fever'),
      })),
    );
    expect(ruleChanges(before, other).map(({ kind }) => kind)).toEqual(['removed']);
    expect(ruleChanges(other, before).map(({ kind }) => kind)).toEqual(['added']);
  });
});
