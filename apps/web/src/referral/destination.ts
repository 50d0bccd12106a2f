import type { SignedIn } from '@tilanne/access';
import type { DestinationPage, ReportedReferralStep } from '@tilanne/referral';
import { createContext, useContext, useState } from 'react';
import { useWorkstation, type Workstation } from '../desk/workstation.js';
import type { Problem } from '../http/problem.js';
import { PlaceFollower, type LivePlace } from '../live/live-place.js';

/** What somebody who answers for a destination has in front of them. */
export interface Destination {
  readonly who: SignedIn;
  readonly live: LivePlace<DestinationPage>;
}

export const DestinationContext = createContext<Destination | null>(null);

/** The destination's desk around a component. */
export function useDestination(): Destination {
  const desk = useContext(DestinationContext);
  if (!desk) throw new Error('No destination around this component');
  return desk;
}

/** A destination's desk; nothing moves on it before `live.start()`. */
export function createDestination(who: SignedIn, { session }: Workstation): Destination {
  const live = new PlaceFollower<DestinationPage>({
    ask: () => session.request('GET', '/api/referrals'),
    refused: () => void session.ask(),
  });
  return { who, live };
}

/** Answering one referral: nothing is shown as done before the server has said so. */
export interface Answering {
  /** The step that is on its way. */
  readonly busy: ReportedReferralStep['step'] | null;
  readonly problem: Problem | null;
  readonly give: (reported: ReportedReferralStep) => Promise<void>;
}

/** Sends steps of one referral; a second press of the same step has no second effect on the server. */
export function useAnswering(id: string): Answering {
  const { session } = useWorkstation();
  const { live } = useDestination();
  const [busy, setBusy] = useState<Answering['busy']>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  return {
    busy,
    problem,
    async give(reported) {
      setBusy(reported.step);
      const answer = await session.request('POST', `/api/referrals/${id}/steps`, reported);
      setProblem(answer.ok ? null : answer.problem);
      setBusy(null);
      live.read();
    },
  };
}
