import { rowsUnderWay, type BoardRow } from '@tilanne/board';
import { GridList, GridListItem } from 'react-aria-components';
import { AlarmChip, RowAcknowledge } from '../alarm/row-alarm.js';
import { ClassShape } from '../board/class-shape.js';
import { MarkChips } from '../board/row-marks.js';
import { codeName, patientText, placeText } from '../board/row-words.js';
import { Waited } from '../board/time-left.js';
import { useDesk } from '../desk/desk.js';
import { go, usePlace } from '../desk/place.js';
import { useWords } from '../locales/words.js';
import { useSelected } from '../ui/signal.js';
import { WorkChips } from './claim-chip.js';
import { inDecidedOrder } from './ladder.js';
import { decidedText } from './option-words.js';
import { Course, DecidedBy } from './standing-decision.js';
import { ToDoChips } from './to-dos.js';
import { usePlaceName } from './use-places.js';
import './under-way-list.css';

function Decided({ row: { decision, task } }: { readonly row: BoardRow }) {
  const { t } = useWords();
  const name = usePlaceName(decision?.target ?? null);
  if (!decision) return <b>{t(`state.${task.state}`)}</b>;
  return (
    <>
      <b>{decidedText(t, decision.outcome, name)}</b>{' '}
      <span className="soft">
        <DecidedBy decision={decision} />
      </span>
    </>
  );
}

function UnderWayRow({ row }: { readonly row: BoardRow }) {
  const { t, language } = useWords();
  const { task } = row;
  return (
    <div className="under-way-content">
      <ClassShape urgencyClass={task.urgencyClass} />
      <div className="under-way-task">
        <div className="under-way-line">
          <span className="row-name">
            {task.code !== null && <span className="row-code">{task.code}</span>}{' '}
            {codeName(t, language, task.code)}
          </span>
          <span className="soft">
            {placeText(t, task)} · {patientText(t, task)}
          </span>
          <span className="chips">
            <AlarmChip row={row} />
            <ToDoChips row={row} />
            <WorkChips row={row} />
            <MarkChips task={task} />
          </span>
        </div>
        <div className="under-way-line">
          <span>
            <Decided row={row} />
          </span>
        </div>
        <Course row={row} />
      </div>
      <div className="under-way-time">
        <span>{t(`state.${task.state}`)}</span>
        <Waited task={task} />
      </div>
    </div>
  );
}

/** Tasks that are decided and not over: what was decided, by whom and when, and how far it has come. */
export function UnderWayList() {
  const { t, language } = useWords();
  const { live } = useDesk();
  const board = useSelected(live.feed, (feed) => feed.board);
  const place = usePlace();
  const openId = place.view === 'task' ? place.id : null;
  if (!board) return null;
  const rows = inDecidedOrder(rowsUnderWay(board.rows));
  if (rows.length === 0) return <p className="queue-state">{t('decision.nothingUnderWay')}</p>;
  return (
    <GridList
      aria-label={t('decision.underWay')}
      className="row-list"
      selectionMode="none"
      disallowTypeAhead
      keyboardNavigationBehavior="arrow"
    >
      {rows.map((row) => (
        <GridListItem
          key={row.task.id}
          id={row.task.id}
          className={row.task.id === openId ? 'row row-open' : 'row'}
          textValue={[row.task.code, codeName(t, language, row.task.code), placeText(t, row.task)].join(' ')}
          onAction={() => go({ view: 'task', id: row.task.id })}
        >
          <UnderWayRow row={row} />
          <RowAcknowledge row={row} />
        </GridListItem>
      ))}
    </GridList>
  );
}
