import type { SignedIn } from '@tilanne/access';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useWorkstation } from '../desk/workstation.js';
import { DestinationDesk } from './destination-desk.js';
import { createDestination, DestinationContext } from './destination.js';

/** The page of a destination: what waits for its answer. */
export function ReferralView({ who, ended }: { readonly who: SignedIn; readonly ended: boolean }) {
  const workstation = useWorkstation();
  const queries = useQueryClient();
  const [destination] = useState(() => createDestination(who, workstation));
  const { live } = destination;
  useEffect(() => {
    if (ended) return;
    live.start();
    return live.stop;
  }, [live, ended]);
  useEffect(() => () => queries.clear(), [queries]);
  return (
    <DestinationContext value={destination}>
      <DestinationDesk />
    </DestinationContext>
  );
}
