import { patientClasses, type DayRow, type DestinationRow } from '@tilanne/report';
import { Fragment } from 'react';
import { useWords } from '../locales/words.js';
import { NumberCell, ShareCell } from './cell-text.js';

/** The head of a table in which each class has the same columns. */
function ClassHead({ first, columns }: { readonly first: string; readonly columns: readonly string[] }) {
  const { t } = useWords();
  return (
    <thead>
      <tr>
        <th scope="col" rowSpan={2}>
          {first}
        </th>
        {patientClasses.map((name) => (
          <th key={name} scope="colgroup" colSpan={columns.length} className="class-start">
            {t(`report.group.${name}`)}
          </th>
        ))}
      </tr>
      <tr>
        {patientClasses.map((name) =>
          columns.map((column, index) => (
            <th key={`${name} ${column}`} scope="col" className={index === 0 ? 'class-start' : undefined}>
              {column}
            </th>
          )),
        )}
      </tr>
    </thead>
  );
}

/** The numbers of every day. */
export function DayTable({
  rows,
  days,
}: {
  readonly rows: readonly DayRow[];
  readonly days: readonly string[];
}) {
  const { t } = useWords();
  const columns = (['received', 'diverted', 'share', 'returned', 'underWay'] as const).map((name) =>
    t(`report.column.${name}`),
  );
  return (
    <table className="report-table">
      <caption className="spoken">{t('report.byDay')}</caption>
      <ClassHead first={t('report.column.day')} columns={columns} />
      <tbody>
        {rows.map((row, index) => (
          <tr key={row.day}>
            <th scope="row">{days[index]}</th>
            {patientClasses.map((name) => {
              const { received, diverted, share, returned, underWay } = row[name];
              return (
                <Fragment key={name}>
                  <NumberCell cell={received} />
                  <NumberCell cell={diverted} />
                  <ShareCell share={share} />
                  <NumberCell cell={returned} />
                  <NumberCell cell={underWay} />
                </Fragment>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export interface DestinationTableProps {
  readonly rows: readonly DestinationRow[];
  readonly destinations: readonly string[];
}

/** The numbers of every destination. */
export function DestinationTable({ rows, destinations }: DestinationTableProps) {
  const { t } = useWords();
  const columns = (['divertedFirst', 'returned', 'contactedAgain'] as const).map((name) =>
    t(`report.column.${name}`),
  );
  return (
    <table className="report-table">
      <caption className="spoken">{t('report.byDestination')}</caption>
      <ClassHead first={t('report.column.destination')} columns={columns} />
      <tbody>
        {rows.map((row, index) => (
          <tr key={destinations[index]}>
            <th scope="row">{destinations[index]}</th>
            {patientClasses.map((name) => (
              <Fragment key={name}>
                <NumberCell cell={row[name].divertedFirst} />
                <NumberCell cell={row[name].returned} />
                <NumberCell cell={row[name].contactedAgain} />
              </Fragment>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
