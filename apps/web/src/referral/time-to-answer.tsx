import type { DestinationReferral } from '@tilanne/referral';
import type { CSSProperties } from 'react';
import { useClock } from '../board/server-clock.js';
import type { Pressure } from '../board/time-pressure.js';
import { useWords } from '../locales/words.js';
import { Icon, type IconName } from '../ui/icon.js';
import { minuteText } from '../ui/local-time.js';
import { useDestination } from './destination.js';
import { minutesAndSeconds, timeToAnswer } from './referral-list.js';
import '../board/time-left.css';

const marks: Readonly<Record<Pressure, IconName | null>> = {
  calm: null,
  scarce: 'clock',
  ending: 'ending',
  over: 'over',
};

const second = 1_000;

/** The time left to answer: text, a mark when it is scarce, a bar; afterwards that the task goes back. */
export function TimeToAnswer({ referral }: { readonly referral: DestinationReferral }) {
  const { t } = useWords();
  const { live } = useDestination();
  const now = useClock(live.clock, (at) => Math.floor(at / second) * second);
  const time = timeToAnswer(referral, now);
  if (!time) return null;
  const mark = marks[time.pressure];
  const by = minuteText(Date.parse(referral.deadlineAt ?? ''));
  return (
    <span className={`time-left answer-time time-${time.pressure}`}>
      <span className="time-text" aria-hidden="true">
        {mark && <Icon name={mark} size={15} />}
        {time.left > 0 ? t('referral.left', { span: minutesAndSeconds(time.left) }) : t('referral.timeUp')}
      </span>
      <span className="spoken">{t('referral.answerBy', { time: by })}</span>
      <span className="time-track" aria-hidden="true">
        <span className="time-bar" style={{ '--share': time.share } as CSSProperties} />
      </span>
    </span>
  );
}
