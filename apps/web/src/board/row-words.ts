import { taskCodes, type TaskSummary } from '@tilanne/task';
import type { ProposalSummary } from '@tilanne/triage';
import type { Language } from '@tilanne/platform';
import { inLanguage, type Words } from '../locales/words.js';
import type { BoardRow } from '@tilanne/board';

/** The name of a task code in the language; the missing code is named too. */
export function codeName(t: Words, language: Language, code: string | null): string {
  const known = code === null ? undefined : taskCodes[code];
  return known ? inLanguage(known.name, language) : t('noCode');
}

/** Age and sex of the patient, whatever of them is known. */
export function patientText(t: Words, { age, sex }: Pick<TaskSummary, 'age' | 'sex'>): string {
  const known = sex === null || sex === 'unknown' ? null : sex;
  if (age === null) return known ? `${t(`sex.${known}`)}, ${t('patient.noAge')}` : t('patient.noBoth');
  return known ? `${t('patient.age', { age })} ${t(`sex.${known}`)}` : t('patient.age', { age });
}

/** Where the task is, as far as a row may tell. */
export function placeText(t: Words, { municipality }: Pick<TaskSummary, 'municipality'>): string {
  return municipality ?? t('noPlace');
}

/** What is proposed, in a few words. */
export function outcomeText(t: Words, proposal: ProposalSummary): string {
  return proposal.byHand ? t('proposal.byHand') : t(`outcome.${proposal.outcome}`);
}

/** The first reason of a proposal; null when it has none to show. */
export function reasonText(language: Language, proposal: ProposalSummary): string | null {
  return proposal.reason && !proposal.byHand ? inLanguage(proposal.reason, language) : null;
}

function proposalName(t: Words, language: Language, { task, proposal }: BoardRow): string {
  if (task.state === 'notice') return t('proposal.noticeRow');
  if (!proposal) return t('proposal.waiting');
  return [outcomeText(t, proposal), reasonText(language, proposal)]
    .filter((part) => part !== null)
    .join(': ');
}

/** A row in one sentence, for those who hear it. */
export function rowName(t: Words, language: Language, row: BoardRow): string {
  const { task } = row;
  return t('queue.rowName', {
    urgency:
      task.urgencyClass === null ? t('class.shortNone') : t('class.short', { letter: task.urgencyClass }),
    name: codeName(t, language, task.code),
    place: placeText(t, task),
    patient: patientText(t, task),
    proposal: proposalName(t, language, row),
  });
}
