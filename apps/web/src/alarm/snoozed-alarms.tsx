import type { AlarmSummary } from '@tilanne/alarm';
import { useDesk } from '../desk/desk.js';
import { useWords } from '../locales/words.js';
import { minuteText } from '../ui/local-time.js';
import { useSelected } from '../ui/signal.js';
import { AlarmButton } from './alarm-button.js';
import { subjectText } from './alarm-words.js';

function SnoozedAlarm({ alarm }: { readonly alarm: AlarmSummary }) {
  const { t, language } = useWords();
  const { live } = useDesk();
  const about = useSelected(live.feed, ({ board }) => subjectText(t, language, alarm, board?.rows));
  const what = `${t(`alarm.${alarm.kind}`)}, ${about}`;
  const time = minuteText(Date.parse(alarm.snoozedUntil ?? ''));
  return (
    <li className="alarm-line alarm-line-snoozed">
      <span className="alarm-words soft">
        <span>{what}</span>
        <span>{t('alarm.snoozedUntil', { time, name: alarm.snoozedBy ?? '' })}</span>
      </span>
      <AlarmButton alarms={[alarm]} about={what} quiet />
    </li>
  );
}

/** Alarms that keep quiet for a while, with the time at which they come back. */
export function SnoozedAlarms({ alarms }: { readonly alarms: readonly AlarmSummary[] }) {
  const { t } = useWords();
  if (alarms.length === 0) return null;
  return (
    <>
      <h3 className="quiet-heading alarm-heading">
        {t('alarm.snoozed')} {alarms.length}
      </h3>
      <ul className="alarm-lines">
        {alarms.map((alarm) => (
          <SnoozedAlarm key={alarm.id} alarm={alarm} />
        ))}
      </ul>
    </>
  );
}
