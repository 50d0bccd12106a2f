import { BoardTabs } from '../decision/board-tabs.js';
import { useDesk } from '../desk/desk.js';
import { useWords } from '../locales/words.js';
import { Button } from '../ui/button.js';
import { Icon } from '../ui/icon.js';
import { useSelected, useSignal } from '../ui/signal.js';
import { behindTheBar } from './arrangement.js';

/** The line above the queue: its order, and what waits behind it while somebody works. Its height never changes. */
export function QueueBar() {
  const { t } = useWords();
  const { queue, tab } = useDesk();
  const shown = useSignal(tab);
  const count = useSelected(queue.content, (content) => behindTheBar(content.queue));
  return (
    <div className={count > 0 ? 'queue-bar queue-bar-full' : 'queue-bar'}>
      <BoardTabs />
      {count > 0 ? (
        <Button keyCap="S" onPress={queue.showAll}>
          <Icon name="down" size={14} />
          {t('queue.bar', { count })} · {t('queue.show')}
        </Button>
      ) : (
        <span className="soft queue-order">{shown === 'queue' && t('queue.order')}</span>
      )}
    </div>
  );
}
