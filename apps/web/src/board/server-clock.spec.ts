import { describe, expect, it } from '@jest/globals';
import { createServerClock } from './server-clock.js';

describe("the server's clock on this screen", () => {
  it('is not known before the server has spoken', () => {
    expect(createServerClock(() => 5_000).now()).toBeNaN();
  });

  it('runs on from what the server said by the steady clock', () => {
    let steady = 1_000;
    const clock = createServerClock(() => steady);
    clock.set(1_700_000_000_000, 1_000);
    steady = 4_500;
    expect(clock.now()).toBe(1_700_000_003_500);
  });

  it('follows the server when it says another time', () => {
    const clock = createServerClock(() => 1_000);
    clock.set(1_700_000_000_000, 1_000);
    clock.set(1_600_000_000_000, 1_000);
    expect(clock.now()).toBe(1_600_000_000_000);
  });

  it('ticks for those who listen and stops with the last of them', async () => {
    const clock = createServerClock(() => performance.now());
    await new Promise<void>((ticked) => {
      const leave = clock.subscribe(() => {
        leave();
        ticked();
      });
    });
  });
});
