import { problemText } from '../http/problem-text.js';
import { useWords } from '../locales/words.js';
import { Button } from '../ui/button.js';
import { PaneHeading } from '../ui/pane-heading.js';
import { OpenTaskView } from './open-task-view.js';
import { useOpenTask } from './use-open-task.js';
import './task-pane.css';

/** The open task, or the plain reason why it is not there. */
export function TaskPane({ id }: { readonly id: string }) {
  const { t } = useWords();
  const { data, error, refetch } = useOpenTask(id);
  if (data) return <OpenTaskView open={data} problem={error?.problem ?? null} />;
  const gone = error?.problem.status === 404;
  return (
    <section className="open-task">
      <PaneHeading>{t('task.open')}</PaneHeading>
      <p role="status">
        {!error && t('task.loading')}
        {gone && t('task.notFound')}
        {error && !gone && t('task.failed', { why: problemText(t, error.problem) })}
      </p>
      {error && !gone && <Button onPress={() => void refetch()}>{t('questions.tryAgain')}</Button>}
    </section>
  );
}
