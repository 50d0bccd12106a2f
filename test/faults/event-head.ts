import { askDatabase } from '../ask-database.js';

const newest = `select seq::int from event_head where organisation_id = 'pohde'`;

/** Number of the newest event of the centre. */
export async function newestEvent(databaseUrl: string): Promise<number> {
  const [head] = await askDatabase<{ seq: number }>(databaseUrl, newest);
  return head?.seq ?? 0;
}
