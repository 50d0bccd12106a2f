import type { CrewOrder } from '@tilanne/unit';
import { useWords } from '../locales/words.js';
import { Button } from '../ui/button.js';
import { Icon } from '../ui/icon.js';
import { clockText } from '../ui/local-time.js';
import { useSignal } from '../ui/signal.js';
import type { CrewScreen } from './crew-screen.js';
import { useCrew } from './crew.js';
import type { Act } from './out-queue.js';

/** The order whose ladder is told: what has just come, or the task. */
function orderOf(screen: CrewScreen): CrewOrder | null {
  if (screen.kind === 'stopped') return screen.next ?? screen.stopped;
  return screen.kind === 'new' || screen.kind === 'task' ? screen.order : null;
}

function rungsOf(
  order: CrewOrder,
): readonly (readonly ['sent' | 'shown' | 'acknowledged' | 'acting', string | null])[] {
  const stopped = order.endedHow === 'stopped';
  return [
    ['sent', stopped ? order.endedAt : order.sentAt],
    ['shown', stopped ? order.stopShownAt : order.shownAt],
    ['acknowledged', stopped ? order.stopAcknowledgedAt : order.acknowledgedAt],
    ['acting', stopped ? null : order.actingAt],
  ];
}

function useActText(): (act: Act) => string {
  const { t } = useWords();
  return ({ step, at }) =>
    t('crew.stepAt', { step: t(`crew.step.${step}`), time: clockText(Date.parse(at)) });
}

/** Always there: how far the order has come, and what the server does not know yet. */
export function FootLine({ screen }: { readonly screen: CrewScreen }) {
  const { t } = useWords();
  const { outbox } = useCrew();
  const { unsent } = useSignal(outbox.queue);
  const actText = useActText();
  const order = orderOf(screen);
  // What the server does not know is told as unsent, not as done.
  const isSent = (at: string | null) => !unsent.some((act) => act.orderId === order?.id && act.at === at);
  const told = order ? rungsOf(order).filter(([, at]) => isSent(at)) : [];
  return (
    <footer className={unsent.length > 0 ? 'crew-foot crew-foot-unsent' : 'crew-foot'}>
      {told.map(
        ([rung, at]) =>
          at !== null && (
            <span key={rung}>
              {t(`crew.rung.${rung}`)} {clockText(Date.parse(at))}
            </span>
          ),
      )}
      <span role="status">
        {unsent.length > 0 && <Icon name="alarm" />} <b>{t('crew.unsent', { count: unsent.length })}</b>
      </span>
      {unsent.length > 0 && <span>{unsent.map(actText).join(' · ')}</span>}
    </footer>
  );
}

/** Something the crew said came too late to count: said until somebody has read it. */
export function RefusedAct() {
  const { t } = useWords();
  const { outbox } = useCrew();
  const { refused } = useSignal(outbox.queue);
  const actText = useActText();
  if (!refused) return null;
  return (
    <div className="crew-refused" role="alert">
      <p>
        <Icon name="alarm" size={20} /> {t('crew.refused', { what: actText(refused) })}
      </p>
      <Button onPress={() => outbox.readRefusal()}>{t('crew.read')}</Button>
    </div>
  );
}
