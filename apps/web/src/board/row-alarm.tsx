import type { AlarmSummary } from '@tilanne/alarm';
import type { BoardRow } from '@tilanne/board';
import { useDesk } from '../desk/desk.js';
import { useWords } from '../locales/words.js';
import { Icon } from '../ui/icon.js';
import { minuteText } from '../ui/local-time.js';
import { useSelected } from '../ui/signal.js';
import { AlarmButton } from './alarm-button.js';
import { codeName, placeText } from './row-words.js';

function oldestOpen(
  alarms: Readonly<Record<string, AlarmSummary>> | undefined,
  taskId: string,
): AlarmSummary | null {
  const open = Object.values(alarms ?? {}).filter(({ subjectId }) => subjectId === taskId);
  return open.sort((one, other) => (one.raisedAt < other.raisedAt ? -1 : 1))[0] ?? null;
}

function useAlarm(taskId: string): AlarmSummary | null {
  const { live } = useDesk();
  return useSelected(live.feed, ({ board }) => oldestOpen(board?.alarms, taskId));
}

/** What alarms in a row, while nobody has acknowledged it; afterwards who did and when. */
export function AlarmChip({ row: { task } }: { readonly row: BoardRow }) {
  const { t } = useWords();
  const { live } = useDesk();
  const alarm = useAlarm(task.id);
  const acknowledged = useSelected(live.feed, (feed) => feed.acknowledged[task.id] ?? null);
  if (alarm) {
    return (
      <span className="chip chip-alarm alarm-kind">
        <Icon name="alarm" size={12} />
        {t(`alarm.${alarm.kind}`)} {minuteText(Date.parse(alarm.raisedAt))}
      </span>
    );
  }
  if (!acknowledged?.acknowledgedAt) return null;
  const time = minuteText(Date.parse(acknowledged.acknowledgedAt));
  return (
    <span className="chip chip-plain">
      <Icon name="check" size={12} />
      {t('alarm.acknowledged', { name: acknowledged.acknowledgedBy ?? '', time })}
    </span>
  );
}

/** The button that acknowledges a row's alarm. */
export function RowAcknowledge({ row: { task } }: { readonly row: BoardRow }) {
  const { t, language } = useWords();
  const alarm = useAlarm(task.id);
  if (!alarm) return null;
  const about = [t(`alarm.${alarm.kind}`), codeName(t, language, task.code), placeText(t, task)];
  return <AlarmButton alarm={alarm} about={about.join(', ')} />;
}
