import type { TaskSummary } from '@tilanne/task';
import type { CSSProperties } from 'react';
import { useDesk } from '../desk/desk.js';
import { useWords, type Words } from '../locales/words.js';
import { Icon, type IconName } from '../ui/icon.js';
import { useClock } from './server-clock.js';
import { spanParts, spanText } from './span-text.js';
import { timePressure, type Pressure } from './time-pressure.js';
import './time-left.css';

const marks: Readonly<Record<Pressure, IconName | null>> = {
  calm: null,
  scarce: 'clock',
  ending: 'ending',
  over: 'over',
};

const minute = 60_000;

function leftText(t: Words, left: number, pressure: Pressure): string {
  if (pressure === 'over')
    return left > -minute ? t('time.overNow') : t('time.over', { span: spanText(left) });
  return left < minute ? t('time.underMinute') : spanText(left);
}

function spokenText(t: Words, left: number, pressure: Pressure): string {
  const parts = spanParts(left);
  if (pressure === 'over') return t('time.overSpoken', parts);
  if (pressure === 'ending') return t('time.endingSpoken', parts);
  return pressure === 'scarce' ? t('time.scarceSpoken', parts) : t('time.leftSpoken', parts);
}

/** The time left of a task's own clock: text, a mark when it is scarce, and a thin bar. */
export function TimeLeft({ task }: { readonly task: TaskSummary }) {
  const { t } = useWords();
  const { clock } = useDesk();
  // Rounded so that the bar and the words change once a minute, not every second.
  const now = useClock(clock, (at) => Math.floor(at / minute) * minute + minute - 1);
  const { left, share, pressure } = timePressure(task, now);
  const mark = marks[pressure];
  return (
    <span className={`time-left time-${pressure}`}>
      <span className="time-text" aria-hidden="true">
        {mark && <Icon name={mark} size={13} />}
        {leftText(t, left, pressure)}
      </span>
      <span className="spoken">{spokenText(t, left, pressure)}</span>
      <span className="time-track" aria-hidden="true">
        <span className="time-bar" style={{ '--share': share } as CSSProperties} />
      </span>
    </span>
  );
}

/** How long ago the response centre created the task. */
export function Waited({ task }: { readonly task: TaskSummary }) {
  const { t } = useWords();
  const { clock } = useDesk();
  const span = useClock(clock, (now) => spanText(now - Date.parse(task.createdAt)));
  return <span className="waited">{t('time.waited', { span })}</span>;
}
