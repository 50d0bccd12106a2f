import { describe, expect, it } from '@jest/globals';
import { row, table } from '../../../../test/triage/sample-rules.js';
import type { RuleFault } from './rule-table.js';
import { orderedTables } from './table-order.js';
import type { TableDraft } from './table-draft.js';

const reading = (name: string, ...reads: readonly string[]) =>
  table(name, reads, [
    row(
      name,
      reads.map(() => '-'),
      '1',
    ),
  ]);

function ordered(...drafts: readonly TableDraft[]) {
  const faults: RuleFault[] = [];
  const names = orderedTables(drafts, faults).map(({ name }) => name);
  return { names, faults };
}

describe('Tables', () => {
  it('come after what they read, in the order of the files otherwise', () => {
    const { names, faults } = ordered(
      reading('last', 'middle', 'fact'),
      reading('middle', 'first'),
      reading('other', 'fact'),
      reading('first', 'fact'),
    );
    expect(names).toEqual(['other', 'first', 'middle', 'last']);
    expect(faults).toEqual([]);
  });

  it('that read one of several outputs come after its table', () => {
    const outputs = { outputs: [{ name: 'a' }, { name: 'b' }] } as unknown as TableDraft;
    const { names } = ordered(reading('reader', 'pair.b'), { ...reading('pair', 'fact'), ...outputs });
    expect(names).toEqual(['pair', 'reader']);
  });

  it('of a thousand steps are put in order in well under a second', () => {
    const count = 1000;
    const chain = Array.from({ length: count }, (_, step) => reading(`t${step}`, `t${step + 1}`));
    const started = performance.now();
    expect(ordered(...chain).names[0]).toBe(`t${count - 1}`);
    expect(performance.now() - started).toBeLessThan(500);
  });
});

describe('A circle', () => {
  it('is named whole by each of its tables, and those that wait for it are not blamed', () => {
    const { names, faults } = ordered(
      reading('waits', 'b'),
      reading('a', 'b'),
      reading('b', 'c'),
      reading('c', 'fact', 'a'),
      reading('sound', 'fact'),
    );
    expect(names).toEqual(['sound']);
    expect(faults.map((fault) => fault.table).sort()).toEqual(['a', 'b', 'c']);
    for (const { message } of faults) expect(message).toContain('b → c → a → b');
  });

  it('may be one table that reads itself', () => {
    expect(ordered(reading('a', 'a')).faults).toMatchObject([
      { table: 'a', message: expect.stringMatching(/a → a$/) },
    ]);
  });

  it('that is very long is named in part', () => {
    const ring = Array.from({ length: 100 }, (_, step) => reading(`t${step}`, `t${(step + 1) % 100}`));
    const { faults } = ordered(...ring);
    expect(faults).toHaveLength(100);
    expect(faults[0]?.message).toMatch(/t0 → t1 → .* → …$/);
    expect(faults[0]?.message.length).toBeLessThan(200);
  });
});
