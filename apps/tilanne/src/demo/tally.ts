import type { DemoMessage } from './demo-case.js';

/** Counts of what was handed over, and the surprises among the answers. */
export class Tally {
  /** New tasks; later messages about them are not tasks. */
  tasks = 0;
  messages = 0;
  accepted = 0;
  refused = 0;
  /** Tries without an answer, or with one that asks to try again. */
  unanswered = 0;
  /** Answers that were not as meant, and what a simulated person could not do: a few words each. */
  readonly surprises: string[] = [];
  /** Decisions made here, and how often the board said why not. */
  decisions = 0;
  readonly notDecided = new Map<string, number>();

  sent({ kind }: DemoMessage): void {
    this.messages += 1;
    if (kind === 'task') this.tasks += 1;
  }

  /** `refusal`: its name, null when the message was taken. */
  answered({ kind, expected, oddity }: DemoMessage, refusal: string | null): void {
    if (kind === 'task') {
      if (refusal === null) this.accepted += 1;
      else this.refused += 1;
    }
    if ((refusal === null) === (expected === 'accepted')) return;
    this.surprises.push(`${kind}${oddity === null ? '' : ` with ${oddity}`}: ${refusal ?? 'taken'}`);
  }

  /** A simulated nurse's decision was not taken, for a reason that the board names. */
  decisionRefused(refusal: string): void {
    this.notDecided.set(refusal, (this.notDecided.get(refusal) ?? 0) + 1);
  }
}
