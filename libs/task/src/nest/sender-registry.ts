import { withDatabase } from '@tilanne/platform/nest';
import { newSenderKey, SenderStore } from './sender.store.js';
import { senderTable } from './sender.table.js';

async function withStore<T>(databaseUrl: string, work: (store: SenderStore) => Promise<T>): Promise<T> {
  return withDatabase(databaseUrl, [senderTable], (dataSource) => work(new SenderStore(dataSource)));
}

/** Makes sure that the sender exists and has exactly this key. For the launcher's sample sender. */
export async function ensureSender(wanted: {
  readonly databaseUrl: string;
  readonly organisationId: string;
  readonly name: string;
  readonly key: string;
}): Promise<void> {
  await withStore(wanted.databaseUrl, (store) =>
    store.setKey(wanted.organisationId, wanted.name, wanted.key),
  );
}

/** Adds a sender, or gives an existing one a new key; the key is shown once and kept only as a hash. */
export async function addSender(wanted: {
  readonly databaseUrl: string;
  readonly organisationId: string;
  readonly name: string;
}): Promise<{ senderId: string; key: string }> {
  const key = newSenderKey();
  const sender = await withStore(wanted.databaseUrl, (store) =>
    store.setKey(wanted.organisationId, wanted.name, key),
  );
  return { senderId: sender.id, key };
}
