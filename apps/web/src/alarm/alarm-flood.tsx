import type { AlarmGroup } from '@tilanne/alarm';
import { useId, useState } from 'react';
import { useWords } from '../locales/words.js';
import { Button } from '../ui/button.js';
import { Icon } from '../ui/icon.js';
import { AlarmButton } from './alarm-button.js';
import { AlarmLevelShape } from './alarm-level.js';
import { AlarmAge, AlarmLine } from './alarm-line.js';

/** Many alarms of one kind as one line, with their number and their oldest; it opens to show each of them. */
export function AlarmFlood({ group: { kind, level, alarms, oldestAt } }: { readonly group: AlarmGroup }) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const list = useId();
  const about = t('alarm.flood', { count: alarms.length, what: t(`alarm.${kind}`) });
  const standing = alarms.some(({ clearedAt }) => clearedAt === null);
  return (
    <li className={`alarm-line alarm-flood alarm-line-${String(standing ? level : 'passed')}`}>
      <AlarmLevelShape level={level} beats={standing && level === 1} />
      <span className="alarm-words">
        <b>{about}</b>
        <span className="soft">{t(`alarm.do.${kind}`)}</span>
      </span>
      <span className="alarm-oldest">
        <span className="soft">{t('alarm.oldest')}</span> <AlarmAge raisedAt={oldestAt} />
      </span>
      <span className="alarm-acts">
        <Button tone="bare" aria-expanded={open} aria-controls={list} onPress={() => setOpen(!open)}>
          {open ? t('alarm.floodClose') : t('alarm.floodOpen')}
          <Icon name={open ? 'up' : 'down'} size={12} />
        </Button>
        <AlarmButton alarms={alarms} about={about} />
      </span>
      <ul id={list} className="alarm-lines alarm-flood-lines" hidden={!open} aria-label={about}>
        {open && alarms.map((alarm) => <AlarmLine key={alarm.id} alarm={alarm} quiet />)}
      </ul>
    </li>
  );
}
