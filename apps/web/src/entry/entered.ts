import type { FieldWarning } from '@tilanne/task';

/** What the server says of a task that was entered by hand. */
export interface Entered {
  readonly taskId: string;
  readonly warnings: readonly FieldWarning[];
}
