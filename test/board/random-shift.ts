/** A shift of one centre as chance would have it, the same in every run: for what must hold whatever happened. */
import { AlarmService, AlarmStore } from '@tilanne/alarm/nest';
import { Refused, UnitOfWork } from '@tilanne/platform/nest';
import { RefusalService, TaskService } from '@tilanne/task/nest';
import { TriageService } from '@tilanne/triage/nest';
import { bodyOf } from '../task/known-tasks.js';
import type { RunningIntake } from '../task/running-intake.js';

export { dice } from '../dice.js';

const organisationId = 'pohde';

interface KnownVersion {
  readonly id: string;
  readonly revision: number;
  readonly version: number;
  readonly name: string;
}

/** One act after the other, each chosen by the dice. */
export class RandomShift {
  private readonly acts: readonly (() => Promise<unknown>)[];

  constructor(
    private readonly centre: RunningIntake,
    private readonly roll: (below: number) => number,
  ) {
    const often = [() => this.newTask(), () => this.triage(), () => this.triage()];
    const rarely = [
      () => this.revise(),
      () => this.cancel(),
      () => this.answer(),
      () => this.acknowledge(),
      () => this.refuse(),
      () => this.giveUp(),
    ];
    this.acts = [...often, ...often, ...rarely];
  }

  async act(): Promise<void> {
    try {
      await this.pick(this.acts)?.();
    } catch (error) {
      // A refusal is a part of any shift.
      if (!(error instanceof Refused)) throw error;
    }
  }

  private pick<T>(from: readonly T[]): T | undefined {
    return from[this.roll(from.length)];
  }

  private body(id: string, revision: number): Record<string, unknown> {
    return bodyOf({
      id,
      revision,
      class: this.pick(['A', 'C', 'D', 'D', 'D', undefined]),
      code: this.pick(['774', '785', 'x']),
      address: `Esimerkkikatu ${String(this.roll(12))}`,
      age: this.roll(140),
    });
  }

  private newTask(): Promise<unknown> {
    return this.centre.hand(this.body(`T-${String(this.roll(40))}`, 1 + this.roll(2)));
  }

  private async known(): Promise<KnownVersion | undefined> {
    const rows = await this.centre.query<KnownVersion>(
      'select id, revision, answers_version as version, sender_task_id as name from task order by sender_task_id',
    );
    return this.pick(rows);
  }

  private async revise(): Promise<unknown> {
    const task = await this.known();
    return task && this.centre.hand(this.body(task.name, task.revision + this.roll(3)));
  }

  private async cancel(): Promise<unknown> {
    const task = await this.known();
    const revision = this.pick([undefined, task?.revision, (task?.revision ?? 1) - 1]);
    return this.centre.cancel(
      task?.name ?? 'T-0',
      { revision },
      { requestId: `cancel-${String(this.roll(1e9))}` },
    );
  }

  private async answer(): Promise<unknown> {
    const task = await this.known();
    if (!task) return undefined;
    const answers = [{ fact: 'walks-as-usual', value: this.roll(2) === 0 }];
    const given = { revision: task.revision, answersVersion: task.version, answers };
    return this.centre.get(TaskService).answer({ organisationId, id: task.id }, given, 'Helmi Hoitaja');
  }

  private async bell() {
    const task = await this.known();
    return task && { organisationId, taskId: task.id, revision: task.revision, answersVersion: task.version };
  }

  private async triage(): Promise<unknown> {
    const bell = await this.bell();
    return bell && this.centre.get(TriageService).triage(bell);
  }

  private async giveUp(): Promise<unknown> {
    const bell = await this.bell();
    return bell && this.centre.get(TriageService).giveUp(bell);
  }

  private async acknowledge(): Promise<unknown> {
    const open = await this.centre
      .get(UnitOfWork)
      .read((reader) => this.centre.get(AlarmStore).allUnacknowledged(reader, organisationId));
    const alarm = this.pick(open.sort((one, other) => one.subjectId.localeCompare(other.subjectId)));
    return alarm && this.centre.get(AlarmService).acknowledge(organisationId, alarm.id, 'Helmi Hoitaja');
  }

  private refuse(): Promise<void> {
    const senderId = this.pick([this.centre.sender.id, null]) ?? null;
    const fields = [{ field: 'id', code: 'missing', message: 'x' }];
    return this.centre
      .get(RefusalService)
      .record({ organisationId, senderId, code: 'task-without-identity', fields, raw: '{}' });
  }
}
