import type { OpenTask } from '@tilanne/board';
import { isOnBoard } from '@tilanne/task';
import { useState } from 'react';
import { useDesk } from '../desk/desk.js';
import type { Problem } from '../http/problem.js';
import { problemText } from '../http/problem-text.js';
import { useWords } from '../locales/words.js';
import { Button } from '../ui/button.js';
import { Icon } from '../ui/icon.js';
import { minuteText } from '../ui/local-time.js';
import { useSignal } from '../ui/signal.js';
import { handoverChanges } from './handover-changes.js';

/** The sender changed the task while it was open: what is different, until somebody has seen it. */
function Changed({ open }: { readonly open: OpenTask }) {
  const { t } = useWords();
  const [seen, setSeen] = useState(open);
  if (open.summary.revision === seen.summary.revision) return null;
  const changes = handoverChanges(seen.handover, open.handover);
  const at = open.history.findLast(({ revision }) => revision === open.summary.revision)?.at;
  return (
    <div className="task-note task-note-warn" role="status">
      <div>
        <b>{t('task.changedTitle', { time: at === undefined ? '' : minuteText(Date.parse(at)) })}</b>
        {changes.length === 0 && <p>{t('task.changedNothing')}</p>}
        <ul>
          {changes.map(({ field, before, after }) => (
            <li key={field}>
              {t(`field.${field}`)}: <b>{after ?? t('notStated')}</b>{' '}
              <span className="soft">({t('task.from', { before: before ?? t('notStated') })})</span>
            </li>
          ))}
        </ul>
      </div>
      <Button onPress={() => setSeen(open)}>{t('task.changedAct')}</Button>
    </div>
  );
}

/** The task does not wait for a nurse any more, or never did. */
function Over({ open: { summary } }: { readonly open: OpenTask }) {
  const { t } = useWords();
  const { state, urgencyClass } = summary;
  if (state === 'notice') {
    return (
      <div className="task-note task-note-alarm">
        <Icon name="alarm" size={20} />
        <div>
          <b>{t('proposal.noticeTitle', { letter: urgencyClass ?? '' })}</b>
          <p>{t('proposal.notice')}</p>
        </div>
      </div>
    );
  }
  // What is decided and under way is told by the decision itself.
  if (isOnBoard(state)) return null;
  return (
    <div className="task-note task-note-warn" role="status">
      <b>{state === 'cancelled' ? t('task.cancelled') : t('task.over', { state: t(`state.${state}`) })}</b>
    </div>
  );
}

/** The task was entered by hand a moment ago. */
function Saved({ open: { summary } }: { readonly open: OpenTask }) {
  const { t } = useWords();
  const entered = useSignal(useDesk().entered);
  if (entered?.taskId !== summary.id) return null;
  return (
    <div className="task-note" role="status">
      <Icon name="check" /> {t(entered.warnings.length > 0 ? 'entry.savedWarnings' : 'entry.saved')}
    </div>
  );
}

/** The task could not be read again: what stands here may be old. */
function Outdated({ problem }: { readonly problem: Problem }) {
  const { t } = useWords();
  return (
    <div className="task-note task-note-warn" role="status">
      <b>{t('task.outdated', { why: problemText(t, problem) })}</b>
    </div>
  );
}

/** What must be known before anything else is read. */
export function TaskNotes({ open, problem }: { readonly open: OpenTask; readonly problem: Problem | null }) {
  return (
    <>
      {problem && <Outdated problem={problem} />}
      <Saved open={open} />
      <Over open={open} />
      <Changed open={open} />
    </>
  );
}
