import type { DestinationReferral } from '@tilanne/referral';
import { ClassShape } from '../board/class-shape.js';
import { codeName } from '../board/row-words.js';
import { useWords } from '../locales/words.js';
import { Icon } from '../ui/icon.js';
import { minuteText } from '../ui/local-time.js';
import { AnswerActs } from './answer-acts.js';
import { ReferralContent } from './referral-content.js';
import { phaseOf } from './referral-list.js';
import { TimeToAnswer } from './time-to-answer.js';
import { useSeen } from './use-seen.js';
import './referral-card.css';

/** How long there is to answer; once answered, how far it has come. */
function Standing({ referral }: { readonly referral: DestinationReferral }) {
  const { t } = useWords();
  const phase = phaseOf(referral);
  if (phase === 'unanswered') return <TimeToAnswer referral={referral} />;
  const at = phase === 'started' ? referral.startedAt : referral.acceptedAt;
  return (
    <span className="referral-phase">
      <Icon name="check" /> {t(`referral.${phase}`, { time: at === null ? '' : minuteText(Date.parse(at)) })}
    </span>
  );
}

/** One referral with everything that is needed to answer it. */
export function ReferralCard({ referral }: { readonly referral: DestinationReferral }) {
  const { t, language } = useWords();
  const head = useSeen(referral);
  const title = `referral-${referral.id}`;
  return (
    <article className="referral" aria-labelledby={title} data-phase={phaseOf(referral)}>
      <header className="referral-head" ref={head}>
        <h2 id={title}>
          <ClassShape urgencyClass={referral.urgencyClass} large />
          <span>
            {referral.code !== null && <span className="row-code">{referral.code}</span>}{' '}
            {codeName(t, language, referral.code)}
          </span>
        </h2>
        <Standing referral={referral} />
      </header>
      <ReferralContent referral={referral} />
      <AnswerActs referral={referral} />
    </article>
  );
}
