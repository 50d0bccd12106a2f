import type { AlarmSummary } from '@tilanne/alarm';
import { useMutation } from '@tanstack/react-query';
import { useWorkstation } from '../desk/workstation.js';
import { problemText } from '../http/problem-text.js';
import { useWords } from '../locales/words.js';
import { Button } from '../ui/button.js';
import { valueOf } from '../http/failing.js';

/** Acknowledges an alarm in the name of the person at the desk. */
export function AlarmButton({ alarm, about }: { readonly alarm: AlarmSummary; readonly about: string }) {
  const { t } = useWords();
  const { session } = useWorkstation();
  const acknowledge = useMutation({
    mutationFn: () => valueOf(session.request<AlarmSummary>('POST', `/api/alarms/${alarm.id}/acknowledge`)),
  });
  return (
    <span className="alarm-act">
      <Button
        tone="alarm"
        aria-label={t('alarm.acknowledgeName', { what: about })}
        isDisabled={acknowledge.isPending || acknowledge.isSuccess}
        onPress={() => acknowledge.mutate()}
      >
        {acknowledge.isPending ? t('alarm.acknowledging') : t('alarm.acknowledge')}
      </Button>
      {acknowledge.error && (
        <span role="alert" className="alarm-failed">
          {t('alarm.failed', { why: problemText(t, acknowledge.error.problem) })}
        </span>
      )}
    </span>
  );
}
