import { untriagedAfter, type Mark, type TaskSummary } from '@tilanne/task';
import type { BoardRow } from '@tilanne/board';
import { WorkChips } from '../decision/claim-chip.js';
import { useDesk } from '../desk/desk.js';
import { useWords } from '../locales/words.js';
import { Chip, type ChipTone } from '../ui/chip.js';
import { useClock } from './server-clock.js';

/** Marks by how much they ask for attention; the shape of a chip carries it too. */
const tones: Readonly<Record<Mark, ChipTone>> = {
  'raised-to-ab': 'alarm',
  'class-missing': 'alarm',
  'place-missing': 'warn',
  'number-missing': 'warn',
  'repeat-contact': 'warn',
  reopened: 'warn',
  returned: 'warn',
  'changed-after-decision': 'warn',
  'conflicting-revision': 'warn',
  'cancelled-before-created': 'warn',
  'bad-values': 'plain',
  'by-hand': 'plain',
  'home-care-client': 'plain',
};

const rank: Readonly<Record<ChipTone, number>> = { alarm: 0, warn: 1, plain: 2 };

/** The marks of a task in words, the gravest first. */
export function MarkChips({ task }: { readonly task: TaskSummary }) {
  const { t } = useWords();
  const sorted = task.marks.toSorted((one, other) => rank[tones[one]] - rank[tones[other]]);
  return sorted.map((mark) => (
    <Chip key={mark} tone={tones[mark]}>
      {mark === 'repeat-contact' && task.repeatContacts > 0
        ? t('mark.repeatCount', { count: task.repeatContacts + 1 })
        : t(`mark.${mark}`)}
    </Chip>
  ));
}

/** True when triage has not come to the task although it should have. */
export function useUntriaged(task: TaskSummary): boolean {
  const { clock } = useDesk();
  return useClock(
    clock,
    (now) => task.state === 'received' && now - Date.parse(task.receivedAt) >= untriagedAfter,
  );
}

/** All chips of a row: what triage lacks first, then the marks. */
export function RowChips({ row }: { readonly row: BoardRow }) {
  const { t } = useWords();
  const { task } = row;
  const untriaged = useUntriaged(task);
  return (
    <span className="chips">
      {untriaged && <Chip tone="warn">{t('mark.untriaged')}</Chip>}
      <WorkChips row={row} />
      <MarkChips task={task} />
    </span>
  );
}
