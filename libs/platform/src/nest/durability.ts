import type { DataSource } from 'typeorm';

/** A 2xx promises that the task survives a power cut: these settings make the promise true (rule R1). */
const needed = {
  fsync: ['on'],
  synchronous_commit: ['on', 'remote_write', 'remote_apply'],
  full_page_writes: ['on'],
};

/** Throws, naming each setting, when the database would acknowledge what it has not made durable. */
export async function refuseUnsafeDatabase(dataSource: DataSource): Promise<void> {
  const faults: string[] = [];
  for (const [setting, safe] of Object.entries(needed)) {
    const rows = await dataSource.query<{ value: string }[]>('select current_setting($1) as value', [
      setting,
    ]);
    const value = rows[0]?.value ?? 'unknown';
    if (!safe.includes(value)) faults.push(`${setting} is ${value}, must be ${safe.join(' or ')}`);
  }
  if (faults.length > 0) throw new Error(`The database could lose acknowledged tasks: ${faults.join('; ')}`);
}
