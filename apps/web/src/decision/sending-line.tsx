import { isDiversion } from '@tilanne/task';
import { useWords } from '../locales/words.js';
import { PhoneLink } from '../task/phone-link.js';
import { Icon } from '../ui/icon.js';
import { clockText } from '../ui/local-time.js';
import { refusalText } from './refusal-words.js';
import type { Sending } from './sending.js';

function Unconfirmed({ sending: { asked, tries } }: { readonly sending: Sending }) {
  const { t } = useWords();
  return (
    <div className="task-note task-note-warn" role="alert">
      <Icon name="again" />
      <div>
        <b>{t('decision.unconfirmed', { outcome: t(`outcome.${asked.outcome}`) })}</b>
        <p>{t('decision.unconfirmedHint', { count: tries })}</p>
        {!isDiversion(asked.outcome) && (
          <p className="decision-phone">
            <PhoneLink phone="112" /> <span>{t('decision.phoneInstead')}</span>
          </p>
        )}
      </div>
    </div>
  );
}

function Answered({ sending: { answer, asked } }: { readonly sending: Sending }) {
  const { t } = useWords();
  if (!answer) return null;
  const outcome = t(`outcome.${asked.outcome}`);
  return (
    <p className="decision-answer" role="status">
      <Icon name="check" size={14} />{' '}
      {answer.decidedAt === null
        ? t('decision.asked', { outcome })
        : t('decision.decided', { outcome, time: clockText(Date.parse(answer.decidedAt)) })}
    </p>
  );
}

/** Where a decision is on its way: never shown as made before the server has said so. */
export function SendingLine({ sending }: { readonly sending: Sending | null }) {
  const { t } = useWords();
  if (!sending) return null;
  if (sending.stage === 'unconfirmed') return <Unconfirmed sending={sending} />;
  if (sending.stage === 'answered') return <Answered sending={sending} />;
  if (sending.stage === 'sending') {
    const outcome = t(`outcome.${sending.asked.outcome}`);
    return (
      <p className="soft" role="status">
        {t('decision.sending', { outcome })}
      </p>
    );
  }
  return (
    <p className="task-note task-note-warn decision-refused" role="alert">
      <Icon name="alarm" />
      {sending.problem && <b>{refusalText(t, sending.problem)}</b>}
    </p>
  );
}
