import type { BoardRow } from '@tilanne/board';
import { useClock } from '../board/server-clock.js';
import { useDesk } from '../desk/desk.js';
import { useWords } from '../locales/words.js';
import { Chip } from '../ui/chip.js';
import { toDosOf, type ToDo } from './ladder.js';

/** What a task under way waits for, as chips. */
export function ToDoChips({ row }: { readonly row: BoardRow }) {
  const { t } = useWords();
  const { clock } = useDesk();
  const names = useClock(clock, (now) => toDosOf(row, now).join(' '));
  if (names === '') return null;
  return (names.split(' ') as ToDo[]).map((name) => (
    <Chip key={name} tone={name.endsWith('by-radio') ? 'alarm' : 'warn'}>
      {t(`decision.toDo.${name}`)}
    </Chip>
  ));
}
