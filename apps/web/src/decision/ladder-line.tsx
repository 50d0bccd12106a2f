import type { ReferralSummary } from '@tilanne/referral';
import type { OrderSummary } from '@tilanne/unit';
import { useClock } from '../board/server-clock.js';
import { useDesk } from '../desk/desk.js';
import { useWords } from '../locales/words.js';
import { clockText } from '../ui/local-time.js';
import { orderRungs, referralRungs, type Rung } from './ladder.js';
import './ladder-line.css';

function Rungs({ rungs }: { readonly rungs: readonly Rung[] }) {
  const { t } = useWords();
  return (
    <ol className="ladder">
      {rungs.map(({ name, at }) => (
        <li key={name} className={at === null ? 'rung rung-open' : 'rung'}>
          {t(`decision.rung.${name}`)} {at !== null && <b>{clockText(Date.parse(at))}</b>}
        </li>
      ))}
    </ol>
  );
}

/** How long a destination still has to answer. */
function Deadline({ referral: { deadlineAt, acceptedAt } }: { readonly referral: ReferralSummary }) {
  const { t } = useWords();
  const { clock } = useDesk();
  const left = useClock(clock, (now) =>
    deadlineAt === null ? 0 : Math.ceil((Date.parse(deadlineAt) - now) / 60_000),
  );
  if (deadlineAt === null || acceptedAt !== null) return null;
  const time = clockText(Date.parse(deadlineAt)).slice(0, 5);
  return (
    <span className={left > 0 ? 'soft' : 'ladder-late'}>
      {left > 0 ? t('decision.deadline', { count: left, time }) : t('decision.deadlinePassed', { time })}
    </span>
  );
}

/** How far a referral has come. */
export function ReferralLadder({ referral }: { readonly referral: ReferralSummary }) {
  return (
    <div className="ladder-line">
      <Rungs rungs={referralRungs(referral)} />
      <Deadline referral={referral} />
    </div>
  );
}

/** How far an order has come, or that the unit was stood down. */
export function OrderLadder({ order }: { readonly order: OrderSummary }) {
  const { t } = useWords();
  const { callSign, endedHow, endedAt, stopShownAt } = order;
  if (endedHow === 'stopped' && endedAt !== null) {
    return (
      <div className="ladder-line">
        <b>{callSign}</b>
        <span>{t('decision.stopSent', { time: clockText(Date.parse(endedAt)) })}</span>
        <span className="rung-open">
          {stopShownAt === null ? t('decision.stopUnseen') : t('decision.stopUnacknowledged')}
        </span>
      </div>
    );
  }
  return (
    <div className="ladder-line">
      <b>{callSign}</b>
      <Rungs rungs={orderRungs(order)} />
    </div>
  );
}
