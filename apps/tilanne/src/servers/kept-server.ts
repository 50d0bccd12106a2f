import { setTimeout as pause } from 'node:timers/promises';
import { afterFailure, NO_FAILURES } from './back-off.js';
import type { ServerPlan } from './server-plan.js';
import { runServer, type ServerHouse, type ServerRun } from './server-run.js';
import { StartRefused } from '../start-refused.js';

const ATTEMPTS_AT_START = 3;

/** A server that is started again whenever it ends, with a growing pause, until it is told to stop. */
export class KeptServer {
  /** Resolves when it serves for the first time; rejects when it ends three times without ever having served. */
  readonly ready: Promise<void>;
  private readonly stopping = new AbortController();
  private current: ServerRun | undefined;

  constructor(
    private readonly plan: ServerPlan,
    private readonly house: ServerHouse,
  ) {
    this.ready = new Promise((resolve, reject) => {
      void this.keep(resolve, reject);
    });
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.current?.stop();
  }

  /** Ends it this instant and for good. */
  kill(): void {
    this.stopping.abort();
    this.current?.kill();
  }

  private isStopping(): boolean {
    return this.stopping.signal.aborted;
  }

  private async keep(hasServed: () => void, isHopeless: (reason: StartRefused) => void): Promise<void> {
    const { name } = this.plan;
    let backOff = NO_FAILURES;
    let served = false;
    while (!this.isStopping()) {
      const startedAt = performance.now();
      this.current = runServer(this.plan, this.house);
      if (await this.current.ready) {
        if (served) this.house.log(`${name} is back.`);
        served = true;
        hasServed();
      }
      const end = await this.current.ended;
      if (this.isStopping()) return;
      backOff = afterFailure(backOff, performance.now() - startedAt);
      if (!served && backOff.failures === ATTEMPTS_AT_START) {
        isHopeless(new StartRefused(`${name} does not start: it ${end}. Its log is in ${this.house.logs}.`));
        return;
      }
      this.house.log(`${name} ${end}: it is started again in ${backOff.waitMs / 1000} s.`);
      await pause(backOff.waitMs, undefined, { signal: this.stopping.signal }).catch(() => undefined);
    }
  }
}
