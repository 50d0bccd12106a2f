import type { Handover } from '@tilanne/task';
import { codeMeant, type Draft, type DraftContact } from './draft.js';
import { originalTime } from './original-time.js';

/** The body of a task entered at the desk: a handover without an id; the server gives that, and the time when it is now. */
export type DeskHandover = Readonly<Record<string, unknown>>;

const stated = (text: string) => (text.trim() === '' ? undefined : text.trim());

/** Without the fields that say nothing; undefined when none says anything. */
function withoutEmpty(fields: Readonly<Record<string, unknown>>): Record<string, unknown> | undefined {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined);
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

/** A whole number when it is one; else the text, so that the server keeps it raw and says so. */
function ageOf(text: string): number | string | undefined {
  const age = stated(text)?.replace(/\s*(v|år|y)\.?$/i, '');
  return age !== undefined && /^\d+$/.test(age) ? Number(age) : age;
}

function withPatientOf(answer: Draft['withPatient']): boolean | undefined {
  return answer === '' ? undefined : answer === 'yes';
}

function contactsOf(contacts: readonly DraftContact[]): unknown[] | undefined {
  const told = contacts.flatMap(({ name, phone, relation }, index) => {
    const person = withoutEmpty({ name: stated(name), phone: stated(phone), relation: stated(relation) });
    return person ? [{ rank: index + 1, ...person }] : [];
  });
  return told.length > 0 ? told : undefined;
}

function createdAtOf(draft: Draft, now: number): string | undefined {
  const time = originalTime(draft.clock, draft.date, now);
  return time.kind === 'at' ? new Date(time.at).toISOString() : undefined;
}

/** The draft as a handover; `now` is the server's clock in milliseconds. Values that are wrong stay as they were typed. */
export function handoverOfDraft(draft: Draft, now: number): DeskHandover {
  const code = stated(draft.code);
  const body: Partial<Record<keyof Handover, unknown>> = {
    createdAt: createdAtOf(draft, now),
    code: code === undefined ? undefined : codeMeant(code),
    class: stated(draft.urgencyClass),
    address: stated(draft.address),
    municipality: stated(draft.municipality),
    floor: stated(draft.floor),
    doorCode: stated(draft.doorCode),
    caller: withoutEmpty({
      name: stated(draft.callerName),
      phone: stated(draft.callerPhone),
      relation: stated(draft.callerRelation),
      withPatient: withPatientOf(draft.withPatient),
    }),
    contacts: contactsOf(draft.contacts),
    patient: withoutEmpty({
      name: stated(draft.patientName),
      identityCode: stated(draft.identityCode)?.toUpperCase(),
    }),
    age: ageOf(draft.age),
    sex: stated(draft.sex),
    description: stated(draft.description),
    flags: draft.flags.length > 0 ? draft.flags : undefined,
  };
  return withoutEmpty(body) ?? {};
}
