import { describe, expect, it } from '@jest/globals';
import { Pace } from './pace.js';

/** A pace on a clock of its own, whose work takes so many milliseconds. */
function pacing(took: number) {
  let now = 0;
  const done: number[] = [];
  const pace = new Pace(
    () => {
      now += took;
      done.push(now);
      return Promise.resolve();
    },
    () => now,
  );
  const pass = (ms: number) => void (now += ms);
  const settled = () => new Promise<void>((resolve) => setImmediate(resolve));
  const until = async (times: number) => {
    while (done.length < times) await settled();
  };
  return { pace, done, pass, settled, until };
}

describe('a pace', () => {
  it('does at once what is cheap, some milliseconds apart', async () => {
    const { pace, done, pass, settled } = pacing(1);
    pace.ask();
    await settled();
    pass(5);
    pace.ask();
    expect(done).toEqual([1, 7]);
  });

  it('does once what is asked for many times within them', async () => {
    const { pace, done, settled, until } = pacing(1);
    pace.ask();
    await settled();
    for (let times = 0; times < 10; times += 1) pace.ask();
    expect(done).toHaveLength(1);
    await until(2);
    await settled();
    expect(done).toHaveLength(2);
  });

  it('does again what is asked for while it is at work, once', async () => {
    const finish: (() => void)[] = [];
    const pace = new Pace(() => new Promise((resolve) => finish.push(resolve)));
    pace.ask();
    pace.ask();
    pace.ask();
    expect(finish).toHaveLength(1);
    finish[0]?.();
    while (finish.length < 2) await new Promise((resolve) => setImmediate(resolve));
    finish[1]?.();
    await new Promise((resolve) => setImmediate(resolve));
    expect(finish).toHaveLength(2);
  });

  it('gathers before what is dear, however long ago the last time was, and does it once for all', async () => {
    const { pace, done, pass, settled, until } = pacing(12);
    pace.ask();
    await settled();
    pass(10_000);
    for (let times = 0; times < 5; times += 1) pace.ask();
    await settled();
    expect(done).toHaveLength(1);
    await until(2);
    await settled();
    expect(done).toHaveLength(2);
  });

  it('gathers for a quarter of a second at most, however dear it is', async () => {
    const { pace, settled, until } = pacing(60_000);
    pace.ask();
    await settled();
    pace.ask();
    const began = performance.now();
    await until(2);
    expect(performance.now() - began).toBeLessThan(10_000);
  });

  it('does at once again what has become cheap', async () => {
    let took = 12;
    let now = 0;
    const done: number[] = [];
    const work = () => {
      done.push((now += took));
      return Promise.resolve();
    };
    const pace = new Pace(work, () => now);
    const settled = () => new Promise<void>((resolve) => setImmediate(resolve));
    pace.ask();
    await settled();
    took = 1;
    pace.ask();
    while (done.length < 2) await settled();
    now += 5;
    pace.ask();
    expect(done).toHaveLength(3);
  });

  it('that is stopped does nothing more, while another goes on', async () => {
    const [stopped, other] = [pacing(1), pacing(1)];
    for (const { pace, settled } of [stopped, other]) {
      pace.ask();
      await settled();
      pace.ask();
    }
    stopped.pace.stop();
    await other.until(2);
    expect(stopped.done).toHaveLength(1);
  });
});
