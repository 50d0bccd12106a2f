import type { SignedIn } from '@tilanne/access';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkstation } from '../desk/workstation.js';
import { CrewDesk } from './crew-desk.js';
import { createCrew, CrewContext } from './crew.js';

/** The page of a crew: one unit, one task, one thing at a time. */
export function CrewView({ who, ended }: { readonly who: SignedIn; readonly ended: boolean }) {
  const workstation = useWorkstation();
  const { i18n } = useTranslation();
  const [crew] = useState(() => createCrew(who, workstation, () => i18n.t));
  const { live, outbox } = crew;
  useEffect(() => {
    if (ended) return;
    live.start();
    outbox.tryNow();
    let { problem } = live.feed.get();
    const leave = live.feed.subscribe(() => {
      const before = problem;
      ({ problem } = live.feed.get());
      // The server answers again: what waits for its next try need not wait any longer.
      if (before && !problem) outbox.tryNow();
    });
    return () => {
      leave();
      live.stop();
    };
  }, [live, outbox, ended]);
  // The view goes when the person signs out or another takes over: nothing of this one stays behind.
  useEffect(() => () => outbox.wipe(), [outbox]);
  return (
    <CrewContext value={crew}>
      <CrewDesk />
    </CrewContext>
  );
}
