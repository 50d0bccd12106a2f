import type { SentTasks } from './sent-tasks.js';
import { nextWork, type Work } from './nurse-work.js';
import { PatientCall, type Workplace } from './patient-call.js';
import { minutesOf } from './shift-table.js';

/** How long to look at a board on which nothing happens, in milliseconds: times pass without an event. */
const lookAgainAfter = 500;

/** A simulated nurse: takes what is most urgent on the board, one thing at a time. */
export class Nurse {
  constructor(
    private readonly at: Workplace,
    private readonly tasks: SentTasks,
    /** Tasks that a simulated nurse has in hand; two must not take the same. */
    private readonly inHand: Set<string>,
  ) {}

  /** Works until the pace ends; what goes wrong with one task is no reason to stop. */
  async work(): Promise<void> {
    const { pace, chance, tally } = this.at;
    while (!pace.isOver()) {
      try {
        const work = await this.next();
        if (!work) continue;
        await this.whileInHand(work);
        await pace.take(chance, minutesOf.betweenTasks);
      } catch (error) {
        if (pace.isOver()) return;
        tally.surprises.push(`nurse: ${(error as Error).message}`);
        await pace.real(lookAgainAfter).catch(() => undefined);
      }
    }
  }

  private async next(): Promise<Work | undefined> {
    const { view, world } = this.at;
    const mine = (taskId: string): boolean => this.tasks.of(taskId) !== undefined && !this.inHand.has(taskId);
    const found = await view.until(
      (board) => nextWork({ board, mine, world, now: new Date() }),
      lookAgainAfter,
    );
    this.at.pace.ended.throwIfAborted();
    return found;
  }

  private async whileInHand(work: Work): Promise<void> {
    const id = work.do === 'see-alarms' ? work.taskId : work.row.task.id;
    if (this.inHand.has(id)) return;
    this.inHand.add(id);
    try {
      await this.do(work);
    } finally {
      this.inHand.delete(id);
    }
  }

  private async do(work: Work): Promise<void> {
    if (work.do === 'see-alarms') return this.seeAlarms(work.alarmIds);
    const { desk } = this.at;
    const { task, decision } = work.row;
    const path = `/api/tasks/${task.id}`;
    switch (work.do) {
      case 'close':
        await desk.post(`${path}/close`, { decision: decision?.id ?? null });
        return this.seen(task.id, ({ state }) => state !== task.state);
      case 'choose-unit':
        await desk.post(`${path}/unit`, { decision: decision?.id ?? '', unitId: work.unitId });
        return this.seen(task.id, ({ state }) => state !== 'confirmed');
      case 'call': {
        const known = this.tasks.of(task.id);
        if (known) await new PatientCall(this.at, work.row, known).make();
      }
    }
  }

  private async seeAlarms(ids: readonly string[]): Promise<void> {
    const { desk, pace, chance, view } = this.at;
    await pace.take(chance, minutesOf.noticeSeen);
    await desk.post('/api/alarms/acknowledge', { ids });
    await view.until(({ alarms }) => ids.every((id) => !(id in alarms)) || undefined, 5_000);
  }

  /** Waits until the own board shows the change, so that the same is not done twice. */
  private async seen(taskId: string, changed: (task: { readonly state: string }) => boolean): Promise<void> {
    await this.at.view.until(({ rows }) => {
      const row = rows[taskId];
      return !row || changed(row.task) ? true : undefined;
    }, 5_000);
  }
}
