import type { SignedIn } from '@tilanne/access';
import { isRefusing, type CrewPage } from '@tilanne/unit';
import { createContext, useContext, useMemo } from 'react';
import type { Workstation } from '../desk/workstation.js';
import { PlaceFollower, type LivePlace } from '../live/live-place.js';
import type { Words } from '../locales/words.js';
import { useSelected, useSignal } from '../ui/signal.js';
import { withOwnActs, type DueStep } from './crew-screen.js';
import type { Act } from './out-queue.js';
import { Outbox, type Drawer } from './outbox.js';

/** What the crew of one unit has in front of it. */
export interface Crew {
  readonly who: SignedIn;
  readonly live: LivePlace<CrewPage>;
  readonly outbox: Outbox;
}

export const CrewContext = createContext<Crew | null>(null);

/** The crew around a component. */
export function useCrew(): Crew {
  const crew = useContext(CrewContext);
  if (!crew) throw new Error('No crew around this component');
  return crew;
}

function drawerOf(): Drawer | null {
  try {
    return window.sessionStorage;
  } catch {
    // A browser that forbids storage still gets a page.
    return null;
  }
}

/** Longest reason that the server takes. */
const longestReason = 200;

/** The reason in the words of the crew's own language, as the nurse will read it. */
function reasonText(t: Words, { reason, text }: Act): string | undefined {
  if (reason === undefined) return undefined;
  const words = reason === 'other' && text !== undefined ? [text] : [t(`crew.reason.${reason}`), text];
  return words
    .filter((part) => part !== undefined)
    .join(': ')
    .slice(0, longestReason);
}

/** A crew's page; nothing moves on it before `live.start()`. */
export function createCrew(who: SignedIn, { session }: Workstation, words: () => Words): Crew {
  const live = new PlaceFollower<CrewPage>({
    ask: () => session.request('GET', '/api/crew'),
    refused: () => void session.ask(),
  });
  const outbox = new Outbox({
    user: who.user,
    drawer: drawerOf(),
    settled: live.read,
    send: (act) => {
      const reason = reasonText(words(), act);
      const body = { step: act.step, at: act.at, ...(reason === undefined ? {} : { reason }) };
      return session.request('POST', `/api/crew/orders/${act.orderId}/steps`, body);
    },
  });
  return { who, live, outbox };
}

/** The page as the crew has left it; null until it was read. */
export function useCrewPage(): CrewPage | null {
  const { live, outbox } = useCrew();
  const page = useSelected(live.feed, (feed) => feed.page);
  const { sent, unsent } = useSignal(outbox.queue);
  return useMemo(() => page && withOwnActs(page, [...sent, ...unsent]), [page, sent, unsent]);
}

/** Reports steps as having happened now. */
export function report(
  { live, outbox }: Crew,
  steps: readonly DueStep[],
  more: Pick<Act, 'reason' | 'text'> = {},
): void {
  // Before the first page nothing is due, and the server's clock is not known.
  if (steps.length === 0) return;
  const at = new Date(live.clock.now()).toISOString();
  for (const step of steps) outbox.add({ ...step, at, ...(isRefusing(step.step) ? more : {}) });
}
