import { EventLogStore, UnitOfWork, type Tx } from '@tilanne/platform/nest';
import { DataSource } from 'typeorm';
import { startModules, type RunningModules } from './modules.js';

/** An event of no meaning. */
export function event(type: string) {
  return { type, taskId: null, body: {} };
}

/** Notes that units of work write, in a table of their own on a fresh database. */
export class Notes {
  private constructor(
    readonly modules: RunningModules,
    readonly unitOfWork: UnitOfWork,
  ) {}

  static async start(): Promise<Notes> {
    const modules = await startModules([]);
    await modules.get(DataSource).query('create table note (text text primary key)');
    return new Notes(modules, modules.get(UnitOfWork));
  }

  /** A unit of work with one event and nothing else. */
  async record(organisationId: string, type: string): Promise<void> {
    await this.unitOfWork.run(organisationId, (tx) => {
      tx.record(event(type));
      return Promise.resolve();
    });
  }

  async write(tx: Tx, text: string): Promise<void> {
    await tx.manager.query('insert into note values ($1)', [text]);
  }

  /** Every note that is committed. */
  async all(): Promise<string[]> {
    const rows = await this.modules
      .get(DataSource)
      .query<{ text: string }[]>('select text from note order by text');
    return rows.map(({ text }) => text);
  }

  /** The events of an organisation, with their numbers. */
  async events(organisationId: string): Promise<string[]> {
    const stored = await this.modules.get(EventLogStore).after(organisationId, 0, 100);
    return stored.map(({ seq, type }) => `${String(seq)} ${type}`);
  }
}
