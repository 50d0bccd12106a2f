import type { AlarmSummary } from '@tilanne/alarm';
import { useDesk } from '../desk/desk.js';
import { fragmentOf } from '../desk/place.js';
import { useWords } from '../locales/words.js';
import { Icon } from '../ui/icon.js';
import { minuteText } from '../ui/local-time.js';
import { useSelected } from '../ui/signal.js';
import { AlarmButton } from './alarm-button.js';
import { alarmsWithoutRow } from './alarms-without-row.js';

function LooseAlarm({ alarm }: { readonly alarm: AlarmSummary }) {
  const { t } = useWords();
  return (
    <li className="loose-alarm">
      <span className="chip chip-alarm alarm-kind">
        <Icon name="alarm" size={12} />
        {t(`alarm.${alarm.kind}`)} {minuteText(Date.parse(alarm.raisedAt))}
      </span>
      <span>
        {t('alarm.notInQueue')}{' '}
        <a href={fragmentOf({ view: 'task', id: alarm.subjectId })}>{t('alarm.openTask')}</a>
      </span>
      <AlarmButton alarm={alarm} about={`${t(`alarm.${alarm.kind}`)}, ${t('alarm.notInQueue')}`} />
    </li>
  );
}

/** Alarms that no row carries: they wait for an acknowledgement all the same. */
export function LooseAlarms() {
  const { live } = useDesk();
  const board = useSelected(live.feed, (feed) => feed.board);
  const alarms = board ? alarmsWithoutRow(board) : [];
  if (alarms.length === 0) return null;
  return (
    <ul className="loose-alarms">
      {alarms.map((alarm) => (
        <LooseAlarm key={alarm.id} alarm={alarm} />
      ))}
    </ul>
  );
}
