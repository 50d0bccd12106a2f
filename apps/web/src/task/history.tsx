import type { OpenTask } from '@tilanne/board';
import { outcomes } from '@tilanne/triage';
import type fi from '../locales/fi.json';
import { useClock } from '../board/server-clock.js';
import { useDesk } from '../desk/desk.js';
import { useWords, type Words } from '../locales/words.js';
import { historyLines, type HistoryLine } from './history-lines.js';
import { clockText, dateOf, whenText } from '../ui/local-time.js';
import './history.css';

type EventName = keyof typeof fi.event;

const names: ReadonlySet<string> = new Set<EventName>([
  'task-received',
  'task-noticed',
  'task-revised',
  'task-raised',
  'task-lowered',
  'task-reopened',
  'task-marked',
  'task-cancelled',
  'task-answered',
  'task-triaged',
  'task-asked',
  'task-not-seconded',
  'task-decided',
  'task-returned',
  'task-closed',
]);

function eventText(t: Words, line: HistoryLine): string {
  const { type, outcome, who, step, reason, count } = line;
  if (who !== null && step !== null) {
    const told = `${who}: ${t(`decision.step.${step}`)}`;
    return reason === null ? told : `${told} (${reason})`;
  }
  const name = type.replace('.', '-');
  const text = t(`event.${names.has(name) ? (name as EventName) : 'unknown'}`);
  const proposed = outcomes.find((one) => one === outcome);
  const by = who === null ? '' : ` · ${who}`;
  if (proposed) return `${text}: ${t(`outcome.${proposed}`)}${by}`;
  return count > 1 ? `${text} (${count})` : text;
}

function Entry({ entry }: { readonly entry: HistoryLine }) {
  const { t, language } = useWords();
  const { clock } = useDesk();
  const at = Date.parse(entry.at);
  const when = useClock(clock, (now) =>
    dateOf(at) === dateOf(now) ? clockText(at) : whenText(at, now, language),
  );
  return (
    <li>
      <time dateTime={entry.at}>{when}</time>
      <span>{eventText(t, entry)}</span>
    </li>
  );
}

/** What has happened, the newest first. */
export function History({ open }: { readonly open: OpenTask }) {
  const { t } = useWords();
  const lines = historyLines(open.history);
  return (
    <section className="task-part" aria-labelledby="history-title">
      <h2 id="history-title" className="quiet-heading">
        {t('task.history')}
      </h2>
      <ol className="history">
        {lines.toReversed().map((entry, index) => (
          <Entry key={`${entry.at}/${entry.type}/${lines.length - index}`} entry={entry} />
        ))}
      </ol>
    </section>
  );
}
