import type { SignedIn } from '@tilanne/access';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { BoardPane } from '../board/board-pane.js';
import { FreshnessLine, useFreshness } from '../board/freshness-line.js';
import { usePlaces } from '../decision/use-places.js';
import { useWords } from '../locales/words.js';
import { useSignal } from '../ui/signal.js';
import { Announcer } from './announcer.js';
import { CommandBar } from './command-bar.js';
import { createDesk, DeskContext, useDesk } from './desk.js';
import { focusRowOf } from './focus.js';
import { Header } from './header.js';
import { KeysOverview } from './keys-overview.js';
import { usePlace } from './place.js';
import { SidePane } from './side-pane.js';
import { useShortcuts, type Over } from './use-shortcuts.js';
import { wireDesk } from './wire-desk.js';
import { useWorkstation } from './workstation.js';
import './desk-view.css';

/** Starts the desk, and again after a session that had ended. */
function useWiredDesk(ended: boolean): void {
  const desk = useDesk();
  const workstation = useWorkstation();
  const { i18n } = useTranslation();
  useEffect(() => {
    if (ended) return;
    return wireDesk(desk, workstation, () => i18n.t);
  }, [desk, workstation, i18n, ended]);
}

function Desk({ ended }: { readonly ended: boolean }) {
  const { t } = useWords();
  const { preferences } = useWorkstation();
  const { singleKeys } = useSignal(preferences);
  const place = usePlace();
  const freshness = useFreshness();
  const [over, setOver] = useState<Over>(null);
  const close = () => setOver(null);
  useWiredDesk(ended);
  usePlaces();
  useShortcuts(setOver);
  return (
    <div
      className={singleKeys ? 'desk' : 'desk keys-off'}
      data-freshness={freshness}
      data-side={place.view === 'board' ? 'closed' : 'open'}
    >
      <AriaButton className="skip" onPress={() => focusRowOf(null)}>
        {t('header.skip')}
      </AriaButton>
      <header className="desk-head">
        <Header onKeys={() => setOver('keys')} onCommand={() => setOver('command')} />
        <FreshnessLine />
      </header>
      <main className="panes" aria-label={t('header.main')}>
        <h1 className="spoken">{t('queue.board')}</h1>
        <BoardPane />
        <SidePane place={place} />
      </main>
      <KeysOverview open={over === 'keys'} onClose={close} />
      <CommandBar open={over === 'command'} onClose={close} />
      <Announcer />
    </div>
  );
}

/** The desk of a person who may watch the board. */
export function DeskView({ who, ended }: { readonly who: SignedIn; readonly ended: boolean }) {
  const { session } = useWorkstation();
  const queries = useQueryClient();
  const [desk] = useState(() =>
    createDesk(
      who,
      {
        touched: (ids) => {
          const keys = ids === null ? [['task']] : ids.map((id) => ['task', id]);
          for (const queryKey of keys) void queries.invalidateQueries({ queryKey });
        },
        refused: () => void session.ask(),
      },
      session.request,
    ),
  );
  // What was read of patients goes with the person who read it.
  useEffect(
    () => () => {
      desk.decisions.stop();
      queries.clear();
    },
    [desk, queries],
  );
  return (
    <DeskContext value={desk}>
      <Desk ended={ended} />
    </DeskContext>
  );
}
