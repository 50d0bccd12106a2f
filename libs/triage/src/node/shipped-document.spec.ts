import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { shippedDirectory, shippedRules } from '../../../../test/triage/shipped-rules.js';
import type { Fact } from '../facts/fact.js';

const { dictionary, tables } = await shippedRules();
const text = readFileSync(join(shippedDirectory, '../../../docs/rules.md'), 'utf8');
const rows = text
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) => line.split('|').map((cell) => cell.trim()));

function valuesOf(fact: Fact): readonly string[] {
  if (fact.type === 'number') return [`${fact.min}–${fact.max}`];
  if (fact.type === 'boolean') return ['true, false'];
  if (fact.type !== 'string') return [`${fact.min ?? ''}–${fact.max ?? ''}`];
  return fact.values?.map(({ value }) => value) ?? [];
}

function ageOf(fact: Fact): string {
  return fact.maxAgeMinutes === undefined ? '–' : `${fact.maxAgeMinutes} min`;
}

function absenceOf({ whenMissing }: Fact): string {
  return typeof whenMissing === 'string' ? whenMissing : `assumed ${String(whenMissing.assume)}`;
}

describe('The document of the rules', () => {
  it('lists every fact and no other, in the order they are asked', () => {
    expect(rows.map((cells) => cells[1])).toEqual(dictionary.facts.map(({ name }) => `\`${name}\``));
  });

  it.each(dictionary.facts.map((fact, at) => ({ fact, cells: rows[at] ?? [] })))(
    'says of $fact.name what it is',
    ({ fact, cells }) => {
      const [, , type = '', values = '', group = '', age = '', missing = ''] = cells;
      expect(type.endsWith(fact.type)).toBe(true);
      for (const value of valuesOf(fact)) expect(values).toContain(value);
      expect(values.includes('not-measured')).toBe(fact.kind === 'measured');
      expect([group, age, missing]).toEqual([fact.group ?? '–', ageOf(fact), absenceOf(fact)]);
    },
  );

  it('names every file of tables and stays short', () => {
    for (const file of new Set(tables.map(({ source }) => source.file)))
      expect(text).toContain(`\`${file}\``);
    expect(text.split('\n').length).toBeLessThanOrEqual(80);
  });
});
