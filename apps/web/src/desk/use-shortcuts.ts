import { useEffect } from 'react';
import type { DecisionAct } from '../decision/options.js';
import { useDesk, type Desk } from './desk.js';
import { focusFirst, focusRow, focusRowOf, isDeciding, isInQueue, takesKeys } from './focus.js';
import { go, placeOf } from './place.js';
import { actOf, type DeskAct } from './shortcuts.js';
import { useWorkstation } from './workstation.js';

/** Back to the queue, to the row one came from. */
export function goBack(): void {
  const place = placeOf(location.hash);
  go({ view: 'board' });
  focusRowOf(place.view === 'task' ? place.id : null);
}

function answer(act: DeskAct): void {
  const number = /^answer-(\d)$/.exec(act)?.[1];
  if (number === undefined) return;
  document.querySelector<HTMLElement>(`.next-question [data-answer-key="${number}"]`)?.click();
}

/** Presses the button of an act of the decision; nothing where it is locked or not there. */
function press(act: DecisionAct | 'take-over'): void {
  document.querySelector<HTMLElement>(`[data-decision-act="${act}"]:not([disabled])`)?.click();
}

/** What may lie over the desk for a moment. */
export type Over = 'keys' | 'command' | null;

const acts: Readonly<Partial<Record<DeskAct, (desk: Desk, show: (over: Over) => void) => unknown>>> = {
  'next-row': () => focusRow(1),
  'previous-row': () => focusRow(-1),
  back: goBack,
  'new-task': () => go({ view: 'new' }),
  command: (_desk, show) => show('command'),
  'show-waiting': (desk) => desk.queue.showAll(),
  'to-alarm': () => focusFirst('.alarm-act button'),
  'to-task': () => focusFirst('.side-pane h1'),
  keys: (_desk, show) => show('keys'),
  'swap-tab': ({ tab }) => tab.set(tab.get() === 'queue' ? 'underWay' : 'queue'),
  'decide-confirm': () => press('confirm'),
  'decide-other': () => press('other'),
  'decide-ambulance': () => press('ambulance'),
  'decide-upgrade': () => press('upgrade'),
  'take-over': () => press('take-over'),
};

/** Listens for the keys of the desk on the whole page. */
export function useShortcuts(show: (over: Over) => void): void {
  const desk = useDesk();
  const { preferences } = useWorkstation();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const act = actOf(
        {
          key: event.key,
          ctrlKey: event.ctrlKey,
          altKey: event.altKey,
          metaKey: event.metaKey,
          taken: takesKeys(event.target),
          deciding: isDeciding(),
          inQueue: isInQueue(),
        },
        preferences.get().singleKeys,
      );
      if (!act) return;
      event.preventDefault();
      (acts[act] ?? (() => answer(act)))(desk, show);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [desk, preferences, show]);
}
