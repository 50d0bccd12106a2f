import { may } from '@tilanne/access';
import type { OpenTask } from '@tilanne/board';
import { isOnBoard } from '@tilanne/task';
import { useEffect } from 'react';
import { useDesk } from '../desk/desk.js';
import { useWords } from '../locales/words.js';
import type { Answering } from '../task/use-answering.js';
import { ActButtons } from './act-buttons.js';
import { holdingOf } from './claim.js';
import { ClaimLine } from './claim-line.js';
import { DecisionForm } from './decision-form.js';
import { MissingFacts } from './missing-facts.js';
import { OptionList } from './option-list.js';
import { optionsOf, type Option } from './options.js';
import { Overtaken } from './overtaken.js';
import { SecondOpinion } from './second-opinion.js';
import { isNews, isOnItsWay } from './sending.js';
import { SendingLine } from './sending-line.js';
import { StandingDecision } from './standing-decision.js';
import { useBoardRow } from './use-board-row.js';
import { useClaim } from './use-claim.js';
import { useDeciding, type Deciding } from './use-deciding.js';
import { useFollowUp, type FollowUp } from './use-follow-up.js';
import { noPlaces, usePlaces } from './use-places.js';
import './decision.css';

const upgrade: Option = { outcome: 'upgrade-112', target: null, name: null, callBackIn: null };

function backToActs(deciding: Deciding): void {
  deciding.write({ act: null, chosen: null });
  document.querySelector<HTMLElement>('[data-decision-act]:not([disabled])')?.focus({ preventScroll: true });
}

interface ChoosingProps {
  readonly deciding: Deciding;
  readonly followUp: FollowUp;
}

/** The step after an act: its options, or what must still be said. */
function Choosing({ deciding, followUp }: ChoosingProps) {
  const { data: places } = usePlaces();
  const { draft, proposed, live, sending, overtaken } = deciding;
  const { act } = draft;
  if (act === null) return null;
  const chosen =
    act === 'upgrade' || (act === 'confirm' && proposed === 'upgrade-112') ? upgrade : draft.chosen;
  if (chosen && isOnItsWay(sending)) return null;
  const disabled = overtaken || sending?.stage === 'sending';
  const onCancel = () => backToActs(deciding);
  if (chosen) return <DecisionForm key={act} {...{ deciding, disabled, onCancel }} option={chosen} />;
  // A live decision for an ambulance stays: only its unit is chosen or changed.
  const onPick = (option: Option) => {
    if (live?.outcome !== 'ambulance' || option.outcome !== 'ambulance') {
      deciding.pick(option);
      return;
    }
    followUp.run('unit', { decision: live.id, unitId: option.target });
    backToActs(deciding);
  };
  const options = optionsOf(act, { proposed, places: places ?? noPlaces, live });
  return <OptionList {...{ act, options, disabled, onPick, onCancel }} loading={!places} />;
}

/** Keeps the task claimed while it is open, for those who may decide. */
function useKeptClaim(open: OpenTask) {
  const { who } = useDesk();
  const row = useBoardRow(open.summary.id);
  const state = row?.task.state ?? open.summary.state;
  const wanted = may(who.role, 'decide') && isOnBoard(state);
  const holding = row ? holdingOf(row.claim, who.user) : null;
  return useClaim(open.summary.id, { wanted, holding });
}

/** What was answered has been read when the task is closed. */
function useForgetting(taskId: string): void {
  const { decisions } = useDesk();
  useEffect(() => () => decisions.forget(taskId), [decisions, taskId]);
}

export interface DecisionPanelProps {
  readonly open: OpenTask;
  readonly answering: Answering;
}

/** Deciding the open task: who has it, what stands, what may be done about it. */
export function DecisionPanel({ open, answering }: DecisionPanelProps) {
  const { t } = useWords();
  const row = useBoardRow(open.summary.id);
  const deciding = useDeciding(open);
  const followUp = useFollowUp(open.summary.id);
  const { takeOver } = useKeptClaim(open);
  useForgetting(open.summary.id);
  const { acts, asked, otherClaim } = deciding;
  const sending = deciding.sending && isNews(deciding.sending, open.decisions) ? deciding.sending : null;
  if (acts.length === 0 && !asked && !row && !sending) return null;
  const waiting = open.decisions.find(({ id }) => id === asked?.id) ?? null;
  return (
    <section className="decision-panel" aria-labelledby="decision-title">
      <h2 id="decision-title" className="quiet-heading">
        {t(deciding.live ? 'decision.titleStanding' : 'decision.title')}
      </h2>
      <ClaimLine claim={otherClaim} onTakeOver={takeOver} />
      <SecondOpinion asked={waiting} followUp={followUp} />
      <StandingDecision row={row} open={open} followUp={followUp} />
      <SendingLine sending={sending} />
      <Overtaken deciding={deciding} />
      <MissingFacts problem={sending?.problem ?? null} answering={answering} />
      <ActButtons deciding={deciding} />
      <Choosing deciding={deciding} followUp={followUp} />
    </section>
  );
}
