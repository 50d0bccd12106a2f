import type { Board } from '@tilanne/board';
import { boardCounts, classCounts, type ClassCounts } from '../board/board-counts.js';
import { ClassShape } from '../board/class-shape.js';
import { useClock } from '../board/server-clock.js';
import { spanText } from '../board/span-text.js';
import { useWords } from '../locales/words.js';
import { useSelected } from '../ui/signal.js';
import { useDesk } from './desk.js';
import './overview.css';

const minute = 60_000;

function ClassRow({ counts }: { readonly counts: ClassCounts }) {
  const { t } = useWords();
  const { urgencyClass, waiting, over, longest } = counts;
  return (
    <tr>
      <th scope="row">
        <span className="overview-class">
          <ClassShape urgencyClass={urgencyClass} />
          <span>{t(`class.${urgencyClass ?? 'none'}`)}</span>
        </span>
      </th>
      <td>{waiting}</td>
      <td className={over > 0 ? 'overview-over' : undefined}>{over}</td>
      <td>{longest === null ? t('overview.none') : spanText(longest)}</td>
    </tr>
  );
}

const hints = [
  ['J K', 'hintMove'],
  ['Enter', 'hintOpen'],
  ['Esc', 'hintBack'],
  ['?', 'hintKeys'],
] as const;

const asides = ['untriaged', 'missing', 'repeat'] as const;

function Classes({ board, now }: { readonly board: Board; readonly now: number }) {
  const { t } = useWords();
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t('overview.class')}</th>
          <th scope="col">{t('overview.waiting')}</th>
          <th scope="col">{t('overview.over')}</th>
          <th scope="col">{t('overview.longest')}</th>
        </tr>
      </thead>
      <tbody>
        {classCounts(board, now).map((one) => (
          <ClassRow key={one.urgencyClass ?? 'none'} counts={one} />
        ))}
      </tbody>
    </table>
  );
}

/** What stands on the right while no task is open: the shift in a few numbers. */
export function Overview() {
  const { t } = useWords();
  const { live, clock } = useDesk();
  const board = useSelected(live.feed, (feed) => feed.board);
  const now = useClock(clock, (at) => Math.floor(at / minute) * minute);
  if (!board) return null;
  const counts = boardCounts(board, now);
  return (
    <section className="overview" aria-labelledby="overview-title">
      <h1 id="overview-title">{t('overview.title')}</h1>
      <Classes board={board} now={now} />
      <dl className="overview-asides">
        {asides.map((name) => (
          <div key={name}>
            <dt>{t(`overview.${name}`)}</dt>
            <dd>{counts[name]}</dd>
          </div>
        ))}
      </dl>
      <ul className="overview-hints soft">
        {hints.map(([key, name]) => (
          <li key={key}>
            <kbd className="key-cap">{key}</kbd> {t(`overview.${name}`)}
          </li>
        ))}
      </ul>
    </section>
  );
}
