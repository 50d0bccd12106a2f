import type { OpenTask } from '@tilanne/board';
import type { Outcome, Verdict } from '@tilanne/triage';
import { useUntriaged } from '../board/row-marks.js';
import { inLanguage, useWords, type Words } from '../locales/words.js';
import { Icon } from '../ui/icon.js';
import { minuteText } from '../ui/local-time.js';
import { MoreBelow } from '../ui/more-below.js';
import type { Answering } from './use-answering.js';
import './proposal.css';

/** The outcome with its long name where it has one. */
export function outcomeName(t: Words, outcome: Outcome): string {
  return outcome === 'kotas' ? t('outcomeLong.kotas') : t(`outcome.${outcome}`);
}

function RedFlag({ flag }: { readonly flag: NonNullable<Verdict['redFlag']> }) {
  const { t } = useWords();
  return (
    <p className="red-flag">
      <Icon name="alarm" size={18} />
      {t(flag === 'upgrade-now' ? 'proposal.redFlagUpgrade' : 'proposal.redFlagAmbulance')}
    </p>
  );
}

/** Why, in the rule owner's words; warnings stand in when no row fired. */
function Reasons({ verdict }: { readonly verdict: Verdict }) {
  const { t, language } = useWords();
  const warnings =
    verdict.fired.length === 0 ? verdict.warnings.filter(({ fact }) => fact === undefined) : [];
  return (
    <ul className="reasons" aria-label={t('proposal.reasons')}>
      {verdict.fired.map(({ table, row, because, unverified }) => (
        <li key={`${table}/${row}`}>
          {inLanguage(because, language)}{' '}
          {unverified && (
            <span className="unverified" title={t('proposal.unverifiedHint')}>
              {t('proposal.unverified')}
            </span>
          )}
        </li>
      ))}
      {warnings.map(({ code, message }) => (
        <li key={code}>{inLanguage(message, language)}</li>
      ))}
    </ul>
  );
}

const missesInView = 3;

function Misses({ misses }: { readonly misses: Verdict['nearMisses'] }) {
  const { language } = useWords();
  return (
    <ul>
      {misses.map(({ table, row, fact, sentence }) => (
        <li key={`${table}/${row}/${fact}`}>{inLanguage(sentence, language)}</li>
      ))}
    </ul>
  );
}

/** What would change the proposal: a few in view, the others one press away. */
function NearMisses({ verdict: { nearMisses } }: { readonly verdict: Verdict }) {
  const { t } = useWords();
  if (nearMisses.length === 0) return null;
  const more = nearMisses.slice(missesInView);
  return (
    <div className="near-misses">
      <h3>{t('proposal.nearMisses')}</h3>
      <Misses misses={nearMisses.slice(0, missesInView)} />
      {more.length > 0 && (
        <MoreBelow level={4} label={t('proposal.moreMisses', { count: more.length })}>
          <Misses misses={more} />
        </MoreBelow>
      )}
    </div>
  );
}

function Certainty({ verdict }: { readonly verdict: Verdict }) {
  const { t } = useWords();
  if (verdict.certain) {
    return (
      <span className="certainty">
        <Icon name="check" size={14} /> {t('proposal.certain')}
      </span>
    );
  }
  const { length: count } = verdict.missing;
  const missing = count > 0 ? `: ${t('mark.missing', { count })}` : '';
  return (
    <span className="certainty">
      {t('proposal.uncertain')}
      {missing}
    </span>
  );
}

function Possible({ verdict: { certain, possible } }: { readonly verdict: Verdict }) {
  const { t } = useWords();
  const others = possible.filter((outcome) => outcome !== 'nurse-decides');
  if (certain || others.length === 0) return null;
  return (
    <p>
      {t('proposal.possible')} <b>{others.map((outcome) => t(`outcome.${outcome}`)).join(' · ')}</b>
    </p>
  );
}

/** What the last answer did. */
function Effect({ answering: { stage, change } }: { readonly answering: Answering }) {
  const { t, language } = useWords();
  if (!change || stage !== 'done') return null;
  const [before, after] = [t(`outcome.${change.before}`), t(`outcome.${change.after}`)];
  const [reason] = change.reasons;
  return (
    <p className={change.changed ? 'effect effect-changed' : 'effect'} role="status">
      {change.before === change.after
        ? t('proposal.unchanged', { after })
        : t('proposal.changed', { before, after })}
      . {reason && t('proposal.newReason', { reason: inLanguage(reason, language) })}{' '}
      {change.missing > 0 && t('proposal.stillMissing', { count: change.missing })}
    </p>
  );
}

function Waiting({ open }: { readonly open: OpenTask }) {
  const { t } = useWords();
  const late = useUntriaged(open.summary);
  return <p role="status">{t(late ? 'proposal.waitingLong' : 'proposal.waiting')}</p>;
}

export interface ProposalProps {
  readonly open: OpenTask;
  /** The verdict on the screen: the newest, or the last one while a new one is being made. */
  readonly shown: Verdict | null;
  readonly answering: Answering;
}

function ShownProposal({ open, shown, answering }: ProposalProps & { readonly shown: Verdict }) {
  const { t } = useWords();
  const { verdict, byHand, proposedAt } = open;
  const time = proposedAt === null ? '' : minuteText(Date.parse(proposedAt));
  return (
    <div className={verdict ? 'verdict' : 'verdict verdict-old'}>
      {shown.redFlag && <RedFlag flag={shown.redFlag} />}
      <p className="verdict-line">
        <b className="verdict-outcome">{byHand ? t('proposal.byHand') : outcomeName(t, shown.outcome)}</b>
        {!byHand && <Certainty verdict={shown} />}
        <span className="soft verdict-time">
          {verdict ? t('proposal.at', { time }) : t('proposal.again')}
        </span>
      </p>
      <Effect answering={answering} />
      <Possible verdict={shown} />
      <Reasons verdict={shown} />
      <NearMisses verdict={shown} />
    </div>
  );
}

/** What is proposed, how certain it is, why, and what would change it. A notice is not triaged. */
export function Proposal({ open, shown, answering }: ProposalProps) {
  const { t } = useWords();
  const { state } = open.summary;
  if (state === 'notice' || state === 'cancelled') return null;
  return (
    <section className="task-part proposal" aria-labelledby="proposal-title">
      <h2 id="proposal-title" className="quiet-heading">
        {t('proposal.title')}
      </h2>
      {shown ? <ShownProposal open={open} shown={shown} answering={answering} /> : <Waiting open={open} />}
    </section>
  );
}
