import { useEffect, useRef, type RefObject } from 'react';
import type { DestinationReferral } from '@tilanne/referral';
import { useWorkstation } from '../desk/workstation.js';
import { useVisible } from '../live/visible.js';
import { useDestination } from './destination.js';

/** How much of what is watched must be in view. */
const threshold = 0.6;

/** Reports that a referral has been on the screen: what is watched is its head, with the class and the time left. */
export function useSeen({ id, acknowledgedAt }: DestinationReferral): RefObject<HTMLElement | null> {
  const { session } = useWorkstation();
  const { live } = useDestination();
  const visible = useVisible();
  const watched = useRef<HTMLElement>(null);
  const due = visible && acknowledgedAt === null;
  useEffect(() => {
    const head = watched.current;
    if (!due || !head) return;
    let told = false;
    const observer = new IntersectionObserver(
      (entries) => {
        if (told || !entries.some(({ isIntersecting }) => isIntersecting)) return;
        told = true;
        void session.request('POST', `/api/referrals/${id}/steps`, { step: 'seen' }).then(live.read);
      },
      { threshold },
    );
    observer.observe(head);
    return () => observer.disconnect();
  }, [due, id, live, session]);
  return watched;
}
