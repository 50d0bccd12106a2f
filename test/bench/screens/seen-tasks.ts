/** What the bench needs of a `changes` message; see libs/board/src/socket-contract.ts. */
type Changes = readonly ['changes', { readonly events: readonly { type: string; taskId?: string | null }[] }];

/** How many different messages are remembered: far more than can be on their way to the screens of a process at once. */
const remembered = 32;

function triagedIn(event: Buffer): readonly string[] {
  if (!event.subarray(0, 11).equals(Buffer.from('["changes",'))) return [];
  const [, { events }] = JSON.parse(event.toString()) as Changes;
  return events.flatMap(({ type, taskId }) => (type === 'task.triaged' && taskId ? [taskId] : []));
}

/**
 * Reads which tasks an event says are triaged. All screens of a room get the same bytes, so these are compared with
 * those of the last few events and read only once.
 */
export class EventReader {
  private readonly known: { readonly event: Buffer; readonly tasks: readonly string[] }[] = [];

  tasksIn(event: Buffer): readonly string[] {
    const found = this.known.find((each) => each.event.equals(event));
    if (found) return found.tasks;
    const read = { event: Buffer.from(event), tasks: triagedIn(event) };
    this.known.unshift(read);
    if (this.known.length > remembered) this.known.pop();
    return read.tasks;
  }
}

/** Counts on how many screens a task has been seen triaged, and tells when it was seen on all. */
export class SeenTasks {
  private readonly counts = new Map<string, number>();

  constructor(
    private readonly screens: number,
    private readonly onAll: (taskId: string) => void,
  ) {}

  see(taskId: string): void {
    const count = (this.counts.get(taskId) ?? 0) + 1;
    this.counts.set(taskId, count);
    if (count < this.screens) return;
    this.counts.delete(taskId);
    this.onAll(taskId);
  }
}
