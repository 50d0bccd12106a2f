import { useClock } from '../board/server-clock.js';
import { spanText } from '../board/span-text.js';
import { useDesk } from '../desk/desk.js';
import { useWords } from '../locales/words.js';
import { whenText } from '../ui/local-time.js';
import { DraftText } from './draft-text.js';
import { useEntryForm } from './entry-form.js';
import { originalTime } from './original-time.js';

const minute = 60_000;

/** The time as it was understood: a wrong one would give or take waiting time. */
function Understood() {
  const { t, language } = useWords();
  const { clock } = useDesk();
  const { draft } = useEntryForm();
  const now = useClock(clock, (at) => Math.floor(at / minute) * minute);
  const time = originalTime(draft.clock, draft.date, now);
  if (time.kind !== 'at') return null;
  const span = spanText(Math.max(now - time.at, 0));
  return (
    <p role="status" className="class-note">
      {t('entry.timeIs', { when: whenText(time.at, now, language), span })}
    </p>
  );
}

/** When the response centre created the task, for what was written on paper during a break in service. */
export function TimeFields() {
  const { t } = useWords();
  return (
    <fieldset className="entry-part">
      <legend>{t('entry.time')}</legend>
      <p className="field-hint">{t('entry.timeHint')}</p>
      <div className="entry-row entry-row-2">
        <DraftText field="clock" label={t('entry.clock')} inputMode="numeric" />
        <DraftText field="date" label={t('entry.date')} />
      </div>
      <Understood />
    </fieldset>
  );
}
