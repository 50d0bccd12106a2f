/** The signals that ask a program to end: Ctrl-C, `kill`, and the terminal going away. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

const STAY_MS = 1000;

export interface Shutdown {
  /** Something to do (and to wait for) when everything ends; what was added last is done first. */
  before(step: () => unknown): void;
  /** Does every step once, in order, whatever single ones run into, and ends the process. */
  begin(exitCode: number): Promise<void>;
  /** Whether the end has begun. */
  readonly isOn: () => boolean;
}

/** Ends the process in order on the first signal, and at once on the second. */
export function createShutdown(log: (sentence: string) => void): Shutdown {
  const steps: (() => unknown)[] = [];
  let begun = false;
  const begin = async (exitCode: number): Promise<void> => {
    if (begun) return;
    begun = true;
    // Waiting for others leaves nothing to do here, and Node.js would take that for the end.
    setInterval(() => undefined, STAY_MS);
    for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
      try {
        await step();
      } catch (error) {
        log(`While stopping: ${(error as Error).message}`);
      }
    }
    process.exit(exitCode);
  };
  for (const signal of SIGNALS) {
    process.on(signal, () => {
      if (begun) process.exit(1);
      log('Stopping …');
      void begin(0);
    });
  }
  return { before: (step) => void steps.push(step), begin, isOn: () => begun };
}
