import { useMutation } from '@tanstack/react-query';
import { mostAtOnce, type AlarmSummary } from '@tilanne/alarm';
import { useWorkstation } from '../desk/workstation.js';
import { valueOf } from '../http/failing.js';
import { useWords } from '../locales/words.js';
import { Button } from '../ui/button.js';
import { AlarmFailure } from './alarm-failure.js';
import './alarm-button.css';

export interface AlarmButtonProps {
  /** One alarm, or several in one act. */
  readonly alarms: readonly AlarmSummary[];
  /** What is acknowledged, for those who do not see the line. */
  readonly about: string;
  /** Stands in a list whose heading is loud already, or keeps quiet. */
  readonly quiet?: boolean;
}

/** Acknowledges alarms in the name of the person at the desk. */
export function AlarmButton({ alarms, about, quiet = false }: AlarmButtonProps) {
  const { t } = useWords();
  const { session } = useWorkstation();
  const ids = alarms.slice(0, mostAtOnce).map(({ id }) => id);
  const acknowledge = useMutation({
    mutationFn: () => valueOf(session.request<object>('POST', '/api/alarms/acknowledge', { ids })),
  });
  const count = alarms.length;
  const [label, name] =
    count > 1
      ? [t('alarm.acknowledgeAll', { count }), t('alarm.acknowledgeAllName', { count, what: about })]
      : [t('alarm.acknowledge'), t('alarm.acknowledgeName', { what: about })];
  return (
    <span className="alarm-act">
      <Button
        tone={!quiet && alarms.some(({ level }) => level === 1) ? 'alarm' : 'plain'}
        aria-label={name}
        isDisabled={acknowledge.isPending || acknowledge.isSuccess}
        onPress={() => acknowledge.mutate()}
      >
        {acknowledge.isPending ? t('alarm.acknowledging') : label}
      </Button>
      <AlarmFailure error={acknowledge.error} />
    </span>
  );
}
