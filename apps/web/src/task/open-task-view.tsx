import type { OpenTask } from '@tilanne/board';
import type { Verdict } from '@tilanne/triage';
import { useState } from 'react';
import { DecisionPanel } from '../decision/decision-panel.js';
import type { Problem } from '../http/problem.js';
import { useWords } from '../locales/words.js';
import { Contacts } from './contacts.js';
import { Essentials } from './essentials.js';
import { GivenAnswers } from './given-answers.js';
import { History } from './history.js';
import { Links } from './links.js';
import { NotCounted } from './not-counted.js';
import { Proposal } from './proposal.js';
import { Questions } from './questions.js';
import { TaskHeading } from './task-heading.js';
import { TaskNotes } from './task-notes.js';
import { useAnswering } from './use-answering.js';

/** The last verdict stays on the screen, greyed, while a new one is being made: nothing jumps, nothing is blank. */
function useShownVerdict({ verdict }: OpenTask): Verdict | null {
  const [last, setLast] = useState(verdict);
  if (verdict && verdict !== last) setLast(verdict);
  return verdict ?? last;
}

export interface OpenTaskViewProps {
  readonly open: OpenTask;
  /** Why it could not be read again when it should have been. */
  readonly problem: Problem | null;
}

/** One task: what, where, who to call and the chief concern first, then the proposal and what to ask. */
export function OpenTaskView({ open, problem }: OpenTaskViewProps) {
  const { t } = useWords();
  const shown = useShownVerdict(open);
  const answering = useAnswering(open, shown);
  return (
    <article className="open-task" aria-label={t('task.open')}>
      <TaskHeading open={open} />
      <TaskNotes open={open} problem={problem} />
      <Essentials open={open} />
      <Proposal open={open} shown={shown} answering={answering} />
      {shown && <Questions open={open} verdict={shown} answering={answering} />}
      <GivenAnswers open={open} answering={answering} />
      <NotCounted open={open} />
      <Contacts open={open} />
      <Links open={open} />
      <History open={open} />
      <DecisionPanel open={open} answering={answering} />
    </article>
  );
}
