import { sampleTask } from '../sample.js';
import type { FaultContext } from './fault.js';
import { asked, within } from './patience.js';

/** A task that a fault hands over itself, beside the load; it is judged with the others. */
export interface OwnTask {
  /** The sender's id. */
  readonly key: string;
  /** The centre's. */
  readonly taskId: string;
}

/** The body of a task of a fault; nobody else lives there or calls from there. */
export function ownBody(key: string, other: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  const digits = [...key].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 10_000_000, 7);
  return sampleTask(key, { caller: { phone: `+358 50 ${String(digits).padStart(7, '0')}` }, ...other });
}

/** Hands a task over under a name of its own, and resolves when the screens show its proposal. */
export async function triagedTask(
  { centre, history, screens }: FaultContext,
  name: string,
): Promise<OwnTask> {
  const key = `fault-${name}`;
  const line = { proc: 'sender', op: 'hand', key, arg: { revision: 1 } };
  const body = ownBody(key);
  let taskId = '';
  history.say({ ...line, type: 'invoke' });
  const hand = async (): Promise<boolean> => {
    const response = await centre.postTask(body);
    taskId = ((await response.json()) as { taskId?: string }).taskId ?? '';
    return response.ok;
  };
  await within(`${key} is taken`, asked(250, hand));
  history.say({ ...line, type: 'ok', out: taskId });
  const shown = screens.all.map(({ screen }) =>
    screen.until(({ rows }) => rows[taskId]?.task.state === 'triaged'),
  );
  await within(`${key} has its proposal on every screen`, Promise.all(shown));
  return { key, taskId };
}
