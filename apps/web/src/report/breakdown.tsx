import type { DiversionReport } from '@tilanne/report';
import { useId, useMemo, type ReactNode } from 'react';
import { useWords } from '../locales/words.js';
import { DayTable, DestinationTable } from './breakdown-tables.js';
import { Chart, type Drawing } from './chart.js';
import { dayDrawing, destinationDrawing, type ClassNames } from './drawings.js';
import { reportDayText } from './number-text.js';

interface PairProps {
  readonly title: string;
  readonly chartName: string;
  readonly drawing: Drawing;
  readonly tall: number;
  readonly below: number | null;
  /** The table. */
  readonly children: ReactNode;
}

/** A chart with its numbers beside it. */
function ChartAndTable({ title, chartName, drawing, tall, below, children }: PairProps) {
  const { t } = useWords();
  const heading = useId();
  return (
    <section className="report-panel" aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      <div className="chart-and-table">
        <Chart name={chartName} drawing={drawing} tall={tall} />
        <div className="table-frame" role="group" aria-labelledby={heading} tabIndex={0}>
          {children}
        </div>
      </div>
      {below !== null && <p className="soft">{t('report.hiddenNote', { most: below - 1 })}</p>}
    </section>
  );
}

function useClassNames(): ClassNames {
  const { t } = useWords();
  const [C, D] = [t('report.group.C'), t('report.group.D')];
  return useMemo(() => ({ C, D }), [C, D]);
}

/** Day by day. */
export function DayBreakdown({ report: { days: rows, hiddenBelow } }: { readonly report: DiversionReport }) {
  const { t, language } = useWords();
  const names = useClassNames();
  const days = useMemo(() => rows.map(({ day }) => reportDayText(day, language)), [rows, language]);
  const drawing = useMemo(() => dayDrawing(rows, days, names), [rows, days, names]);
  const title = t('report.byDay');
  return (
    <ChartAndTable {...{ title, drawing }} chartName={t('report.dayChart')} tall={300} below={hiddenBelow}>
      <DayTable rows={rows} days={days} />
    </ChartAndTable>
  );
}

/** Destination by destination; nothing while nobody has taken a patient. */
export function DestinationBreakdown({ report }: { readonly report: DiversionReport }) {
  const { t } = useWords();
  const names = useClassNames();
  const { destinations: rows, hiddenBelow } = report;
  const destinations = useMemo(
    () => rows.map(({ outcome, name }) => name ?? t(`outcome.${outcome}`)),
    [rows, t],
  );
  const drawing = useMemo(() => destinationDrawing(rows, destinations, names), [rows, destinations, names]);
  if (rows.length === 0) return null;
  const tall = 80 + rows.length * 56;
  const title = t('report.byDestination');
  return (
    <ChartAndTable {...{ title, drawing, tall }} chartName={t('report.destinationChart')} below={hiddenBelow}>
      <DestinationTable rows={rows} destinations={destinations} />
    </ChartAndTable>
  );
}
