import { freshnessOf, type Freshness } from '@tilanne/board';
import { ageOf, currentMoment } from '../board/moment.js';
import { useClock } from '../board/server-clock.js';
import { wholeSeconds } from '../board/span-text.js';
import { useWords } from '../locales/words.js';
import { Icon } from '../ui/icon.js';
import { clockText } from '../ui/local-time.js';
import { useSelected } from '../ui/signal.js';
import type { LivePlace } from './live-place.js';
import '../board/freshness-line.css';
import '../desk/header.css';

/** How far this page can be trusted right now; `connecting` until it was read for the first time. */
export function usePlaceFreshness({ feed, clock }: LivePlace<unknown>): Freshness | 'connecting' {
  useSelected(feed, ({ heard }) => heard?.steady ?? -1);
  return useClock(clock, () => {
    const { heard } = feed.get();
    return heard ? freshnessOf(ageOf(heard, currentMoment())) : 'connecting';
  });
}

/** The time at which the page was last right, `14:03:22`; empty before the first reading. */
export function useLastTime({ feed }: LivePlace<unknown>): string {
  return useSelected(feed, ({ serverNow }) => (serverNow === null ? '' : clockText(serverNow)));
}

const spoken = {
  fresh: 'liveSpoken',
  late: 'lateSpoken',
  stale: 'staleSpoken',
  connecting: 'connectingSpoken',
} as const;

/** A dot in words and shape: filled while fresh, open while late, a cross when the data are old. */
export function LiveDot({ live }: { readonly live: LivePlace<unknown> }) {
  const { t } = useWords();
  const [freshness, time] = [usePlaceFreshness(live), useLastTime(live)];
  return (
    <span className={`live live-${freshness}`}>
      <span className="live-dot" aria-hidden="true" />
      <span aria-hidden="true">{time === '' ? t('header.connecting') : time}</span>
      <span className="spoken">{t(`header.${spoken[freshness]}`, { time })}</span>
    </span>
  );
}

export interface PlaceFreshnessProps {
  readonly live: LivePlace<unknown>;
  /** What is not up to date, and what to do about it. */
  readonly title: string;
  readonly act: string;
}

/** The line under the header: nothing while all is well, a banner when the page is old. */
export function PlaceFreshness({ live, title, act }: PlaceFreshnessProps) {
  const { t } = useWords();
  const [freshness, time] = [usePlaceFreshness(live), useLastTime(live)];
  const seconds = useClock(live.clock, () => {
    const { heard } = live.feed.get();
    return heard ? wholeSeconds(ageOf(heard, currentMoment())) : 0;
  });
  if (freshness === 'late')
    return (
      <div className="freshness freshness-late">
        <Icon name="clock" /> {t('freshness.late', { time, seconds })}
      </div>
    );
  if (freshness !== 'stale') return null;
  return (
    <div className="freshness freshness-stale" role="alert">
      <p className="stale-title">
        <Icon name="alarm" size={20} /> {title}
      </p>
      <p>{act}</p>
    </div>
  );
}
