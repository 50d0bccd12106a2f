import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { senderTable, type Sender } from './sender.table.js';

/** Name under which tasks entered on the desk are kept. */
export const deskSenderName = 'desk';

/** Hash under which a bearer key is kept. */
export function keyHashOf(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}

/** A new bearer key: 32 random bytes, base64url. */
export function newSenderKey(): string {
  return randomBytes(32).toString('base64url');
}

/** Reads and writes senders. */
@Injectable()
export class SenderStore {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** Whose key this is. The key is looked up by its hash, so the time taken tells nothing about it. */
  async withKey(key: string): Promise<Sender | undefined> {
    return (await this.dataSource.manager.findOneBy(senderTable, { keyHash: keyHashOf(key) })) ?? undefined;
  }

  async byId(manager: EntityManager, organisationId: string, id: string): Promise<Sender | undefined> {
    return (await manager.findOneBy(senderTable, { organisationId, id })) ?? undefined;
  }

  /** The sender of tasks entered on the desk; made when it is first needed. Its key is known to nobody. */
  async desk(organisationId: string): Promise<Sender> {
    return this.withName(organisationId, deskSenderName, newSenderKey());
  }

  /** The sender of this name, made with this key if there is none; an existing one keeps its key. */
  async withName(organisationId: string, name: string, key: string): Promise<Sender> {
    const sender = { organisationId, id: randomUUID(), name, keyHash: keyHashOf(key), createdAt: new Date() };
    await this.dataSource.manager
      .createQueryBuilder()
      .insert()
      .into(senderTable)
      .values(sender)
      .orIgnore()
      .execute();
    return this.dataSource.manager.findOneByOrFail(senderTable, { organisationId, name });
  }

  /** Gives the sender of this name this key, making the sender if there is none. */
  async setKey(organisationId: string, name: string, key: string): Promise<Sender> {
    const { id } = await this.withName(organisationId, name, key);
    await this.dataSource.manager.update(senderTable, { organisationId, id }, { keyHash: keyHashOf(key) });
    return this.dataSource.manager.findOneByOrFail(senderTable, { organisationId, id });
  }
}
