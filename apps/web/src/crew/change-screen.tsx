import type { CrewOrder } from '@tilanne/unit';
import { useState } from 'react';
import { codeName } from '../board/row-words.js';
import { useWords } from '../locales/words.js';
import { Button } from '../ui/button.js';
import { minuteText } from '../ui/local-time.js';
import { CannotComply } from './cannot-comply.js';
import { acknowledgement, type CrewScreen } from './crew-screen.js';
import { report, useCrew } from './crew.js';
import { OrderCard } from './order-card.js';
import { useHeadingFocus } from './use-heading-focus.js';
import './change-screen.css';

type Change = Extract<CrewScreen, { readonly kind: 'new' | 'stopped' }>;

/** What does not hold any more: said in words, and struck through. */
function Stopped({ order }: { readonly order: CrewOrder }) {
  const { t, language } = useWords();
  const { code, handover } = order;
  return (
    <del className="change-old">
      <span>{[code, codeName(t, language, code)].filter(Boolean).join(' ')}</span>
      <span>{[handover?.address, handover?.municipality].filter(Boolean).join(', ')}</span>
    </del>
  );
}

function bandText(t: ReturnType<typeof useWords>['t'], screen: Change): string {
  if (screen.kind === 'new') {
    const { sentAt } = screen.order;
    return t('crew.newOrder', { time: sentAt === null ? '' : minuteText(Date.parse(sentAt)) });
  }
  const { endedAt } = screen.stopped;
  return t('crew.stopped', { time: endedAt === null ? '' : minuteText(Date.parse(endedAt)) });
}

function Content({ screen }: { readonly screen: Change }) {
  const { t } = useWords();
  const focus = useHeadingFocus();
  const next = screen.kind === 'new' ? screen.order : screen.next;
  return (
    <div className="crew-content">
      <h1 ref={focus} tabIndex={-1} className={`change-band change-${screen.kind}`}>
        {bandText(t, screen)}
      </h1>
      {screen.kind === 'stopped' && <Stopped order={screen.stopped} />}
      {screen.kind === 'stopped' && next === null && (
        <p className="change-words">{t(screen.left > 0 ? 'crew.moreFollows' : 'crew.standDown')}</p>
      )}
      {screen.kind === 'stopped' && next && <h2 className="change-next">{t('crew.instead')}</h2>}
      {next && <OrderCard order={next} heading={false} />}
    </div>
  );
}

/** A new order, a reassignment or a stand-down: it fills the screen until somebody has answered it. */
export function ChangeScreen({ screen }: { readonly screen: Change }) {
  const { t } = useWords();
  const crew = useCrew();
  const [refusing, setRefusing] = useState(false);
  if (refusing) return <CannotComply screen={screen} onBack={() => setRefusing(false)} />;
  return (
    <>
      <Content screen={screen} />
      <div className="crew-acts">
        <Button tone="main" onPress={() => report(crew, acknowledgement(screen))}>
          {t('crew.acknowledge')}
        </Button>
        <Button onPress={() => setRefusing(true)}>{t('crew.cannotComply')}</Button>
      </div>
    </>
  );
}
