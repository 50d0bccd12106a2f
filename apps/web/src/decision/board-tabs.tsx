import { rowsUnderWay, waitingRows } from '@tilanne/board';
import { useClock } from '../board/server-clock.js';
import { useDesk } from '../desk/desk.js';
import { useWords } from '../locales/words.js';
import { Button } from '../ui/button.js';
import { useSelected, useSignal } from '../ui/signal.js';
import { boardTabs } from './board-tab.js';
import { toDosOf } from './ladder.js';

function useCounts() {
  const { live, clock } = useDesk();
  const board = useSelected(live.feed, (feed) => feed.board);
  const under = board ? rowsUnderWay(board.rows) : [];
  const toDo = useClock(clock, (now) => under.filter((row) => toDosOf(row, now).length > 0).length);
  return { queue: board ? waitingRows(board.rows).length : 0, underWay: under.length, toDo };
}

/** The queue, or what is under way; the number of tasks that wait for somebody is on both. */
export function BoardTabs() {
  const { t } = useWords();
  const { tab } = useDesk();
  const chosen = useSignal(tab);
  const counts = useCounts();
  return (
    <div className="board-tabs" role="group" aria-label={t('decision.tabs')}>
      {boardTabs.map((name) => (
        <Button
          key={name}
          keyCap={name === chosen ? undefined : 'W'}
          aria-pressed={name === chosen}
          onPress={() => tab.set(name)}
        >
          {name === 'queue' ? t('queue.name') : t('decision.underWay')} <b>{counts[name]}</b>
          {name === 'underWay' && counts.toDo > 0 && (
            <span className="tab-to-do">{t('decision.toDoCount', { count: counts.toDo })}</span>
          )}
        </Button>
      ))}
    </div>
  );
}
