import type { RefusalSummary } from '@tilanne/task';
import { useDesk } from '../desk/desk.js';
import { problemName } from '../http/problem-text.js';
import { useWords } from '../locales/words.js';
import { fieldName } from '../task/field-name.js';
import { clockText, whenText } from '../ui/local-time.js';
import { PaneHeading } from '../ui/pane-heading.js';
import { useSelected } from '../ui/signal.js';
import { useClock } from './server-clock.js';
import './refused.css';

const day = 86_400_000;

function RefusedRow({ refusal }: { readonly refusal: RefusalSummary }) {
  const { t, language } = useWords();
  const { clock } = useDesk();
  const when = useClock(clock, (now) => whenText(Date.parse(refusal.at), now, language));
  const fields = refusal.fields.map((path) => {
    const name = fieldName(path);
    return name ? t(`field.${name}`) : path;
  });
  return (
    <tr>
      <td>{when}</td>
      <td>{refusal.sender ?? t('refused.unknownSender')}</td>
      <td>{t(`problem.${problemName(refusal.code)}`)}</td>
      <td>{[...new Set(fields)].join(', ')}</td>
      <td className="refused-count">{refusal.count}</td>
    </tr>
  );
}

const columns = ['at', 'sender', 'why', 'fields', 'count'] as const;

/** What the intake did not take, for the shift lead: behind each may be a patient nobody has. */
export function Refused() {
  const { t } = useWords();
  const { live, clock } = useDesk();
  const refusals = useSelected(live.feed, ({ board }) => board?.refusals);
  const checked = useSelected(live.feed, ({ serverNow }) => (serverNow === null ? '' : clockText(serverNow)));
  const since = useClock(clock, (now) => Math.floor((now - day) / 60_000) * 60_000);
  const shown = Object.values(refusals ?? {})
    .filter(({ at }) => Date.parse(at) >= since)
    .sort((one, other) => (one.at < other.at ? 1 : -1));
  return (
    <section className="refused">
      <PaneHeading>{t('refused.title')}</PaneHeading>
      <p>{t('refused.lead')}</p>
      {shown.length === 0 ? (
        <p className="refused-none">{t('refused.none', { time: checked })}</p>
      ) : (
        <table>
          <thead>
            <tr>
              {columns.map((name) => (
                <th key={name} scope="col">
                  {t(`refused.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((refusal) => (
              <RefusedRow key={refusal.id} refusal={refusal} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
