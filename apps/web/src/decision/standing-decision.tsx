import type { BoardRow, OpenTask } from '@tilanne/board';
import type { DecisionSummary } from '@tilanne/task';
import { useDesk } from '../desk/desk.js';
import { may } from '@tilanne/access';
import { useWords } from '../locales/words.js';
import { Button } from '../ui/button.js';
import { clockText, minuteText } from '../ui/local-time.js';
import { OrderLadder, ReferralLadder } from './ladder-line.js';
import { decidedText } from './option-words.js';
import { isTakenBack } from './taken-back.js';
import { refusalText } from './refusal-words.js';
import { ToDoChips } from './to-dos.js';
import { usePlaceName } from './use-places.js';
import type { FollowUp } from './use-follow-up.js';

/** Who decided what and when, in one line. */
export function DecidedBy({ decision }: { readonly decision: DecisionSummary }) {
  const { t } = useWords();
  const { by, secondedBy, decidedAt } = decision;
  const time = decidedAt === null ? '' : clockText(Date.parse(decidedAt));
  return secondedBy === null
    ? t('decision.by', { by, time })
    : t('decision.byTwo', { by, second: secondedBy, time });
}

interface EndingProps {
  readonly row: BoardRow;
  readonly open: OpenTask;
  readonly followUp: FollowUp;
}

/** What ends the task: the call-back after advice, or calling the help off when the sender has taken the task back. */
function Ending({ row, open, followUp }: EndingProps) {
  const { t } = useWords();
  const { who } = useDesk();
  const { decision, task } = row;
  const callBackAt = task.state === 'advised' ? (decision?.callBackAt ?? null) : null;
  const takenBack = isTakenBack(open.history, task.state);
  if (!decision || (callBackAt === null && !takenBack)) return null;
  return (
    <div className="decision-acts">
      {takenBack && <b>{t('task.cancelled')}</b>}
      {callBackAt !== null && (
        <span>{t('decision.callBackAt', { time: minuteText(Date.parse(callBackAt)) })}</span>
      )}
      {may(who.role, 'decide') && (
        <Button
          isDisabled={followUp.pending}
          onPress={() => followUp.run('close', { decision: decision.id })}
        >
          {t(takenBack ? 'decision.callOff' : 'decision.close')}
        </Button>
      )}
    </div>
  );
}

/** How far what was decided has come. */
export function Course({ row }: { readonly row: BoardRow }) {
  const { referral, orders } = row;
  return (
    <>
      {referral && <ReferralLadder referral={referral} />}
      {Object.values(orders).map((order) => (
        <OrderLadder key={order.id} order={order} />
      ))}
    </>
  );
}

export interface StandingDecisionProps {
  readonly row: BoardRow | null;
  readonly open: OpenTask;
  readonly followUp: FollowUp;
}

/** What was decided, by whom and when, and how far it has come. */
export function StandingDecision({ row, open, followUp }: StandingDecisionProps) {
  const { t } = useWords();
  const decision = row?.decision ?? null;
  const name = usePlaceName(decision?.target ?? null);
  if (!row || !(decision || Object.keys(row.orders).length > 0)) return null;
  const reason = open.decisions.find(({ id }) => id === decision?.id)?.reason ?? null;
  return (
    <div className="decision-standing">
      {decision && (
        <p className="decision-line">
          <b className="decision-chosen">{decidedText(t, decision.outcome, name)}</b>{' '}
          <span>
            <DecidedBy decision={decision} />
          </span>
        </p>
      )}
      {reason !== null && <p className="soft">{t('decision.reasonIs', { reason })}</p>}
      <span className="chips">
        <ToDoChips row={row} />
      </span>
      <Course row={row} />
      <Ending row={row} open={open} followUp={followUp} />
      {followUp.problem && (
        <p role="alert" className="field-fault">
          {refusalText(t, followUp.problem)}
        </p>
      )}
    </div>
  );
}
