import type { Handover } from './handover.js';
import { withMarks } from './marks.js';
import type { Arrival, TaskChange } from './receive.js';
import { isDiverted } from './states.js';
import type { Task } from './task.js';

/** How far back an earlier contact counts, in hours. Source: re-contact is followed to 72 h (Magnusson 2020). */
export const contactWindowHours = 72;

/** Keys by which two contacts are held to be of the same patient, place or caller; null when not stated. */
export interface ContactKeys {
  readonly patientKey: string | null;
  readonly placeKey: string | null;
  readonly phoneKey: string | null;
}

function plain(text: string): string {
  return text
    .toLocaleLowerCase('fi')
    .replace(/[\s,.]+/g, ' ')
    .trim();
}

/** Shorter numbers, as 112, are dialled by everybody and name nobody. */
const fewestDigits = 6;

/** The last nine digits: +358 40 123 4567 and 040 123 4567 are the same number. */
function plainPhone(phone: string): string | null {
  const digits = phone.replace(/\D/g, '');
  return digits.length < fewestDigits ? null : digits.slice(-9);
}

/** Keys of a handover, in a plain form that small differences of spelling do not change. */
export function contactKeys(handover: Handover | null): ContactKeys {
  const phone = handover?.caller?.phone ?? handover?.contacts?.[0]?.phone;
  const { address, municipality } = handover ?? {};
  return {
    patientKey: handover?.patient?.identityCode ?? null,
    placeKey: address === undefined ? null : plain(`${address} ${municipality ?? ''}`),
    phoneKey: phone === undefined ? null : plainPhone(phone),
  };
}

/**
 * What a new contact does to an earlier task: a diverted patient's task is reopened for the nurses,
 * any other is marked, so that a repeat contact is never overlooked.
 */
export function contactedAgain(earlier: Task, by: string, arrival: Pick<Arrival, 'now'>): TaskChange {
  const links = [...new Set([...earlier.links, by])];
  const marks = withMarks(earlier.marks, 'repeat-contact');
  const linked = { ...earlier, changedAt: arrival.now, links };
  if (isDiverted(earlier.state)) {
    const task: Task = { ...linked, state: 'received', marks: withMarks(marks, 'reopened') };
    return { task, reception: 'updated', event: 'task.reopened', ring: true, alarm: null };
  }
  return { task: { ...linked, marks }, reception: 'updated', event: 'task.marked', ring: false, alarm: null };
}
