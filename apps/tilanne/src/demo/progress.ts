import { progressLine, type Outcome } from './summary.js';

/** Between two lines: on a terminal each takes the place of the one before, elsewhere they stay. */
const every = { terminal: 500, elsewhere: 5_000 };

/** Keeps the person at the terminal informed; writes beside the results, so that they can be read by a program. */
export class Progress {
  private readonly timer: NodeJS.Timeout;
  private readonly onTerminal = process.stderr.isTTY;

  constructor(private readonly now: () => Omit<Outcome, 'memory' | 'seed'>) {
    this.timer = setInterval(() => this.tell(), this.onTerminal ? every.terminal : every.elsewhere);
  }

  /** Writes a last line and no more. */
  stop(): void {
    clearInterval(this.timer);
    this.tell();
    if (this.onTerminal) process.stderr.write('\n');
  }

  private tell(): void {
    const line = progressLine(this.now());
    process.stderr.write(this.onTerminal ? `\r\x1b[2K${line}` : `${line}\n`);
  }
}
