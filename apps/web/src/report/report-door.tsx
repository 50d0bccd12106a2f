import { useQuery } from '@tanstack/react-query';
import { useWords } from '../locales/words.js';
import { Button } from '../ui/button.js';

/** The managers' page, fetched only by those who use it: the desk's own bundle stays one file without charts. */
export function ReportDoor() {
  const { t } = useWords();
  const { data, isError } = useQuery({
    queryKey: ['report-page'],
    queryFn: async () => ({ Page: (await import('./report-page.js')).ReportPage }),
    staleTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
  });
  if (data) return <data.Page />;
  return (
    <main className="page">
      <p role="status">{t(isError ? 'report.notLoaded' : 'report.loading')}</p>
      {isError && <Button onPress={() => location.reload()}>{t('report.reload')}</Button>}
    </main>
  );
}
