import { parseCell } from '../cells/cell-text.js';
import { literals } from '../cells/cell.js';
import type { Dictionary } from '../facts/dictionary.js';
import type { Fact } from '../facts/fact.js';
import { valueTypes } from '../cells/value.js';
import type { ValueType } from '../cells/value.js';

/** An input of a DMN model as its file says it. */
export interface ModelInput {
  readonly name: string;
  readonly type: string | undefined;
  /** Comma-separated allowed values, where the file lists them. */
  readonly values: string | undefined;
}

/**
 * A dictionary for a model that comes without one: a fact for each input, asked, without range or age, its words its
 * name. Inputs of other types than the engine's are left out, so that a table that reads one is refused by name.
 */
export function modelDictionary(inputs: readonly ModelInput[]): Dictionary {
  const facts = inputs.flatMap((input) => {
    const type = valueTypes.find((each) => each === input.type);
    return type ? [factOf(input, type)] : [];
  });
  return { version: '', groups: [], facts, byName: new Map(facts.map((fact) => [fact.name, fact])) };
}

function factOf({ name, values }: ModelInput, type: ValueType): Fact {
  const words = everywhere(name);
  const base = {
    name,
    kind: 'asked',
    label: words,
    question: words,
    source: name,
    whenMissing: 'worst-case',
  } as const;
  if (type === 'number') return { ...base, type, min: -Infinity, max: Infinity, unit: '' };
  if (type !== 'string') return { ...base, type };
  const listed = values === undefined ? [] : textsOf(values);
  return listed.length > 1
    ? { ...base, type, values: listed.map((value) => ({ value, label: everywhere(value) })) }
    : { ...base, type };
}

/** The texts a list names; none when it is anything but a list of texts. */
function textsOf(list: string): string[] {
  const cell = parseCell(list);
  return 'kind' in cell ? literals(cell).filter((value) => typeof value === 'string') : [];
}

function everywhere(text: string): Fact['label'] {
  return { fi: text, sv: text, en: text };
}
