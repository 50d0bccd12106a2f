import { Injectable } from '@nestjs/common';
import { ProbeScreen } from './probe-screen.js';
import { ProbeSender } from './probe-sender.service.js';
import { ProbeSession } from './probe-session.service.js';

/** Between which servers a test task goes. */
export interface ProbedPath {
  readonly intakeUrl: string;
  readonly boardUrl: string;
}

/** One test task on its way. */
@Injectable()
export class ProbeRun {
  constructor(
    private readonly session: ProbeSession,
    private readonly sender: ProbeSender,
  ) {}

  /** Hands a test task over and waits until a board shows its proposal; gives the milliseconds that took. */
  async run({ intakeUrl, boardUrl }: ProbedPath, signal: AbortSignal): Promise<number> {
    const screen = new ProbeScreen(boardUrl, await this.session.cookie());
    try {
      await screen.open(signal).catch((error: unknown) => {
        this.session.forget();
        throw error;
      });
      const started = performance.now();
      await screen.shows(await this.sender.handOver(intakeUrl, signal), signal);
      return performance.now() - started;
    } finally {
      screen.close();
    }
  }
}
