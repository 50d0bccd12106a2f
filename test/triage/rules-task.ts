import type { Language } from '@tilanne/platform';

/** What a command of `npm run rules` is given in a test, with what it told meanwhile. */
export interface AskedTask {
  readonly operands: readonly string[];
  readonly language: Language;
  readonly now: Date;
  readonly tell: (what: string) => void;
  readonly told: readonly string[];
}

/** A command's operands, at a fixed time. */
export function asked(operands: readonly string[], language: Language = 'en'): AskedTask {
  const told: string[] = [];
  const now = new Date('2026-11-22T12:00:00Z');
  return { operands, language, now, told, tell: (what) => told.push(what) };
}
