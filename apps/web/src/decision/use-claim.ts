import { claimBeatEvery, type ClaimSummary } from '@tilanne/task';
import { useCallback, useEffect, useRef } from 'react';
import { useWorkstation } from '../desk/workstation.js';
import type { Holding } from './claim.js';

/** A claim that is kept while the task is open. */
export interface KeptClaim {
  /** Takes over from somebody who has gone silent. */
  readonly takeOver: () => void;
}

/** Whether the task is to be claimed, and how the board says it is held. */
export interface WantedClaim {
  readonly wanted: boolean;
  /** Null while the board has no such row. */
  readonly holding: Holding | null;
}

/**
 * Claims a task while it is open: as soon as it is free, with a heartbeat, and gives it back on closing.
 * What the board tells is the truth about the claim; the answers here are not needed.
 */
export function useClaim(taskId: string, { wanted, holding }: WantedClaim): KeptClaim {
  const { session } = useWorkstation();
  // One after another, so that giving back never overtakes a claim that is still on its way.
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const path = `/api/tasks/${taskId}/claim`;
  const claim = useCallback(
    (takeOver: boolean) => {
      last.current = last.current.then(() => session.request<ClaimSummary>('POST', path, { takeOver }));
    },
    [path, session],
  );
  useEffect(() => {
    if (wanted && holding === 'free') claim(false);
  }, [claim, wanted, holding]);
  useEffect(() => {
    if (!wanted) return;
    return () => {
      last.current = last.current.then(() => session.request('DELETE', path));
    };
  }, [wanted, path, session]);
  useEffect(() => {
    if (!wanted || holding !== 'mine') return;
    const beat = setInterval(() => claim(false), claimBeatEvery);
    return () => clearInterval(beat);
  }, [claim, wanted, holding]);
  return { takeOver: () => claim(true) };
}
