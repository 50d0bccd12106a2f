import type { RequestFailed } from '../http/failing.js';
import { problemText } from '../http/problem-text.js';
import { useWords } from '../locales/words.js';

/** Why an act on an alarm was not done; the alarm stands as it was. */
export function AlarmFailure({ error }: { readonly error: RequestFailed | null }) {
  const { t } = useWords();
  if (!error) return null;
  return (
    <span role="alert" className="alarm-failed">
      {t('alarm.failed', { why: problemText(t, error.problem) })}
    </span>
  );
}
