import type { DiversionReport } from '@tilanne/report';
import { LanguageMenu, ThemeMenu } from '../desk/settings-menus.js';
import { useWorkstation } from '../desk/workstation.js';
import { problemText } from '../http/problem-text.js';
import { useWords } from '../locales/words.js';
import { Button } from '../ui/button.js';
import { clockText, dayText } from '../ui/local-time.js';
import { DayBreakdown, DestinationBreakdown } from './breakdown.js';
import { MeasurePanel } from './measure-panel.js';
import { PeriodForm } from './period-form.js';
import { useReport } from './use-report.js';
import './report-page.css';

function Header() {
  const { t } = useWords();
  const { session } = useWorkstation();
  return (
    <header className="report-header">
      <b>{t('product')}</b>
      <a href="#/accessibility">{t('access.link')}</a>
      <span className="page-menus">
        <ThemeMenu />
        <LanguageMenu />
        <Button tone="bare" onPress={() => void session.signOut()}>
          {t('session.signOut')}
        </Button>
      </span>
    </header>
  );
}

function isEmpty({ groups, withoutClass }: DiversionReport): boolean {
  const { share, counts } = groups.both.diversion;
  const left = (counts['cancelled'] ?? 0) + (counts['raised'] ?? 0);
  return share.total + left + withoutClass === 0;
}

const classes = ['C', 'D'] as const;

const all = ['both', 'C', 'D'] as const;

/** Diversion and safety side by side: the one is never shown without the other. */
function Numbers({ report }: { readonly report: DiversionReport }) {
  const { t } = useWords();
  if (isEmpty(report)) return <p className="report-panel">{t('report.empty')}</p>;
  return (
    <>
      <div className="report-pair">
        <MeasurePanel name="diversion" report={report} large={classes} shown={classes} />
        <div className="report-safety">
          <MeasurePanel name="contactedAgain" report={report} large={['both']} shown={all} />
          <MeasurePanel name="returned" report={report} large={['both']} shown={all} />
        </div>
      </div>
      {report.withoutClass > 0 && <p>{t('report.withoutClass', { count: report.withoutClass })}</p>}
      <DayBreakdown report={report} />
      <DestinationBreakdown report={report} />
    </>
  );
}

type Query = ReturnType<typeof useReport>;

/** When the numbers were counted, the way to count them anew, and what went wrong with that. */
function AsOf({ query: { data, error, isFetching, refetch } }: { readonly query: Query }) {
  const { t, language } = useWords();
  const at = data && Date.parse(data.asOf);
  const when = at === undefined ? null : `${dayText(at, language)} ${clockText(at)}`;
  return (
    <div className="as-of">
      <Button isDisabled={isFetching} onPress={() => void refetch()}>
        {t('report.refresh')}
      </Button>
      <p role="status">{isFetching ? t('report.counting') : when !== null && t('report.asOf', { when })}</p>
      <p role="alert" className="field-fault">
        {error && !isFetching && t('report.failed', { why: problemText(t, error.problem) })}
      </p>
    </div>
  );
}

/** What managers see: how many were diverted, whether it was safe, and what exactly is counted. */
export function ReportPage() {
  const { t } = useWords();
  const query = useReport();
  const { data } = query;
  return (
    <div className="report">
      <Header />
      <main>
        <h1>{t('report.title')}</h1>
        <div className="report-asked">
          {data && <PeriodForm key={`${data.from} ${data.to}`} shown={data} />}
          <AsOf query={query} />
        </div>
        {data && <Numbers report={data} />}
      </main>
    </div>
  );
}
