import { useState } from 'react';
import { useWords } from '../locales/words.js';
import { Button } from '../ui/button.js';
import { CannotComply } from './cannot-comply.js';
import type { CrewScreen } from './crew-screen.js';
import { report, useCrew } from './crew.js';
import { OrderCard } from './order-card.js';
import { useHeadingFocus } from './use-heading-focus.js';

type Task = Extract<CrewScreen, { readonly kind: 'task' }>;

interface ActsProps {
  readonly screen: Task;
  readonly onFinish: () => void;
  readonly onOther: () => void;
}

function Acts({ screen: { order }, onFinish, onOther }: ActsProps) {
  const { t } = useWords();
  const crew = useCrew();
  const acting = order.actingAt !== null;
  return (
    <div className="crew-acts">
      {!acting && (
        <Button tone="main" onPress={() => report(crew, [{ orderId: order.id, step: 'acting' }])}>
          {t('crew.onTheWay')}
        </Button>
      )}
      <div className="crew-row">
        <Button tone={acting ? 'main' : 'plain'} onPress={onFinish}>
          {t('crew.finished')}
        </Button>
        <Button onPress={onOther}>{t('crew.other')}</Button>
      </div>
    </div>
  );
}

/** The end of a task cannot be taken back: it is asked once. */
function Finish({ screen: { order }, onBack }: { readonly screen: Task; readonly onBack: () => void }) {
  const { t } = useWords();
  const crew = useCrew();
  const focus = useHeadingFocus();
  return (
    <>
      <div className="crew-plain">
        <h1 ref={focus} tabIndex={-1}>
          {t('crew.finishTitle')}
        </h1>
        <p>{t('crew.finishText')}</p>
      </div>
      <div className="crew-acts">
        <Button tone="main" onPress={() => report(crew, [{ orderId: order.id, step: 'finished' }])}>
          {t('crew.finishYes')}
        </Button>
        <Button onPress={onBack}>{t('crew.back')}</Button>
      </div>
    </>
  );
}

/** The task that the crew has acknowledged, with its next steps. */
export function TaskScreen({ screen }: { readonly screen: Task }) {
  const [over, setOver] = useState<'finish' | 'other' | null>(null);
  const back = () => setOver(null);
  if (over === 'finish') return <Finish screen={screen} onBack={back} />;
  if (over === 'other') return <CannotComply screen={screen} onBack={back} />;
  return (
    <>
      <div className="crew-content">
        <OrderCard order={screen.order} />
      </div>
      <Acts screen={screen} onFinish={() => setOver('finish')} onOther={() => setOver('other')} />
    </>
  );
}
