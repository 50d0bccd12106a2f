import { useState } from 'react';
import { useWorkstation } from '../desk/workstation.js';
import { LiveDot, PlaceFreshness, useLastTime, usePlaceFreshness } from '../live/place-freshness.js';
import { PlaceMenu } from '../live/place-menu.js';
import { problemText } from '../http/problem-text.js';
import { useWords } from '../locales/words.js';
import { Button } from '../ui/button.js';
import { Icon } from '../ui/icon.js';
import { useSelected, useSignal } from '../ui/signal.js';
import { ChangeScreen } from './change-screen.js';
import { screenKey, type CrewScreen } from './crew-screen.js';
import { useCrew } from './crew.js';
import { FootLine, RefusedAct } from './foot-line.js';
import { TaskScreen } from './task-screen.js';
import { useCrewWatch } from './use-crew-watch.js';
import './crew-form.css';
import './crew.css';

/** No order: proven by the time at which that was last known to be true. */
function Free() {
  const { t } = useWords();
  const { live } = useCrew();
  const time = useLastTime(live);
  return (
    <div className="crew-plain">
      <h1>{t('crew.free')}</h1>
      <p>{t('crew.freeChecked', { time })}</p>
      <p className="soft">{t('crew.freeHint')}</p>
    </div>
  );
}

/** Nothing was read yet: there may be an order. */
function Unknown() {
  const { t } = useWords();
  const { live } = useCrew();
  const problem = useSelected(live.feed, (feed) => feed.problem);
  return (
    <div className="crew-plain" role="status">
      <h1>{t(problem ? 'crew.notRead' : 'crew.reading')}</h1>
      {problem && <p>{t('crew.notReadHint')}</p>}
      {problem && <p className="soft">{problemText(t, problem)}</p>}
    </div>
  );
}

function Screen({ screen }: { readonly screen: CrewScreen }) {
  switch (screen.kind) {
    case 'unknown':
      return <Unknown />;
    case 'free':
      return <Free />;
    case 'task':
      return <TaskScreen screen={screen} />;
    case 'new':
    case 'stopped':
      return <ChangeScreen screen={screen} />;
  }
}

/** Asked only when something would be lost by it. */
function LeaveUnsent({ count, onStay }: { readonly count: number; readonly onStay: () => void }) {
  const { t } = useWords();
  const { session } = useWorkstation();
  return (
    <div className="crew-leave" role="alert">
      <p>
        <Icon name="alarm" size={20} /> {t('crew.leave', { count })}
      </p>
      <Button tone="alarm" onPress={() => void session.signOut()}>
        {t('crew.leaveAnyway')}
      </Button>
      <Button onPress={onStay}>{t('crew.back')}</Button>
    </div>
  );
}

/** The whole page of a crew. */
export function CrewDesk() {
  const { t } = useWords();
  const { session } = useWorkstation();
  const { who, live, outbox } = useCrew();
  const screen = useCrewWatch();
  const freshness = usePlaceFreshness(live);
  const unsent = useSignal(outbox.queue).unsent.length;
  const [leaving, setLeaving] = useState(false);
  const callSign = useSelected(live.feed, ({ page }) => page?.unit.callSign ?? who.name);
  return (
    <div className="crew" data-freshness={freshness} data-screen={screen.kind}>
      <header>
        <div className="crew-head">
          <b className="crew-sign">{callSign}</b>
          <LiveDot live={live} />
          <PlaceMenu
            name={who.name}
            onSignOut={() => (unsent > 0 ? setLeaving(true) : void session.signOut())}
          />
        </div>
        <PlaceFreshness live={live} title={t('crew.stale')} act={t('crew.staleAct')} />
        {leaving && unsent > 0 && <LeaveUnsent count={unsent} onStay={() => setLeaving(false)} />}
        <RefusedAct />
      </header>
      <main className="crew-main" key={screenKey(screen)}>
        <Screen screen={screen} />
      </main>
      <FootLine screen={screen} />
    </div>
  );
}
