import { useSyncExternalStore } from 'react';

/** A value outside React that tells when it has changed. */
export interface Signal<T> {
  readonly get: () => T;
  readonly set: (next: T) => void;
  /** Calls back after every change; the answer ends the subscription. */
  readonly subscribe: (listener: () => void) => () => void;
}

/** A signal as those see it who only read. */
export type Readable<T> = Omit<Signal<T>, 'set'>;

/** A signal with its first value. Setting an identical value tells nobody. */
export function createSignal<T>(first: T): Signal<T> {
  let value = first;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set(next) {
      if (Object.is(next, value)) return;
      value = next;
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The signal's value; the component renders again when it changes. */
export function useSignal<T>(signal: Readable<T>): T {
  return useSyncExternalStore(signal.subscribe, signal.get);
}

/** A part of the signal's value: a primitive or something with a stable identity. */
export function useSelected<T, S>(signal: Readable<T>, select: (value: T) => S): S {
  return useSyncExternalStore(signal.subscribe, () => select(signal.get()));
}
