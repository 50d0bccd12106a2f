import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Wanted } from './arguments.js';
import { logOf } from './history.js';
import { isOnTarget, type FaultResult } from './report.js';

/** The folder of a run: what is done already, and the histories of what did not hold. */
export class RunFolder {
  private readonly stateFile: string;
  private readonly finished: FaultResult[];

  private constructor(readonly path: string) {
    this.stateFile = join(path, 'finished.json');
    this.finished = existsSync(this.stateFile)
      ? (JSON.parse(readFileSync(this.stateFile, 'utf8')) as FaultResult[])
      : [];
  }

  /** Opens the folder that was named, or the one that belongs to these numbers; empties it unless it is resumed. */
  static open({ folder, form, n, resume }: Wanted): RunFolder {
    const path = resolve(folder ?? join(tmpdir(), 'tilanne-faults', `${form}-${String(n)}`));
    mkdirSync(path, { recursive: true });
    if (!resume) rmSync(join(path, 'finished.json'), { force: true });
    return new RunFolder(path);
  }

  historyOf(fault: string, seed: number): string {
    return join(this.path, `${fault}-seed-${String(seed)}.jsonl`);
  }

  /** What came of a fault in an earlier start of the same run. */
  known(fault: string, seed: number, n: number): FaultResult | undefined {
    return this.finished.find((one) => one.fault === fault && one.seed === seed && one.n === n);
  }

  /** Remembers the result; keeps the history and the logs only when something did not hold. */
  keep(result: FaultResult): FaultResult {
    const history = this.historyOf(result.fault, result.seed);
    const kept = isOnTarget(result) ? result : { ...result, history };
    if (kept === result) for (const path of [history, logOf(history)]) rmSync(path, { force: true });
    this.finished.push(kept);
    writeFileSync(this.stateFile, JSON.stringify(this.finished, undefined, 2));
    return kept;
  }
}
