import { isSnoozed, type AlarmSummary } from '@tilanne/alarm';
import type { BoardRow } from '@tilanne/board';
import { codeName, placeText } from '../board/row-words.js';
import { useClock } from '../board/server-clock.js';
import { useDesk } from '../desk/desk.js';
import { useWords } from '../locales/words.js';
import { Icon } from '../ui/icon.js';
import { minuteText } from '../ui/local-time.js';
import { useSelected } from '../ui/signal.js';
import { AlarmButton } from './alarm-button.js';
import { gravestOf } from './alarms-to-show.js';
import './row-alarm.css';

function useAlarm(taskId: string): AlarmSummary | null {
  const { live } = useDesk();
  return useSelected(live.feed, ({ board }) => gravestOf(board?.alarms, taskId));
}

function StandingChip({ alarm: { kind, level, raisedAt } }: { readonly alarm: AlarmSummary }) {
  const { t } = useWords();
  return (
    <span className={`chip ${level === 1 ? 'chip-alarm alarm-kind' : 'chip-warn'}`}>
      <Icon name="alarm" size={12} />
      {t(`alarm.${kind}`)} {minuteText(Date.parse(raisedAt))}
    </span>
  );
}

function QuietChip({ words }: { readonly words: string }) {
  return (
    <span className="chip chip-plain">
      <Icon name="check" size={12} />
      {words}
    </span>
  );
}

/** What alarms in a row, while nobody has acknowledged it; afterwards who did and when. */
export function AlarmChip({ row: { task } }: { readonly row: BoardRow }) {
  const { t } = useWords();
  const { live, clock } = useDesk();
  const alarm = useAlarm(task.id);
  const snoozed = useClock(clock, (now) => alarm !== null && isSnoozed(alarm, now));
  const acknowledged = useSelected(live.feed, (feed) => feed.acknowledged[task.id] ?? null);
  if (alarm?.clearedAt) {
    const time = minuteText(Date.parse(alarm.clearedAt));
    return <QuietChip words={`${t(`alarm.${alarm.kind}`)}: ${t('alarm.passed', { time })}`} />;
  }
  if (alarm && snoozed) {
    const time = minuteText(Date.parse(alarm.snoozedUntil ?? ''));
    return <QuietChip words={`${t(`alarm.${alarm.kind}`)}: ${t('alarm.quietUntil', { time })}`} />;
  }
  if (alarm) return <StandingChip alarm={alarm} />;
  if (!acknowledged?.acknowledgedAt) return null;
  const time = minuteText(Date.parse(acknowledged.acknowledgedAt));
  return <QuietChip words={t('alarm.acknowledged', { name: acknowledged.acknowledgedBy ?? '', time })} />;
}

/** The button that acknowledges a row's alarm. */
export function RowAcknowledge({ row: { task } }: { readonly row: BoardRow }) {
  const { t, language } = useWords();
  const alarm = useAlarm(task.id);
  if (!alarm) return null;
  const about = [t(`alarm.${alarm.kind}`), codeName(t, language, task.code), placeText(t, task)];
  return <AlarmButton key={alarm.id} alarms={[alarm]} about={about.join(', ')} />;
}
