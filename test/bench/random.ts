/** Numbers in [0, 1) that look random and are the same for the same seed (mulberry32, public domain). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Moments in milliseconds from 0 up to `seconds`, as callers come: independent of each other, `rate` a second on average. */
export function arrivals(rate: number, seconds: number, random: () => number): number[] {
  const moments: number[] = [];
  const gap = (): number => (-Math.log(1 - random()) * 1000) / rate;
  for (let at = gap(); at < seconds * 1000; at += gap()) moments.push(at);
  return moments;
}
