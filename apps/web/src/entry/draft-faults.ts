import { handoverSchema } from '@tilanne/task';
import type { Draft, DraftField } from './draft.js';
import { handoverOfDraft, type DeskHandover } from './handover-of-draft.js';
import { originalTime } from './original-time.js';

/** What is wrong with a field, named in the locales under `entry.fault`. */
export type FaultKind =
  'reach' | 'code' | 'phone' | 'identityCode' | 'age' | 'clock' | 'future' | 'long' | 'value';

/** A text field of the form: one of the draft, or one of a contact by its place in the list. */
export type FaultyField = DraftField | `contacts.${number}.${'name' | 'phone' | 'relation'}`;

export interface Fault {
  readonly field: FaultyField;
  readonly kind: FaultKind;
  /** True when the task cannot be kept at all; the others are kept raw and marked if somebody says so. */
  readonly hard: boolean;
}

const deskSchema = handoverSchema.omit({ id: true, createdAt: true });

const fields: Readonly<Record<string, DraftField>> = {
  code: 'code',
  class: 'urgencyClass',
  address: 'address',
  municipality: 'municipality',
  floor: 'floor',
  doorCode: 'doorCode',
  'caller.name': 'callerName',
  'caller.phone': 'callerPhone',
  'caller.relation': 'callerRelation',
  'patient.name': 'patientName',
  'patient.identityCode': 'identityCode',
  age: 'age',
  sex: 'sex',
  description: 'description',
};

/** The field of the form for a path in the body, e.g. `contacts.1.phone`; null when the form has none. */
export function formField(path: readonly PropertyKey[]): FaultyField | null {
  const name = path.join('.');
  const contact = /^contacts\.(\d+)\.(name|phone|relation)$/.exec(name);
  if (contact) return `contacts.${Number(contact[1])}.${contact[2] as 'name' | 'phone' | 'relation'}`;
  return fields[name] ?? null;
}

const kinds: Readonly<Record<string, FaultKind>> = {
  code: 'code',
  identityCode: 'identityCode',
  age: 'age',
  phone: 'phone',
};

function kindOf(path: readonly PropertyKey[], code: string): FaultKind {
  const kind = kinds[String(path.at(-1))];
  return kind ?? (code === 'too_big' ? 'long' : 'value');
}

function schemaFaults(body: DeskHandover, contactsBefore: readonly number[]): Fault[] {
  const { createdAt: _createdAt, ...rest } = body;
  const read = deskSchema.safeParse(rest);
  return (read.error?.issues ?? []).flatMap(({ path, code }) => {
    const inForm =
      path[0] === 'contacts' ? ['contacts', contactsBefore[Number(path[1])] ?? 0, ...path.slice(2)] : path;
    const field = formField(inForm);
    return field ? [{ field, kind: kindOf(path, code), hard: false }] : [];
  });
}

function timeFaults(draft: Draft, now: number): Fault[] {
  const { kind } = originalTime(draft.clock, draft.date, now);
  if (kind === 'future') return [{ field: 'clock', kind: 'future', hard: true }];
  return kind === 'unreadable' ? [{ field: 'clock', kind: 'clock', hard: true }] : [];
}

/** A place or a number that can be called is demanded; a number that is none does not count. */
function reachFaults(draft: Draft, faults: readonly Fault[]): Fault[] {
  const usable = (field: FaultyField, text: string) =>
    text.trim() !== '' && !faults.some((fault) => fault.field === field);
  const reachable =
    usable('address', draft.address) ||
    usable('callerPhone', draft.callerPhone) ||
    draft.contacts.some(({ phone }, index) => usable(`contacts.${index}.phone`, phone));
  return reachable ? [] : [{ field: 'address', kind: 'reach', hard: true }];
}

/** Everything that is wrong with a draft, in the order of the form; `now` is the server's clock in milliseconds. */
export function draftFaults(draft: Draft, now: number): Fault[] {
  // Empty contacts are not sent, so a place in the body is not the place in the form.
  const sent = draft.contacts.flatMap((contact, index) =>
    [contact.name, contact.phone, contact.relation].some((text) => text.trim() !== '') ? [index] : [],
  );
  const wrong = schemaFaults(handoverOfDraft(draft, now), sent);
  return [...reachFaults(draft, wrong), ...wrong, ...timeFaults(draft, now)];
}
