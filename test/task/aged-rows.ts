import { randomUUID } from 'node:crypto';
import { DataSource, type EntityManager } from 'typeorm';
import { startModules, type RunningModules } from '../modules.js';

/** Writes rows as old as a case needs them; ages are in seconds, and a column is given as it is in the table. */
export class AgedRows {
  private constructor(
    private readonly modules: RunningModules,
    readonly organisationId: string,
  ) {}

  static async start(organisationId = 'pohde'): Promise<AgedRows> {
    return new AgedRows(await startModules([]), organisationId);
  }

  get manager(): EntityManager {
    return this.modules.get(DataSource).manager;
  }

  stop(): Promise<void> {
    return this.modules.stop();
  }

  /** The same database, for the rows of another organisation. */
  of(organisationId: string): AgedRows {
    return new AgedRows(this.modules, organisationId);
  }

  /** A task in a state, so many seconds old and last changed so many seconds ago. */
  async task(given: {
    readonly state: string;
    readonly urgencyClass?: string | null;
    readonly age?: number;
    readonly changed?: number;
  }): Promise<string> {
    const { state, urgencyClass = 'D', age = 0, changed = 0 } = given;
    const [id, senderId] = [randomUUID(), randomUUID()];
    await this.insert('sender', {
      id: senderId,
      name: senderId,
      key_hash: senderId,
      created_at: this.ago(0),
    });
    await this.insert('task', {
      ...{ id, sender_id: senderId, sender_task_id: id, revision: 1, answers_version: 0, state },
      ...{ urgency_class: urgencyClass, warnings: '[]', marks: '{}', links: '{}', cancelled_revision: 0 },
      ...{ created_at: this.ago(age), received_at: this.ago(age), changed_at: this.ago(changed) },
    });
    return id;
  }

  /** A live decision about the task, made so many seconds ago; columns in `other` take the place of the usual. */
  async decision(
    taskId: string,
    age: number,
    other: Readonly<Record<string, unknown>> = {},
  ): Promise<string> {
    const id = randomUUID();
    await this.insert('decision', {
      ...{ id, task_id: taskId, request_id: id, revision: 1, answers_version: 0, outcome: 'ambulance' },
      ...{ direction: 'own', verdict: '{}', facts: '[]', asked_by: 'hoitaja', asked_name: 'Helmi Hoitaja' },
      ...{ asked_at: this.ago(age), decided_at: this.ago(age) },
      ...other,
    });
    return id;
  }

  /** Writes one row of the organisation. */
  async insert(table: string, row: Readonly<Record<string, unknown>>): Promise<void> {
    const full = { organisation_id: this.organisationId, ...row };
    const places = Object.keys(full).map((_, index) => `$${String(index + 1)}`);
    await this.manager.query(
      `insert into ${table} (${Object.keys(full).join(', ')}) values (${places.join(', ')})`,
      Object.values(full),
    );
  }

  /** That many seconds ago; negative for what is still to come. */
  ago(seconds: number): Date {
    return new Date(Date.now() - seconds * 1000);
  }
}
