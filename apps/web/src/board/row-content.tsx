import type { BoardRow } from '@tilanne/board';
import { AlarmChip } from '../alarm/row-alarm.js';
import { useWords } from '../locales/words.js';
import { ClassShape } from './class-shape.js';
import { RowChips } from './row-marks.js';
import { codeName, outcomeText, patientText, placeText, reasonText } from './row-words.js';
import { TimeLeft, Waited } from './time-left.js';
import './row-content.css';

function ProposalWords({ row: { task, proposal } }: { readonly row: BoardRow }) {
  const { t, language } = useWords();
  if (task.state === 'notice') return t('proposal.noticeRow');
  if (!proposal) return <span className="soft">{t('proposal.waiting')}</span>;
  const reason = reasonText(language, proposal);
  return (
    <>
      <b className={proposal.redFlag === null ? undefined : 'row-flagged'}>{outcomeText(t, proposal)}</b>
      {proposal.missing > 0 && ` · ${t('mark.missing', { count: proposal.missing })}`}
      {reason !== null && <span className="soft"> · {reason}</span>}
    </>
  );
}

/** The second line: an alarm if there is one, then the proposal. A notice is not triaged: it says what happens instead. */
function RowProposal({ row }: { readonly row: BoardRow }) {
  return (
    <div className="row-second">
      <AlarmChip row={row} />
      <span className="row-proposal">
        <ProposalWords row={row} />
      </span>
    </div>
  );
}

/** One row of the queue, two lines high. */
export function RowContent({ row }: { readonly row: BoardRow }) {
  const { t, language } = useWords();
  const { task } = row;
  return (
    <div className="row-content">
      <ClassShape urgencyClass={task.urgencyClass} />
      <div className="row-task">
        <div className="row-line">
          <span className="row-name">
            {task.code !== null && <span className="row-code">{task.code}</span>}{' '}
            {codeName(t, language, task.code)}
          </span>
          <RowChips row={row} />
        </div>
        <RowProposal row={row} />
      </div>
      <div className="row-patient">
        <span className="row-place">{placeText(t, task)}</span>
        <span className="soft">{patientText(t, task)}</span>
      </div>
      <div className="row-time">
        {task.state === 'notice' ? (
          <span className="row-now">{t('time.now')}</span>
        ) : (
          <TimeLeft task={task} />
        )}
        <Waited task={task} />
      </div>
    </div>
  );
}
