import { isAboutCentre, type AlarmSummary } from '@tilanne/alarm';
import type { Board } from '@tilanne/board';
import type { Language } from '@tilanne/platform';
import { codeName, placeText } from '../board/row-words.js';
import type { Words } from '../locales/words.js';

/** What an alarm is about, in words: the task's code and place, or the centre itself. */
export function subjectText(
  t: Words,
  language: Language,
  alarm: AlarmSummary,
  rows: Board['rows'] | undefined,
): string {
  if (isAboutCentre(alarm)) return t('alarm.centre');
  const task = rows?.[alarm.subjectId]?.task;
  if (!task) return t('alarm.notInQueue');
  const name = [task.code, codeName(t, language, task.code)].filter(Boolean).join(' ');
  return `${name}, ${placeText(t, task)}`;
}
