import { createContext, useContext } from 'react';
import type { Session } from '../session/session.js';
import type { Signal } from '../ui/signal.js';
import type { Sounder } from '../sound/sounder.js';
import type { Preferences } from './preferences.js';

/** What belongs to this machine and window, whoever sits at it. */
export interface Workstation {
  readonly preferences: Signal<Preferences>;
  readonly session: Session;
  readonly sounder: Sounder;
}

export const WorkstationContext = createContext<Workstation | null>(null);

/** The workstation around a component. */
export function useWorkstation(): Workstation {
  const workstation = useContext(WorkstationContext);
  if (!workstation) throw new Error('No workstation around this component');
  return workstation;
}
