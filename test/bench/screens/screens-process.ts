/** A process full of screens: it opens as many as it is told and tells when a task was seen on all of them. */
import { once } from 'node:events';
import { machineMs } from '../clock.js';
import { EventReader, SeenTasks } from './seen-tasks.js';
import { openWireScreen, type Entrance } from './wire-screen.js';

/** What the process is told first. */
export interface ScreensOrder extends Entrance {
  readonly count: number;
}

/** What it tells: the task, and the moment the last of its screens had it. */
export interface SeenOnAll {
  readonly taskId: string;
  readonly at: number;
}

const [order] = (await once(process, 'message')) as [ScreensOrder];
const reader = new EventReader();
const seen = new SeenTasks(order.count, (taskId) => {
  const told: SeenOnAll = { taskId, at: machineMs() };
  process.send?.(told);
});
for (let opened = 0; opened < order.count; opened += 1) {
  await openWireScreen(order, (event) => {
    for (const taskId of reader.tasksIn(event)) seen.see(taskId);
  });
}
process.once('disconnect', () => process.exit());
process.send?.('open');
