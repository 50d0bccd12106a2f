import type { SAMPLE_TASK } from '../../../apps/tilanne/src/sample-task.js';

const launcher = new URL('../../../dist/apps/tilanne/src/sample-task.js', import.meta.url).href;

const sample = ((await import(launcher)) as { SAMPLE_TASK: typeof SAMPLE_TASK }).SAMPLE_TASK;

/** Tasks to post: the launcher's sample, fully answered, each with a caller and a place of its own. */
export class TaskSupply {
  private made = 0;
  private open: string[] = [];

  constructor(private readonly name: string) {}

  next(): Record<string, unknown> {
    this.made += 1;
    const id = `${this.name}-${String(this.made)}`;
    this.open.push(id);
    return {
      ...sample,
      id,
      createdAt: new Date().toISOString(),
      address: `Esimerkkikatu ${id}`,
      caller: { ...sample.caller, phone: `+358 40 ${String(1_000_000 + this.made)}` },
      patient: { name: `Aino ${id}` },
    };
  }

  /** The ids given out since the last call. */
  takeOpen(): string[] {
    const open = this.open;
    this.open = [];
    return open;
  }
}
