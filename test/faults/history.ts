import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/** `fail`: certainly without effect. `info`: nobody knows whether it had one. */
export type LineType = 'invoke' | 'ok' | 'fail' | 'info';

/** One thing that a client of the kit, or the nemesis, did or was told. */
export interface HistoryLine {
  readonly proc: string;
  readonly op: string;
  /** What it is about, e.g. the sender's id of a task. */
  readonly key: string | null;
  readonly arg: unknown;
  readonly type: LineType;
  readonly out: unknown;
  /** Nanoseconds since the history began, of a monotonic clock. */
  readonly t: number;
}

/** What a line says besides its time. */
export type Saying = Pick<HistoryLine, 'proc' | 'op' | 'type'> &
  Partial<Pick<HistoryLine, 'key' | 'arg' | 'out'>>;

/** Where the logs of the servers lie that belong to a history. */
export function logOf(history: string): string {
  return history.replace(/\.jsonl$/, '.log');
}

/** Keeps every line in order, and each on disk as soon as it is said. */
export class History {
  readonly lines: HistoryLine[] = [];
  private readonly began: bigint;
  private readonly file: number;

  constructor(
    readonly path: string,
    private readonly clock: () => bigint = () => process.hrtime.bigint(),
  ) {
    mkdirSync(dirname(path), { recursive: true });
    this.file = openSync(path, 'w');
    this.began = clock();
  }

  say({ proc, op, type, key = null, arg = null, out = null }: Saying): void {
    const line = { proc, op, key, arg, type, out, t: Number(this.clock() - this.began) };
    this.lines.push(line);
    writeSync(this.file, `${JSON.stringify(line)}\n`);
  }

  close(): void {
    closeSync(this.file);
  }
}
