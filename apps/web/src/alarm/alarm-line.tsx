import { isAboutCentre, type AlarmSummary } from '@tilanne/alarm';
import { useState } from 'react';
import { useClock } from '../board/server-clock.js';
import { spanText } from '../board/span-text.js';
import { useDesk } from '../desk/desk.js';
import { fragmentOf } from '../desk/place.js';
import { useWords } from '../locales/words.js';
import { Button } from '../ui/button.js';
import { Icon } from '../ui/icon.js';
import { minuteText } from '../ui/local-time.js';
import { useSelected } from '../ui/signal.js';
import { AlarmButton } from './alarm-button.js';
import { AlarmLevelShape } from './alarm-level.js';
import { subjectText } from './alarm-words.js';
import { SnoozeForm } from './snooze-form.js';

/** How long ago the alarm was raised. */
export function AlarmAge({ raisedAt }: { readonly raisedAt: string }) {
  const { t } = useWords();
  const { clock } = useDesk();
  const age = useClock(clock, (now) => spanText(Math.max(0, now - Date.parse(raisedAt))));
  return (
    <span className="alarm-age" title={minuteText(Date.parse(raisedAt))}>
      <span className="spoken">{t('alarm.age')}</span> {age}
    </span>
  );
}

function useAbout(alarm: AlarmSummary): string {
  const { t, language } = useWords();
  const { live } = useDesk();
  return useSelected(live.feed, ({ board }) => subjectText(t, language, alarm, board?.rows));
}

function AlarmSubject({ alarm }: { readonly alarm: AlarmSummary }) {
  const { t } = useWords();
  const about = useAbout(alarm);
  if (isAboutCentre(alarm)) return <span className="alarm-subject">{about}</span>;
  return (
    <span className="alarm-subject">
      {about} <a href={fragmentOf({ view: 'task', id: alarm.subjectId })}>{t('alarm.openTask')}</a>
    </span>
  );
}

/** What is to be done; or that its cause has passed by itself, which somebody still has to see. */
function AlarmState({ alarm: { kind, owner, clearedAt } }: { readonly alarm: AlarmSummary }) {
  const { t } = useWords();
  if (clearedAt === null) {
    return (
      <span className="soft">
        {t(`alarm.do.${kind}`)} · {t(`alarm.owner.${owner}`)}
      </span>
    );
  }
  return (
    <span className="chip chip-plain">
      <Icon name="check" size={12} />
      {t('alarm.passed', { time: minuteText(Date.parse(clearedAt)) })}
    </span>
  );
}

export interface AlarmLineProps {
  readonly alarm: AlarmSummary;
  /** One of many, under a line that is loud already. */
  readonly quiet?: boolean;
}

/** One alarm: how grave, what, about whom, since when, whose, and the two acts. */
export function AlarmLine({ alarm, quiet = false }: AlarmLineProps) {
  const { t } = useWords();
  const [snoozing, setSnoozing] = useState(false);
  const about = `${t(`alarm.${alarm.kind}`)}, ${useAbout(alarm)}`;
  const standing = alarm.clearedAt === null;
  return (
    <li className={`alarm-line alarm-line-${String(standing ? alarm.level : 'passed')}`}>
      <AlarmLevelShape level={alarm.level} beats={standing && !quiet && alarm.level === 1} />
      <span className="alarm-words">
        <span>
          <b>{t(`alarm.${alarm.kind}`)}</b> <AlarmSubject alarm={alarm} />
        </span>
        <AlarmState alarm={alarm} />
      </span>
      <AlarmAge raisedAt={alarm.raisedAt} />
      <span className="alarm-acts">
        {standing && (
          <Button
            tone="bare"
            aria-expanded={snoozing}
            aria-label={t('alarm.snoozeName', { what: about })}
            onPress={() => setSnoozing(!snoozing)}
          >
            {t('alarm.snooze')}
          </Button>
        )}
        <AlarmButton alarms={[alarm]} about={about} quiet={quiet} />
      </span>
      {snoozing && <SnoozeForm alarm={alarm} about={about} onDone={() => setSnoozing(false)} />}
    </li>
  );
}
