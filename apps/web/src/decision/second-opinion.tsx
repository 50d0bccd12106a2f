import { may } from '@tilanne/access';
import type { DeskDecision } from '@tilanne/board';
import { useDesk } from '../desk/desk.js';
import { useWords } from '../locales/words.js';
import { Button } from '../ui/button.js';
import { clockText } from '../ui/local-time.js';
import { decidedText } from './option-words.js';
import { refusalText } from './refusal-words.js';
import { usePlaceName } from './use-places.js';
import type { FollowUp } from './use-follow-up.js';

export interface SecondOpinionProps {
  /** What waits, with its reason. */
  readonly asked: DeskDecision | null;
  readonly followUp: FollowUp;
}

/** A decision that waits for a second person: everybody sees it, and those who may, agree or do not. */
export function SecondOpinion({ asked, followUp }: SecondOpinionProps) {
  const { t } = useWords();
  const { who } = useDesk();
  const name = usePlaceName(asked?.target ?? null);
  if (!asked) return null;
  const answers = may(who.role, 'second-decision') && asked.user !== who.user;
  const say = (agree: boolean) => followUp.run(`decisions/${asked.id}/second`, { agree });
  const time = clockText(Date.parse(asked.askedAt));
  return (
    <div className="task-note task-note-warn" role="group" aria-label={t('decision.waitsSecond')}>
      <div>
        <b>{t('decision.waitsSecond')}</b>
        <p>
          {t('decision.secondAsked', { by: asked.by, time, outcome: decidedText(t, asked.outcome, name) })}
        </p>
        {asked.reason !== null && <p>{t('decision.reasonIs', { reason: asked.reason })}</p>}
        {answers && (
          <div className="decision-acts">
            <Button tone="main" isDisabled={followUp.pending} onPress={() => say(true)}>
              {t('decision.agree')}
            </Button>
            <Button isDisabled={followUp.pending} onPress={() => say(false)}>
              {t('decision.disagree')}
            </Button>
          </div>
        )}
        {followUp.problem && (
          <p role="alert" className="field-fault">
            {refusalText(t, followUp.problem)}
          </p>
        )}
      </div>
    </div>
  );
}
