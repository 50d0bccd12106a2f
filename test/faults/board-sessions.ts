import type { HistoryLine } from './history.js';

/** What a screen was told wrongly, in words. */
export interface SessionVerdict {
  /** Numbers left out, repeated or going back. */
  readonly order: readonly string[];
  /** The same number with another hash. */
  readonly hashes: readonly string[];
}

/** Follows one screen through what it was told, in order. */
class Session {
  readonly order: string[] = [];
  readonly hashes: string[] = [];
  private at: number | undefined;

  constructor(private readonly proc: string) {}

  hear({ op, out }: HistoryLine): void {
    if (op === 'snapshot') this.snapshot((out as { seq: number }).seq);
    if (op === 'changes') for (const seq of (out as { seqs: number[] }).seqs) this.change(seq);
    if (op === 'heartbeat') this.heartbeat(out as { seq: number; same: boolean | null });
  }

  private snapshot(seq: number): void {
    if (this.at !== undefined && seq < this.at) this.wrong(`a snapshot of ${String(seq)}`);
    this.at = seq;
  }

  private change(seq: number): void {
    if (this.at === undefined || seq !== this.at + 1) this.wrong(`a change ${String(seq)}`);
    this.at = seq;
  }

  private heartbeat({ seq, same }: { seq: number; same: boolean | null }): void {
    if (same === false) this.hashes.push(`${this.proc}: another hash at ${String(seq)}`);
  }

  private wrong(what: string): void {
    this.order.push(`${this.proc}: ${what} after ${String(this.at ?? 'nothing')}`);
  }
}

/** Checks that every screen was told every number once and in order, and that its board was the server's. */
export function checkSessions(history: readonly HistoryLine[], screens: readonly string[]): SessionVerdict {
  const sessions = new Map(screens.map((screen) => [screen, new Session(screen)]));
  for (const line of history) sessions.get(line.proc)?.hear(line);
  const all = [...sessions.values()];
  return { order: all.flatMap(({ order }) => order), hashes: all.flatMap(({ hashes }) => hashes) };
}
