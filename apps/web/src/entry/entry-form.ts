import { createContext, useContext, useState } from 'react';
import { useDesk } from '../desk/desk.js';
import { useSignal } from '../ui/signal.js';
import { draftFaults, type Fault, type FaultyField } from './draft-faults.js';
import { withText, type Draft, type DraftField } from './draft.js';

/** The form as its fields see it. */
export interface EntryForm {
  readonly draft: Draft;
  /** Faults to show: none before the first attempt to save. */
  readonly faults: readonly Fault[];
  readonly write: <F extends DraftField>(field: F, text: Draft[F]) => void;
  /** Any other change of the draft. */
  readonly change: (change: Partial<Draft>) => void;
  readonly faultOf: (field: FaultyField) => Fault | undefined;
}

export const EntryFormContext = createContext<EntryForm | null>(null);

/** The form around a field. */
export function useEntryForm(): EntryForm {
  const form = useContext(EntryFormContext);
  if (!form) throw new Error('No form around this field');
  return form;
}

/** The form of the desk's draft; `attempted` after the first attempt to save, from when faults are shown. */
export function useDraftForm(): EntryForm & {
  readonly attempt: () => readonly Fault[];
  readonly restart: () => void;
} {
  const { draft: signal, clock } = useDesk();
  const draft = useSignal(signal);
  const [attempted, setAttempted] = useState(false);
  const faults = attempted ? draftFaults(draft, clock.now()) : [];
  return {
    draft,
    faults,
    write: (field, text) => signal.set(withText(signal.get(), field, text)),
    change: (change) => signal.set({ ...signal.get(), ...change }),
    faultOf: (field) => faults.find((fault) => fault.field === field),
    attempt: () => {
      setAttempted(true);
      return draftFaults(signal.get(), clock.now());
    },
    restart: () => setAttempted(false),
  };
}

/** The id of a field's input, for the summary of faults to lead to. */
export function inputId(field: FaultyField): string {
  return `entry-${field.replaceAll('.', '-')}`;
}
