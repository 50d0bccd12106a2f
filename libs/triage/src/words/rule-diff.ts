import type { Localised } from '@tilanne/platform';

import type { Fact } from '../facts/fact.js';
import { rowSentence } from './row-sentence.js';
import type { RuleSet } from '../tables/rule-set.js';
import type { RuleRow } from '../tables/rule-table.js';
import { sourceTables, vocabularyOf } from './vocabulary.js';
import { everywhere, sentence } from './words.js';

/** One difference between two rule sets. */
export interface RuleChange {
  readonly kind: 'added' | 'removed' | 'changed';
  /** `order` is the order of the rows that a table had before and still has. */
  readonly what: 'fact' | 'table' | 'order' | 'row';
  readonly name: string;
  /** The table of a row. */
  readonly table?: string | undefined;
  /** How it was said before; absent for what was added. */
  readonly before?: Localised | undefined;
  readonly after?: Localised | undefined;
}

/** Something that is compared: by its name, and by everything that makes it what it is. */
interface Part {
  readonly what: RuleChange['what'];
  readonly name: string;
  readonly table?: string | undefined;
  readonly content: string;
  readonly said: Localised;
}

/**
 * Everything in which two rule sets differ: facts, then tables, the order of their rows, then the rows, each in the
 * order of the later set, and what was removed after it. A row is known by its table and id.
 */
export function ruleChanges(before: RuleSet, after: RuleSet): RuleChange[] {
  return [
    ...changes(factParts(before), factParts(after)),
    ...changes(tableParts(before), tableParts(after)),
    ...changes(orderParts(before, after), orderParts(after, before)),
    ...changes(rowParts(before), rowParts(after)),
  ];
}

function changes(before: readonly Part[], after: readonly Part[]): RuleChange[] {
  const key = ({ table = '', name }: Part) => JSON.stringify([table, name]);
  const old = new Map(before.map((part) => [key(part), part]));
  const kept = new Set(after.map(key));
  return [
    ...after.flatMap((part): RuleChange[] => {
      const { what, name, table } = part;
      const was = old.get(key(part));
      if (!was) return [{ kind: 'added', what, name, table, after: part.said }];
      if (was.content === part.content) return [];
      return [{ kind: 'changed', what, name, table, before: was.said, after: part.said }];
    }),
    ...before
      .filter((part) => !kept.has(key(part)))
      .map(({ what, name, table, said }): RuleChange => ({
        kind: 'removed',
        what,
        name,
        table,
        before: said,
      })),
  ];
}

function factParts({ dictionary }: RuleSet): Part[] {
  return dictionary.facts.map((fact) => ({
    what: 'fact',
    name: fact.name,
    content: JSON.stringify(fact),
    said: factWords(fact),
  }));
}

/** A fact in short: its label, then what is accepted, how long it is valid and what its absence means. */
function factWords(fact: Fact): Localised {
  const { kind, type, group = '–', maxAgeMinutes = '–', whenMissing } = fact;
  const missing = typeof whenMissing === 'string' ? whenMissing : `assume ${String(whenMissing.assume)}`;
  const range = rangeWords(fact);
  const rest = [kind, type, range, group, `${maxAgeMinutes} min`, missing].filter((part) => part !== '');
  return sentence((language) => [fact.label[language], fact.question[language], ...rest].join('; '));
}

function rangeWords(fact: Fact): string {
  if (fact.type === 'string') return (fact.values ?? []).map(({ value }) => value).join(', ');
  if (fact.type === 'boolean') return '';
  const unit = fact.type === 'number' ? ` ${fact.unit}` : '';
  return `${fact.min ?? ''}–${fact.max ?? ''}${unit}`;
}

function tableParts(ruleSet: RuleSet): Part[] {
  return sourceTables(ruleSet).map((table) => {
    const { name, hitPolicy, role = '–', codes, columns, outputs, label } = table;
    const given = outputs.map((output) => [output.name, ...output.values].join(', '));
    const rest = [hitPolicy, role, codes.join(', '), columns.join(', '), given.join(' / ')];
    const said = sentence((language) => [label[language], ...rest].filter((part) => part !== '').join('; '));
    return { what: 'table', name, content: JSON.stringify(said), said };
  });
}

/** The order of the rows that the other set has too, of the tables that it has too. */
function orderParts(ruleSet: RuleSet, other: RuleSet): Part[] {
  const there = new Map(
    sourceTables(other).map(({ name, rows }) => [name, new Set(rows.map(({ id }) => id))]),
  );
  return sourceTables(ruleSet).flatMap(({ name, rows }): Part[] => {
    const kept = there.get(name);
    if (!kept) return [];
    const order = rows.filter(({ id }) => kept.has(id)).map(({ id }) => id);
    return [{ what: 'order', name, content: order.join(), said: everywhere(order.join(', ')) }];
  });
}

function rowParts(ruleSet: RuleSet): Part[] {
  const vocabulary = vocabularyOf(ruleSet);
  return sourceTables(ruleSet).flatMap((table) =>
    table.rows.map((row) => ({
      what: 'row' as const,
      name: row.id,
      table: table.name,
      content: JSON.stringify([table.columns, row.cells, row.outputs, row.basis]),
      said: withBasis(rowSentence(vocabulary, table, row), row),
    })),
  );
}

function withBasis(said: Localised, { basis }: RuleRow): Localised {
  if (!basis) return said;
  const { because, source, owner, reviewBy } = basis;
  return sentence((language) => `${said[language]} ${because[language]} (${source}; ${owner}; ${reviewBy})`);
}
