import { may } from '@tilanne/access';
import { boardCounts } from '../board/board-counts.js';
import { useFreshness } from '../board/freshness-line.js';
import { useClock } from '../board/server-clock.js';
import { useWords } from '../locales/words.js';
import { Button } from '../ui/button.js';
import { Icon } from '../ui/icon.js';
import { clockText } from '../ui/local-time.js';
import { useSelected } from '../ui/signal.js';
import { useDesk } from './desk.js';
import { go } from './place.js';
import { LanguageMenu, ThemeMenu } from './settings-menus.js';
import { SoundSwitch, UserMenu } from './user-menu.js';
import './header.css';

/** A dot in words and shape: filled while fresh, open while late, a cross when the data are old. */
function Live() {
  const { t } = useWords();
  const { live } = useDesk();
  const freshness = useFreshness();
  const time = useSelected(live.feed, ({ serverNow }) => (serverNow === null ? null : clockText(serverNow)));
  const spoken = {
    fresh: 'liveSpoken',
    late: 'lateSpoken',
    stale: 'staleSpoken',
    connecting: 'connectingSpoken',
  } as const;
  return (
    <span className={`live live-${freshness}`}>
      <span className="live-dot" aria-hidden="true" />
      <span aria-hidden="true">{time ?? t('header.connecting')}</span>
      <span className="spoken">{t(`header.${spoken[freshness]}`, { time })}</span>
    </span>
  );
}

/** How many wait, how many of them at high risk or over their time, and how many alarms nobody has acknowledged. */
function Counts() {
  const { t } = useWords();
  const { live, clock } = useDesk();
  const board = useSelected(live.feed, (feed) => feed.board);
  const counts = useClock(clock, (now) => {
    if (!board) return '';
    const { waiting, high, over, alarms } = boardCounts(board, now);
    return [waiting, high, over, alarms].join(' ');
  });
  if (counts === '') return null;
  const [waiting, high, over, alarms] = counts.split(' ').map(Number) as [number, number, number, number];
  return (
    <span className="counts">
      <span className="count">
        {t('header.waiting')} <b>{waiting}</b>
      </span>
      <span className={high > 0 ? 'count count-alarm' : 'count'}>
        {t('header.high')} <b>{high}</b>
      </span>
      <span className={over > 0 ? 'count count-alarm' : 'count'}>
        {t('header.over')} <b>{over}</b>
      </span>
      <span className={alarms > 0 ? 'count count-alarm' : 'count'}>
        {alarms > 0 && <Icon name="alarm" size={14} />}
        {t('header.alarms')} <b>{alarms}</b>
      </span>
    </span>
  );
}

/** Intakes that were refused, for those who may see them. */
function RefusedButton() {
  const { t } = useWords();
  const { live } = useDesk();
  const count = useSelected(live.feed, ({ board }) => Object.keys(board?.refusals ?? {}).length);
  return (
    <Button tone="bare" onPress={() => go({ view: 'refused' })}>
      {t('header.refused')} <b>{count}</b>
    </Button>
  );
}

export interface HeaderProps {
  readonly onKeys: () => void;
  readonly onCommand: () => void;
}

/** The line that is always there: how fresh, how many, and the few acts that belong to no task. */
export function Header({ onKeys, onCommand }: HeaderProps) {
  const { t } = useWords();
  const { who } = useDesk();
  return (
    <div className="header">
      <span className="brand">
        <b>{t('product')}</b> <span className="brand-place">{who.organisationId}</span>
      </span>
      <Live />
      <Counts />
      <span className="header-acts">
        {may(who.role, 'see-refusals') && <RefusedButton />}
        {may(who.role, 'enter-task') && (
          <Button tone="main" keyCap="N" onPress={() => go({ view: 'new' })}>
            <Icon name="plus" size={14} />
            {t('header.newTask')}
          </Button>
        )}
        <Button tone="bare" keyCap="/" aria-label={t('command.name')} onPress={onCommand}>
          <Icon name="search" />
        </Button>
        <span className="keys-button">
          <Button tone="bare" square aria-label={t('keys.name')} onPress={onKeys}>
            <Icon name="question" />
          </Button>
        </span>
        <SoundSwitch />
        <ThemeMenu />
        <LanguageMenu />
        <UserMenu onKeys={onKeys} />
      </span>
    </div>
  );
}
