import type { DestinationPage, LostReferral } from '@tilanne/referral';
import { useState } from 'react';
import { codeName } from '../board/row-words.js';
import { useWorkstation } from '../desk/workstation.js';
import { problemText } from '../http/problem-text.js';
import { LiveDot, PlaceFreshness, useLastTime, usePlaceFreshness } from '../live/place-freshness.js';
import { PlaceMenu } from '../live/place-menu.js';
import { useWords } from '../locales/words.js';
import { Button } from '../ui/button.js';
import { Icon } from '../ui/icon.js';
import { minuteText } from '../ui/local-time.js';
import { useSelected } from '../ui/signal.js';
import { useDestination } from './destination.js';
import { ReferralCard } from './referral-card.js';
import { inOrder, phaseOf } from './referral-list.js';
import { useDestinationWatch } from './use-destination-watch.js';
import './referral.css';

/** Referrals that left without an answer of this destination; each says why until somebody has read it. */
function Lost({ lost }: { readonly lost: readonly LostReferral[] }) {
  const { t, language } = useWords();
  const [read, setRead] = useState<readonly string[]>([]);
  const told = lost.filter(({ id }) => !read.includes(id));
  return (
    <div role="status">
      <ul className="lost" aria-label={t('referral.lost')}>
        {told.map(({ id, code, endedAt, endedHow }) => (
          <li key={id}>
            <span>
              <b>{t(`referral.ended.${endedHow}`, { time: minuteText(Date.parse(endedAt)) })}</b> {code}{' '}
              {codeName(t, language, code)}
            </span>
            <Button onPress={() => setRead([...read, id])}>{t('referral.read')}</Button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Nothing was read yet: referrals may be waiting. */
function Unknown() {
  const { t } = useWords();
  const { live } = useDestination();
  const problem = useSelected(live.feed, (feed) => feed.problem);
  return (
    <div className="referral-plain" role="status">
      <p className="referral-plain-main">{t(problem ? 'referral.notRead' : 'referral.reading')}</p>
      {problem && <p>{problemText(t, problem)}</p>}
    </div>
  );
}

/** An empty list proves that it is empty. */
function None() {
  const { t } = useWords();
  const { live } = useDestination();
  const time = useLastTime(live);
  return (
    <div className="referral-plain">
      <p className="referral-plain-main">{t('referral.none', { time })}</p>
      <p className="soft">{t('referral.noneHint')}</p>
    </div>
  );
}

function Referrals({ page }: { readonly page: DestinationPage }) {
  return (
    <>
      <Lost lost={page.lost} />
      {page.referrals.length === 0 && <None />}
      {inOrder(page.referrals).map((referral) => (
        <ReferralCard key={referral.id} referral={referral} />
      ))}
    </>
  );
}

function Head({ page }: { readonly page: DestinationPage | null }) {
  const { t } = useWords();
  const { session } = useWorkstation();
  const { who, live } = useDestination();
  const waiting = page?.referrals.filter((referral) => phaseOf(referral) === 'unanswered').length ?? 0;
  return (
    <div className="header">
      <h1 className="brand">
        <b>{t('product')}</b> <span className="brand-place">{page?.destination.name}</span>
      </h1>
      <LiveDot live={live} />
      {page && (
        <span className="counts">
          <span className={waiting > 0 ? 'count count-alarm' : 'count'}>
            {waiting > 0 && <Icon name="alarm" size={14} />} {t('referral.waiting')} <b>{waiting}</b>
          </span>
          <span className="count">
            {t('referral.taken')} <b>{page.referrals.length - waiting}</b>
          </span>
        </span>
      )}
      <span className="header-acts">
        <PlaceMenu name={who.name} onSignOut={() => void session.signOut()} />
      </span>
    </div>
  );
}

/** The whole page of a destination. */
export function DestinationDesk() {
  const { t } = useWords();
  const { live } = useDestination();
  const page = useDestinationWatch();
  const freshness = usePlaceFreshness(live);
  return (
    <div className="destination" data-freshness={freshness}>
      <header className="destination-head">
        <Head page={page} />
        <PlaceFreshness live={live} title={t('referral.stale')} act={t('referral.staleAct')} />
      </header>
      <main className="referrals" aria-label={t('referral.name')}>
        {page ? <Referrals page={page} /> : <Unknown />}
      </main>
    </div>
  );
}
