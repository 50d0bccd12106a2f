import { RowAcknowledge } from '../alarm/row-alarm.js';
import { useDesk } from '../desk/desk.js';
import { useWords } from '../locales/words.js';
import { Icon } from '../ui/icon.js';
import { useSelected } from '../ui/signal.js';
import { RowList } from './row-list.js';
import './high-risk.css';

/** High risk: always shown, at once, above everything else. */
export function HighRisk() {
  const { t } = useWords();
  const { queue } = useDesk();
  const rows = useSelected(queue.content, ({ high }) => high);
  const any = rows.length > 0;
  return (
    <section className={any ? 'high-risk' : 'high-risk high-risk-empty'} aria-label={t('queue.highName')}>
      <h2 className="quiet-heading high-heading">
        {any && <Icon name="alarm" size={14} />}
        {t('queue.high')} <b>{any ? rows.length : t('queue.highEmpty')}</b>
      </h2>
      {any && (
        <RowList
          name={t('queue.highName')}
          rows={rows.map((row) => ({ row, left: false }))}
          trailing={(row) => <RowAcknowledge row={row} />}
        />
      )}
    </section>
  );
}
