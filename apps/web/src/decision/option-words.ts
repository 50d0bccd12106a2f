import type { DecisionOutcome } from '@tilanne/task';
import type { Words } from '../locales/words.js';
import type { Option } from './options.js';

/** Minutes in the shortest usual form, e.g. `30 min`, `2 h`. */
export function minutesText(t: Words, minutes: number): string {
  return minutes % 60 === 0 && minutes > 60
    ? t('decision.hours', { count: minutes / 60 })
    : t('decision.minutes', { count: minutes });
}

/** What goes where, e.g. `KOTAS · KOTAS Oulu`. */
export function decidedText(t: Words, outcome: DecisionOutcome, name: string | null): string {
  const known = t(`outcome.${outcome}`);
  return name === null ? known : `${known} · ${name}`;
}

/** An option in words, as it stands in the list. */
export function optionText(t: Words, { outcome, target, name, callBackIn }: Option): string {
  if (callBackIn !== null) return t('decision.callBackIn', { span: minutesText(t, callBackIn) });
  if (outcome === 'ambulance' && target === null) return t('decision.unitLater');
  return outcome === 'ambulance' && name !== null ? name : decidedText(t, outcome, name);
}
