import { isSnoozed } from '@tilanne/alarm';
import type { Board } from '@tilanne/board';
import { useClock } from '../board/server-clock.js';
import { useDesk } from '../desk/desk.js';
import { useWords } from '../locales/words.js';
import { Icon } from '../ui/icon.js';
import { useSelected } from '../ui/signal.js';
import { AlarmFlood } from './alarm-flood.js';
import { AlarmLine } from './alarm-line.js';
import { alarmsToShow, type AlarmsToShow } from './alarms-to-show.js';
import { SnoozedAlarms } from './snoozed-alarms.js';
import './alarm-list.css';

const noAlarms: Board['alarms'] = {};

function useAlarms(): AlarmsToShow {
  const { live, clock, queue } = useDesk();
  const alarms = useSelected(live.feed, ({ board }) => board?.alarms ?? noAlarms);
  const high = useSelected(queue.content, (content) => content.high);
  // Renders again when a snooze ends, not every second.
  useClock(clock, (now) => Object.values(alarms).filter((alarm) => isSnoozed(alarm, now)).length);
  return alarmsToShow(alarms, new Set(high.map(({ task }) => task.id)), clock.now());
}

/** Alarms that nobody has acknowledged, the gravest first; nothing floats over the queue, and none scrolls off. */
export function AlarmList() {
  const { t } = useWords();
  const { open, snoozed } = useAlarms();
  if (open.length + snoozed.length === 0) return null;
  const count = open.reduce((sum, { alarms }) => sum + alarms.length, 0);
  return (
    <section className="alarms" aria-label={t('alarm.listName')}>
      {count > 0 && (
        <h2 className="quiet-heading alarm-heading alarm-heading-open">
          <Icon name="alarm" size={14} />
          {t('alarm.list')} <b>{count}</b>
        </h2>
      )}
      <ul className="alarm-lines">
        {open.map((group) => {
          const [first] = group.alarms;
          if (!first) return null;
          if (group.alarms.length > 1) return <AlarmFlood key={`${group.kind} ${first.id}`} group={group} />;
          return <AlarmLine key={first.id} alarm={first} />;
        })}
      </ul>
      <SnoozedAlarms alarms={snoozed} />
    </section>
  );
}
