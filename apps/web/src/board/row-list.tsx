import { riskBandOf, type BoardRow } from '@tilanne/board';
import type { ReactNode } from 'react';
import { GridList, GridListItem } from 'react-aria-components';
import { go, usePlace } from '../desk/place.js';
import { useWords } from '../locales/words.js';
import { RowContent } from './row-content.js';
import { rowName } from './row-words.js';
import './row-list.css';

/** A row as the list shows it. */
export interface ListedRow {
  readonly row: BoardRow;
  /** It has left the queue and only keeps its place. */
  readonly left: boolean;
}

export interface RowListProps {
  readonly name: string;
  readonly rows: readonly ListedRow[];
  /** What stands at the end of a row besides its content, e.g. an alarm's button. */
  readonly trailing?: (row: BoardRow) => ReactNode;
}

/** Rows as a grid: arrow keys move, Enter opens. */
export function RowList({ name, rows, trailing }: RowListProps) {
  const { t, language } = useWords();
  const place = usePlace();
  const openId = place.view === 'task' ? place.id : null;
  return (
    <GridList
      aria-label={name}
      className="row-list"
      selectionMode="none"
      disallowTypeAhead
      keyboardNavigationBehavior="arrow"
    >
      {rows.map(({ row, left }) => (
        <GridListItem
          key={row.task.id}
          id={row.task.id}
          className={rowClass(row, left, row.task.id === openId)}
          textValue={left ? `${t('queue.left')}: ${rowName(t, language, row)}` : rowName(t, language, row)}
          isDisabled={left}
          onAction={() => go({ view: 'task', id: row.task.id })}
        >
          <RowContent row={row} />
          {row.task.id === openId && <span className="spoken">{t('queue.open')}</span>}
          {left && <span className="row-left">{t('queue.left')}</span>}
          {trailing?.(row)}
        </GridListItem>
      ))}
    </GridList>
  );
}

function rowClass(row: BoardRow, left: boolean, open: boolean): string {
  const band = riskBandOf(row);
  const classes = [
    'row',
    `row-${band}`,
    left && 'row-gone',
    open && 'row-open',
    row.task.state === 'notice' && 'row-notice',
  ];
  return classes.filter(Boolean).join(' ');
}
