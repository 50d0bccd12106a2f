import type { RefusalService, RefusedIntake } from '@tilanne/task/nest';

/** How long refusals alike are gathered before they are written, in milliseconds. */
const gatherFor = 1_000;

/**
 * Keeps a flood of refusals from becoming a flood of writes: the first of a kind is written at once, the rest
 * of the second as one count.
 */
export class RefusalGroups {
  private readonly gathered = new Map<string, number>();

  constructor(private readonly service: RefusalService) {}

  record(refused: RefusedIntake): void {
    const alike = `${refused.organisationId} ${refused.senderId ?? ''} ${refused.code}`;
    const known = refused.senderId !== null && refused.code !== 'too-many-requests';
    const waiting = this.gathered.get(alike);
    if (!known && waiting !== undefined) {
      this.gathered.set(alike, waiting + 1);
      return;
    }
    void this.service.record(refused);
    if (!known) this.gather(alike, refused);
  }

  private gather(alike: string, refused: RefusedIntake): void {
    this.gathered.set(alike, 0);
    setTimeout(() => {
      const count = this.gathered.get(alike) ?? 0;
      this.gathered.delete(alike);
      if (count > 0) void this.service.record(refused, count);
    }, gatherFor).unref();
  }
}
