import type { Language } from '@tilanne/platform';
import { faultSentence, type RuleFault } from '@tilanne/triage';

/** What a command has to say, for a person and for a program. */
export interface Report {
  /** False ends the program with code 1: something does not hold. */
  readonly holds: boolean;
  readonly lines: readonly string[];
  /** The same as data, printed by --json. */
  readonly data: Readonly<Record<string, unknown>>;
}

/** What a command is given. */
export interface Task {
  readonly operands: readonly string[];
  readonly language: Language;
  readonly now: Date;
  /** The rules that `replay` compares with; absent compares with nothing. */
  readonly old?: string | undefined;
  /** The columns by whose values `replay` parts the tasks. */
  readonly by?: readonly string[] | undefined;
  /** Tells how far the work is: a part of so many, of something with a name. */
  readonly tell: (what: string) => void;
}

/** The report on rules that cannot be loaded: every fault on a line of its own. */
export function refusedRules(directory: string, faults: readonly RuleFault[], language: Language): Report {
  const head = {
    fi: `Sääntöjä ei voi käyttää: ${directory}, virheitä ${faults.length}.`,
    sv: `Reglerna kan inte användas: ${directory}, fel ${faults.length}.`,
    en: `The rules cannot be used: ${directory}, faults ${faults.length}.`,
  };
  return {
    holds: false,
    lines: [head[language], ...faults.map((fault) => `- ${faultSentence(fault)[language]}`)],
    data: { directory, faults },
  };
}
