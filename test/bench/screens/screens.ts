import type { ChildProcess } from 'node:child_process';
import { firstWord, forkProgram } from '../fork-program.js';
import type { ScreensOrder, SeenOnAll } from './screens-process.js';
import type { Entrance } from './wire-screen.js';

const program = new URL('screens-process.ts', import.meta.url);

/** Screens a process carries: two processes for 500 use both cores, as the screens of real desks do. */
const mostInProcess = 250;

/** Open screens of one board, in processes of their own so that the load tool stays out of what it measures. */
export class Screens {
  private readonly partly = new Map<string, readonly number[]>();
  private readonly seenAt = new Map<string, number>();
  private readonly waiting = new Map<string, (at: number) => void>();

  private constructor(
    readonly count: number,
    private readonly children: readonly ChildProcess[],
  ) {
    for (const child of children) {
      child.on('message', (told: SeenOnAll | 'open') => {
        if (told !== 'open') this.take(told);
      });
    }
  }

  /** Opens them and resolves when each has the board. */
  static async open(entrance: Entrance, count: number): Promise<Screens> {
    const processes = Math.ceil(count / mostInProcess);
    const children = Array.from({ length: processes }, () => forkProgram(program));
    const screens = new Screens(count, children);
    await Promise.all(
      children.map(async (child, index) => {
        const share = Math.floor(count / processes) + (index < count % processes ? 1 : 0);
        const order: ScreensOrder = { ...entrance, count: share };
        child.send(order);
        await firstWord(child);
      }),
    );
    return screens;
  }

  /** The moment the last of all screens had the task triaged, as soon as it has; undefined if not in time. */
  async seen(taskId: string, withinMs: number): Promise<number | undefined> {
    const before = this.seenAt.get(taskId);
    if (before !== undefined) return before;
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve(undefined), withinMs);
      this.waiting.set(taskId, (at) => {
        clearTimeout(timer);
        resolve(at);
      });
    });
  }

  close(): void {
    for (const child of this.children) child.disconnect();
  }

  private take({ taskId, at }: SeenOnAll): void {
    const sightings = [...(this.partly.get(taskId) ?? []), at];
    this.partly.set(taskId, sightings);
    if (sightings.length < this.children.length) return;
    const last = Math.max(...sightings);
    this.partly.delete(taskId);
    this.seenAt.set(taskId, last);
    this.waiting.get(taskId)?.(last);
    this.waiting.delete(taskId);
  }
}
