import { canonicalJson } from '@tilanne/platform';
import { askDatabase } from '../ask-database.js';
import { signIn } from '../screen.js';
import { longest, none, spread, type Fault, type FaultContext } from './fault.js';
import { InsistentNurse } from './insistent-nurse.js';
import { delivered, messagesOf, underUsedName, type Message } from './message-plan.js';
import { sendMessage } from './message-sender.js';
import { ownBody, triagedTask } from './own-task.js';
import { timed, within } from './patience.js';

/** As if all that was said about the task had been said a day ago. Boards do not show when a message came. */
const dayLater = `update intake_message set received_at = received_at - interval '1 day'
  where task_id in (select id from task where sender_task_id = $1)`;

const stored = 'select revision, state from task where sender_task_id = $1';

/** What became of one task and its messages. */
interface Story {
  readonly key: string;
  readonly end: 'revised' | 'cancelled';
}

/** Sends everything three times in any order, and all of it once more a day later; what was answered wrongly, in words. */
async function repeat(context: FaultContext, { key, end }: Story): Promise<string[]> {
  const { centre, history, roll } = context;
  const messages = messagesOf(key, end);
  const answers = new Map<Message, Set<string>>(messages.map((message) => [message, new Set()]));
  const send = async (message: Message): Promise<void> => {
    const { status, body } = await sendMessage(centre, message);
    answers.get(message)?.add(`${String(status)} ${canonicalJson(body)}`);
  };
  history.say({ proc: 'sender', op: 'hand', key, type: 'invoke' });
  await Promise.all(delivered(messages, roll).map(send));
  await askDatabase(centre.databaseUrl, dayLater, [key]);
  for (const message of messages) await send(message);
  const several = [...answers].filter(([, given]) => given.size !== 1);
  return several.map(([{ requestId }, given]) => `${requestId}: ${[...given].join(' / ')}`);
}

/** A task under the name of a used request: it must be refused. */
async function misname({ centre }: FaultContext, { key, end }: Story): Promise<string[]> {
  const [used] = messagesOf(key, end);
  if (!used) return [];
  const { status } = await sendMessage(centre, underUsedName(`${key}-misnamed`, used));
  return status === 422 ? [] : [`${key} under a used name: ${String(status)}`];
}

/** Tasks that do not end as the last message about them says, in words. */
async function wrongEnds({ centre }: FaultContext, stories: readonly Story[]): Promise<string[]> {
  const wrong: string[] = [];
  for (const { key, end } of stories) {
    const rows = await askDatabase<{ revision: number; state: string }>(centre.databaseUrl, stored, [key]);
    const [task] = rows;
    const right = end === 'revised' ? task?.revision === 3 : task?.state === 'cancelled';
    if (rows.length !== 1 || !right) wrong.push(`${key} ${end}: ${JSON.stringify(rows)}`);
  }
  return wrong;
}

/** A revision of a task that was decided; resolves with the milliseconds until every screen says so. */
async function changeDecided(context: FaultContext, nurse: InsistentNurse, name: string): Promise<number> {
  const { centre, screens } = context;
  const { key, taskId } = await triagedTask(context, name);
  await within('an ambulance is sent', nurse.sendAmbulance(taskId, name));
  const marked = screens.all.map(({ screen }) =>
    screen.until(({ rows }) => rows[taskId]?.task.marks.includes('changed-after-decision') ?? false),
  );
  const body = ownBody(key, { revision: 2, description: 'Tilanne muuttui.' });
  await sendMessage(centre, { path: '', requestId: `${key}/2`, body });
  return timed(() => within('every screen marks the change', Promise.all(marked)));
}

/** F13: messages come three times, in another order, again after a day, and after the decision. */
export const messagesRepeated: Fault = {
  name: 'F13',
  title: 'messages are repeated, reordered, replayed after a day, or come after the decision',
  profile: 'embedded',
  run: async (context) => {
    const { centre, history, form } = context;
    const user = 'hoitaja2';
    const cookie = await signIn(centre.boardUrl, user, centre.password);
    const nurse = new InsistentNurse({ boardUrl: centre.boardUrl, user, cookie }, history);
    const [stories, answers, marked]: [Story[], string[], number[]] = [[], [], []];
    await spread(context, form === 'full' ? 100 : 8, async (round) => {
      const key = `fault-story-${String(round)}`;
      const story: Story = { key, end: round % 2 === 0 ? 'revised' : 'cancelled' };
      stories.push(story);
      answers.push(...(await repeat(context, story)), ...(await misname(context, story)));
      marked.push(await changeDecided(context, nurse, `changed-${String(round)}`));
    }).finally(() => nurse.abandon());
    return [
      longest('"changed after decision" on every board', marked, 2_000),
      none('messages answered otherwise when repeated', answers),
      none('tasks that do not end as their newest message says', await wrongEnds(context, stories)),
    ];
  },
};
