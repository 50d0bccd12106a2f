import type { DecisionOutcome } from '@tilanne/task';
import type { Complaint } from './complaint-table.js';
import type { Condition } from './condition.js';
import type { Body } from './oddity.js';
import type { Patient } from './patient.js';

/** How a nurse takes what the rules propose for a case. */
export type Manner = 'as-proposed' | 'more-cautious' | 'less-cautious';

/** One patient of the shift, with what only the simulation knows. */
export interface DemoCase {
  /** The sender's id of the task. */
  readonly id: string;
  readonly complaint: Complaint;
  readonly patient: Patient;
  readonly condition: Condition;
  /** Sicker than the class says. */
  readonly sicker: boolean;
  readonly urgencyClass: 'A' | 'B' | 'C' | 'D';
  readonly manner: Manner;
  /** What the nurse decides when the rules leave it to her. */
  readonly own: DecisionOutcome;
}

/** One message to the intake. */
export interface DemoMessage {
  /** Milliseconds of simulated time from the shift's beginning. */
  readonly at: number;
  readonly kind: 'task' | 'revision' | 'cancellation' | 'resent';
  /** Id of the case. */
  readonly id: string;
  readonly body: Body;
  /** What is meant to be wrong with it, null for a proper one. */
  readonly oddity: string | null;
  readonly expected: 'accepted' | 'refused';
}
