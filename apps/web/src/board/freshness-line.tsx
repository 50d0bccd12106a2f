import { freshnessOf, type Freshness } from '@tilanne/board';
import { useDesk } from '../desk/desk.js';
import { useWords } from '../locales/words.js';
import { Button } from '../ui/button.js';
import { Icon } from '../ui/icon.js';
import { clockText } from '../ui/local-time.js';
import { useSelected, useSignal } from '../ui/signal.js';
import { anythingHappened, type WhileAway } from './away.js';
import { awayRead } from './feed.js';
import { ageOf, currentMoment } from './moment.js';
import { useClock } from './server-clock.js';
import { wholeSeconds } from './span-text.js';
import './freshness-line.css';

/** How far this screen can be trusted right now; `connecting` until the first message. */
export function useFreshness(): Freshness | 'connecting' {
  const { live, clock } = useDesk();
  // The feed tells of every message at once, the clock of their absence.
  useSelected(live.feed, ({ heard }) => heard?.steady ?? -1);
  return useClock(clock, () => {
    const { heard } = live.feed.get();
    return heard ? freshnessOf(ageOf(heard, currentMoment())) : 'connecting';
  });
}

function useAge(): number {
  const { live, clock } = useDesk();
  return useClock(clock, () => {
    const { heard } = live.feed.get();
    return heard ? wholeSeconds(ageOf(heard, currentMoment())) : 0;
  });
}

function useLastTime(): string {
  const { live } = useDesk();
  return useSelected(live.feed, ({ serverNow }) => (serverNow === null ? '' : clockText(serverNow)));
}

function Late() {
  const { t } = useWords();
  const [time, seconds] = [useLastTime(), useAge()];
  return (
    <div className="freshness freshness-late">
      <Icon name="clock" /> {t('freshness.late', { time, seconds })}
    </div>
  );
}

function Stale() {
  const { t } = useWords();
  const [time, seconds] = [useLastTime(), useAge()];
  const age =
    seconds < 120
      ? t('freshness.ageSeconds', { count: seconds })
      : t('freshness.ageMinutes', { count: Math.floor(seconds / 60) });
  return (
    <div className="freshness freshness-stale">
      <p className="stale-title">
        <Icon name="alarm" size={20} /> {t('freshness.staleTitle')}
      </p>
      <p>{t('freshness.stale', { time, age })}</p>
      <p>{t('freshness.staleAct')}</p>
    </div>
  );
}

const parts = ['arrived', 'left', 'changed', 'alarms'] as const;

/** What changed while away, until somebody has read it. */
function Returned({ away }: { readonly away: WhileAway }) {
  const { t } = useWords();
  const { live } = useDesk();
  const told = parts
    .filter((part) => away[part] > 0)
    .map((part) => t(`freshness.${part}`, { count: away[part] }));
  return (
    <div className="freshness freshness-returned" role="status">
      <span>
        <b>{t('freshness.awayTitle')}</b>{' '}
        {t('freshness.away', { from: clockText(away.from), until: clockText(away.until) })}{' '}
        {anythingHappened(away) ? told.join(', ') : t('freshness.nothing')}.
      </span>
      <Button onPress={() => live.feed.set(awayRead(live.feed.get()))}>{t('freshness.read')}</Button>
    </div>
  );
}

/** The line under the header: nothing while all is well. */
export function FreshnessLine() {
  const { live } = useDesk();
  const freshness = useFreshness();
  const { away } = useSignal(live.feed);
  if (freshness === 'late') return <Late />;
  if (freshness === 'stale') return <Stale />;
  return away ? <Returned away={away} /> : null;
}
