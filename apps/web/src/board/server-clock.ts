import { useSyncExternalStore } from 'react';

/** The server's clock as this screen keeps it between messages. */
export interface ServerClock {
  /** Milliseconds of the server's clock. NaN before the first message. */
  readonly now: () => number;
  /** The server said `serverNow` when this machine's steady clock showed `steady`; both in milliseconds. */
  readonly set: (serverNow: number, steady: number) => void;
  /** Calls back about once a second while anybody listens. */
  readonly subscribe: (listener: () => void) => () => void;
}

const tick = 1_000;

/** A server clock over a steady clock in milliseconds, such as `performance.now`. */
export function createServerClock(steadyNow: () => number): ServerClock {
  let offset = Number.NaN;
  let timer: ReturnType<typeof setInterval> | undefined;
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of [...listeners]) listener();
  };
  return {
    now: () => steadyNow() + offset,
    set(serverNow, steady) {
      offset = serverNow - steady;
    },
    subscribe(listener) {
      listeners.add(listener);
      timer ??= setInterval(tell, tick);
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        clearInterval(timer);
        timer = undefined;
      };
    },
  };
}

/** A value that depends on the time: a primitive. The component renders again only when it becomes another. */
export function useClock<T extends string | number | boolean>(
  clock: ServerClock,
  read: (now: number) => T,
): T {
  return useSyncExternalStore(clock.subscribe, () => read(clock.now()));
}
