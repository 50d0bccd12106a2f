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
  it('does at once what is asked for some milliseconds after the last time', async () => {
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
