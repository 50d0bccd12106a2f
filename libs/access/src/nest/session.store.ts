import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, In, LessThan, MoreThan } from 'typeorm';
import { sessionTable, type Session } from './session.table.js';

/** Reads and writes sessions; they live in the database, so any board process knows them. */
@Injectable()
export class SessionStore {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async insert(session: Session): Promise<void> {
    await this.dataSource.manager.insert(sessionTable, session);
  }

  /** The session, unless it has ended. */
  async live(tokenHash: string, now: Date): Promise<Session | null> {
    return this.dataSource.manager.findOneBy(sessionTable, { tokenHash, expiresAt: MoreThan(now) });
  }

  /** Which of these sessions are still live. */
  async stillLive(tokenHashes: readonly string[], now: Date): Promise<Set<string>> {
    const live = await this.dataSource.manager.findBy(sessionTable, {
      tokenHash: In(tokenHashes),
      expiresAt: MoreThan(now),
    });
    return new Set(live.map((session) => session.tokenHash));
  }

  async end(tokenHash: string): Promise<void> {
    await this.dataSource.manager.delete(sessionTable, { tokenHash });
  }

  /** Removes what ended before this instant. */
  async removeEnded(before: Date): Promise<void> {
    await this.dataSource.manager.delete(sessionTable, { expiresAt: LessThan(before) });
  }
}
