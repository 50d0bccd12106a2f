import { useRef, useState, type FocusEvent } from 'react';
import { AlarmList } from '../alarm/alarm-list.js';
import { SecondStrip } from '../decision/second-strip.js';
import { UnderWayList } from '../decision/under-way-list.js';
import { useDesk } from '../desk/desk.js';
import { useWords } from '../locales/words.js';
import { clockText } from '../ui/local-time.js';
import { useSelected, useSignal } from '../ui/signal.js';
import { behindTheBar } from './arrangement.js';
import { HighRisk } from './high-risk.js';
import { QueueBar } from './queue-bar.js';
import { RowList } from './row-list.js';
import { useClock } from './server-clock.js';
import { useSteadyRows } from './steady-rows.js';
import './board-pane.css';

/** How long the first snapshot may take before it is called late, in milliseconds. */
const patience = 4_000;

/** Nothing is known yet: never to be mistaken for nothing waiting. */
function Loading() {
  const { t } = useWords();
  const { clock } = useDesk();
  const [since] = useState(() => performance.now());
  const slow = useClock(clock, () => performance.now() - since > patience);
  return (
    <div className={slow ? 'queue-state queue-failed' : 'queue-state'} role="status">
      <p>{slow ? t('queue.loadingSlow') : t('queue.loading')}</p>
    </div>
  );
}

/** When the board was last proved to be whole: an empty list must show that it is empty. */
function Checked() {
  const { t } = useWords();
  const { live } = useDesk();
  const time = useSelected(live.feed, ({ serverNow }) => (serverNow === null ? '' : clockText(serverNow)));
  return t('queue.checked', { time });
}

function Queue() {
  const { t } = useWords();
  const { queue } = useDesk();
  const { placed } = useSelected(queue.content, (content) => content.queue);
  const waiting = placed.filter(({ left }) => !left).length;
  if (placed.length === 0) return <Empty />;
  return (
    <>
      <RowList name={t('queue.name')} rows={placed} />
      <p className="queue-foot soft">
        {t('queue.count', { count: waiting })} · <Checked />
      </p>
    </>
  );
}

function Empty() {
  const { t } = useWords();
  const { queue } = useDesk();
  const { high, behind } = useSelectedCounts(queue.content);
  return (
    <div className="queue-state">
      <p className="queue-zero">
        {t('queue.empty')}, <Checked />
      </p>
      {high + behind === 0 && <p className="soft">{t('queue.emptyAll')}</p>}
    </div>
  );
}

function useSelectedCounts(content: ReturnType<typeof useDesk>['queue']['content']) {
  const { high, queue } = useSignal(content);
  return { high: high.length, behind: behindTheBar(queue) };
}

/** Focus that goes from row to row has not left the queue. */
function staysInside({ currentTarget, relatedTarget }: FocusEvent): boolean {
  return relatedTarget instanceof Node && currentTarget.contains(relatedTarget);
}

/** The left of the desk: high risk, the bar, the queue. */
export function BoardPane() {
  const { t } = useWords();
  const { live, queue, tab } = useDesk();
  const shown = useSignal(tab);
  const known = useSelected(live.feed, ({ board }) => board !== null);
  const strip = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  useSteadyRows({ strip, scroller, content });
  return (
    <section className="board-pane" aria-label={t('queue.name')} id="queue">
      <div ref={strip} className="high-risk-place">
        {known && <AlarmList />}
        {known && <HighRisk />}
        <SecondStrip />
      </div>
      <QueueBar />
      <div
        ref={scroller}
        className="queue-scroller"
        onPointerEnter={() => queue.attend({ pointerInside: true })}
        onPointerMove={() => queue.attend({ pointerInside: true })}
        onPointerLeave={() => queue.attend({ pointerInside: false })}
        onFocus={() => queue.attend({ focusInside: true })}
        onBlur={(event) => queue.attend({ focusInside: staysInside(event) })}
        onKeyDown={() => queue.attend({})}
      >
        <div ref={content} className="queue-content">
          {!known && <Loading />}
          {known && (shown === 'queue' ? <Queue /> : <UnderWayList />)}
        </div>
      </div>
    </section>
  );
}
