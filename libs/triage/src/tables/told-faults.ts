import type { RuleFault } from './rule-table.js';

/** Most faults told at once: an author mends these before any more. */
export const mostFaults = 200;

/** Longest part of a name or a text from a file that a fault repeats, in characters. */
const longestPart = 200;

/** Longest message, in characters: the values an author may choose from stand in it. */
const longestMessage = 1000;

/** Faults as they are told: the first of very many, and nothing in them longer than a person would read. */
export function toldFaults(faults: readonly RuleFault[]): readonly RuleFault[] {
  const told = faults.slice(0, mostFaults).map(shortened);
  const [first] = faults;
  if (!first || faults.length <= mostFaults) return told;
  return [...told, { file: first.file, message: `and ${faults.length - mostFaults} faults more` }];
}

function shortened(fault: RuleFault): RuleFault {
  const parts = Object.entries(fault) as [keyof RuleFault, string | undefined][];
  const told = parts.map(([name, part]) => {
    const length = name === 'message' ? longestMessage : longestPart;
    return [name, part === undefined ? undefined : cut(part, length)] as const;
  });
  return { ...fault, ...Object.fromEntries(told) };
}

function cut(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length)}…` : text;
}
