import type { DemoCase } from './demo-case.js';

/** What the centre has taken of the shift: its own ids, with the cases they stand for. */
export class SentTasks {
  private readonly cases = new Map<string, DemoCase>();

  add(taskId: string, known: DemoCase): void {
    this.cases.set(taskId, known);
  }

  /** The case behind a task of the centre; undefined when somebody else sent it. */
  of(taskId: string): DemoCase | undefined {
    return this.cases.get(taskId);
  }

  /** The centre's ids. */
  ids(): string[] {
    return [...this.cases.keys()];
  }
}
