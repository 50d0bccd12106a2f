import { isPeriodFault, periodOf, type Period } from '@tilanne/report';
import { useState, type SubmitEvent } from 'react';
import { useWords } from '../locales/words.js';
import { Button } from '../ui/button.js';
import { TextInput } from '../ui/text-input.js';
import { goToPeriod } from './report-place.js';

/** Chooses the days; the choice goes into the address, and the page follows it. */
export function PeriodForm({ shown }: { readonly shown: Period }) {
  const { t } = useWords();
  const [from, setFrom] = useState(shown.from);
  const [to, setTo] = useState(shown.to);
  const period = from === '' || to === '' ? null : periodOf({ from, to }, to);
  const fault = period !== null && isPeriodFault(period) ? t(`report.fault.${period.code}`) : undefined;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (period !== null && !isPeriodFault(period)) goToPeriod(period);
  };
  return (
    <form className="period-form" onSubmit={submit}>
      <TextInput label={t('report.from')} type="date" value={from} onChange={setFrom} fault={fault} />
      <TextInput label={t('report.to')} type="date" value={to} onChange={setTo} />
      <Button type="submit" isDisabled={period === null || isPeriodFault(period)}>
        {t('report.show')}
      </Button>
    </form>
  );
}
