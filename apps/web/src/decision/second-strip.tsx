import { may } from '@tilanne/access';
import type { BoardRow } from '@tilanne/board';
import { codeName, placeText } from '../board/row-words.js';
import { useDesk } from '../desk/desk.js';
import { go } from '../desk/place.js';
import { useWords } from '../locales/words.js';
import { Button } from '../ui/button.js';
import { Icon } from '../ui/icon.js';
import { clockText } from '../ui/local-time.js';
import { useSelected } from '../ui/signal.js';
import { decidedText } from './option-words.js';
import { usePlaceName } from './use-places.js';

function Waiting({ row: { task, asked } }: { readonly row: BoardRow }) {
  const { t, language } = useWords();
  const name = usePlaceName(asked?.target ?? null);
  if (!asked) return null;
  const words = [task.urgencyClass ?? '?', task.code, codeName(t, language, task.code), placeText(t, task)];
  return (
    <li>
      <span>
        <b>{words.filter(Boolean).join(' ')}</b>
        <br />
        {t('decision.secondAsked', {
          by: asked.by,
          time: clockText(Date.parse(asked.askedAt)),
          outcome: decidedText(t, asked.outcome, name),
        })}
      </span>
      <Button onPress={() => go({ view: 'task', id: task.id })}>{t('decision.answerSecond')}</Button>
    </li>
  );
}

/** For those who may agree as the second person: what waits for them, always in view. */
export function SecondStrip() {
  const { t } = useWords();
  const { live, who } = useDesk();
  const board = useSelected(live.feed, (feed) => feed.board);
  if (!board || !may(who.role, 'second-decision')) return null;
  const rows = Object.values(board.rows).filter(({ asked }) => asked !== null);
  if (rows.length === 0) return null;
  return (
    <section className="second-strip" aria-label={t('decision.waitsSecond')}>
      <h2 className="quiet-heading">
        <Icon name="alarm" size={13} /> {t('decision.waitsSecond')} <b>{rows.length}</b>
      </h2>
      <ul>
        {rows.map((row) => (
          <Waiting key={row.task.id} row={row} />
        ))}
      </ul>
    </section>
  );
}
