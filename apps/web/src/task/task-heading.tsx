import type { OpenTask } from '@tilanne/board';
import { isWaiting, type TaskSummary } from '@tilanne/task';
import { ClassShape } from '../board/class-shape.js';
import { MarkChips } from '../board/row-marks.js';
import { codeName } from '../board/row-words.js';
import { useClock } from '../board/server-clock.js';
import { TimeLeft, Waited } from '../board/time-left.js';
import { useDesk } from '../desk/desk.js';
import { useWords } from '../locales/words.js';
import { PaneHeading } from '../ui/pane-heading.js';
import { whenText } from '../ui/local-time.js';
import './task-heading.css';

/** When it was created and who sent it; the sender's own number, so that both can speak of the same task. */
function Origin({ open: { summary, sender, senderTaskId, marks, handover } }: { readonly open: OpenTask }) {
  const { t, language } = useWords();
  const { clock } = useDesk();
  const time = useClock(clock, (now) => whenText(Date.parse(summary.createdAt), now, language));
  const from = marks.includes('by-hand')
    ? t('mark.by-hand')
    : t('task.senderTask', { sender, id: senderTaskId });
  const unit = handover?.reservedUnit;
  const parts = [t('task.created', { time }), from];
  if (summary.revision > 1) parts.push(t('task.revision', { revision: summary.revision }));
  if (unit !== undefined) parts.push(t('task.reservedUnit', { unit }));
  return <span className="soft">{parts.join(' · ')}</span>;
}

/** The time left while a nurse is awaited; else what became of the task. */
function TimeOrState({ task }: { readonly task: TaskSummary }) {
  const { t } = useWords();
  if (isWaiting(task.state)) return <TimeLeft task={task} />;
  return task.state === 'notice' ? (
    <b className="row-now">{t('time.now')}</b>
  ) : (
    <b>{t(`state.${task.state}`)}</b>
  );
}

/** What it is and how long there is. */
export function TaskHeading({ open }: { readonly open: OpenTask }) {
  const { t, language } = useWords();
  const { summary } = open;
  return (
    <header className="task-heading">
      <PaneHeading
        extra={
          <div className="task-time">
            <TimeOrState task={summary} />
            <Waited task={summary} />
          </div>
        }
      >
        <span className="task-title">
          <ClassShape urgencyClass={summary.urgencyClass} large />
          <span>
            {summary.code !== null && <span className="row-code">{summary.code}</span>}{' '}
            {codeName(t, language, summary.code)}
          </span>
        </span>
      </PaneHeading>
      <p className="task-origin">
        <Origin open={open} />
        <span className="chips">
          <MarkChips task={summary} />
        </span>
      </p>
    </header>
  );
}
