import { describe, expect, it } from '@jest/globals';
import { noAnswer } from '../http/problem.js';
import type { Answer } from '../http/request.js';
import type { Act, OutQueue } from './out-queue.js';
import { Outbox, type Drawer } from './outbox.js';

const orderId = '0198f3a2-7c1b-7e55-9d3e-0a1b2c3d4e5f';

const act = (step: Act['step']): Act => ({ orderId, step, at: '2026-11-22T12:05:00.000Z' });

const taken: Answer<unknown> = { ok: true, value: null };

const lost: Answer<unknown> = { ok: false, problem: noAnswer };

class Slot implements Drawer {
  text: string | null = null;
  getItem = () => this.text;
  setItem = (_name: string, text: string) => void (this.text = text);
  removeItem = () => void (this.text = null);
}

interface Tried {
  readonly outbox: Outbox;
  readonly drawer: Slot;
  readonly sent: string[];
  readonly until: (is: (queue: OutQueue) => boolean) => Promise<void>;
}

/** An outbox whose line answers as told, and is good after that. */
function withAnswers(answers: Answer<unknown>[], drawer = new Slot()): Tried {
  const sent: string[] = [];
  const outbox = new Outbox({
    ...{ user: 'yksikko', drawer, settled: () => undefined },
    send: ({ step }) => {
      sent.push(step);
      return Promise.resolve(answers.shift() ?? taken);
    },
  });
  const until: Tried['until'] = (is) =>
    new Promise((resolve) => {
      const look = () => {
        if (is(outbox.queue.get())) resolve();
      };
      outbox.queue.subscribe(look);
      look();
    });
  return { outbox, drawer, sent, until };
}

const isEmpty = ({ unsent }: OutQueue) => unsent.length === 0;

describe('the outbox of a crew', () => {
  it('sends one after the other, in the order in which things happened', async () => {
    const { outbox, sent, drawer, until } = withAnswers([]);
    for (const step of ['reached', 'shown', 'acknowledged'] as const) outbox.add(act(step));
    await until(isEmpty);
    expect(sent).toEqual(['reached', 'shown', 'acknowledged']);
    expect(drawer.text).toBeNull();
  });

  it('tries the same step again until it is answered, before any later one', async () => {
    const { outbox, sent, drawer, until } = withAnswers([lost, lost]);
    outbox.add(act('acknowledged'));
    await until(({ tries }) => tries === 1);
    outbox.add(act('acting'));
    expect(drawer.text).toContain('acting');
    outbox.tryNow();
    await until(({ tries }) => tries === 2);
    outbox.tryNow();
    await until(isEmpty);
    expect(sent).toEqual(['acknowledged', 'acknowledged', 'acknowledged', 'acting']);
  });

  it('has after a reload what it had before, and sends it', async () => {
    const before = withAnswers([lost]);
    before.outbox.add(act('acknowledged'));
    await before.until(({ tries }) => tries === 1);
    const kept = new Slot();
    kept.text = before.drawer.text;
    before.outbox.wipe();
    const after = withAnswers([], kept);
    expect(after.outbox.queue.get().unsent).toEqual([act('acknowledged')]);
    after.outbox.tryNow();
    await after.until(isEmpty);
    expect(after.sent).toEqual(['acknowledged']);
  });

  it('leaves nothing behind when its person signs out', async () => {
    const { outbox, drawer, until, sent } = withAnswers([lost]);
    outbox.add(act('acknowledged'));
    await until(({ tries }) => tries === 1);
    expect(drawer.text).not.toBeNull();
    outbox.wipe();
    outbox.add(act('acting'));
    outbox.tryNow();
    expect(drawer.text).toBeNull();
    expect(outbox.queue.get().unsent).toEqual([]);
    expect(sent).toEqual(['acknowledged']);
  });
});
