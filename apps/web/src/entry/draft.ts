import { taskCodes, type Flag, type UrgencyClass } from '@tilanne/task';

export interface DraftContact {
  readonly name: string;
  readonly phone: string;
  readonly relation: string;
}

/** A task as it is being typed: every text stays exactly as written until it is saved. */
export interface Draft {
  readonly pasted: string;
  readonly code: string;
  readonly urgencyClass: UrgencyClass | '';
  readonly address: string;
  readonly municipality: string;
  readonly floor: string;
  readonly doorCode: string;
  readonly callerName: string;
  readonly callerPhone: string;
  readonly callerRelation: string;
  readonly withPatient: 'yes' | 'no' | '';
  readonly contacts: readonly DraftContact[];
  readonly patientName: string;
  readonly identityCode: string;
  readonly age: string;
  readonly sex: 'female' | 'male' | 'other' | '';
  readonly description: string;
  readonly flags: readonly Flag[];
  /** Original time on the centre's wall clock; empty is now. */
  readonly clock: string;
  readonly date: string;
  /** Fields that were filled from the pasted text and not changed since. */
  readonly fromText: readonly DraftField[];
}

/** Fields of a draft that hold one text. */
export type DraftField = Exclude<keyof Draft, 'contacts' | 'flags' | 'fromText' | 'pasted'>;

export const emptyContact: DraftContact = { name: '', phone: '', relation: '' };

export const emptyDraft: Draft = {
  pasted: '',
  code: '',
  urgencyClass: '',
  address: '',
  municipality: '',
  floor: '',
  doorCode: '',
  callerName: '',
  callerPhone: '',
  callerRelation: '',
  withPatient: '',
  contacts: [],
  patientName: '',
  identityCode: '',
  age: '',
  sex: '',
  description: '',
  flags: [],
  clock: '',
  date: '',
  fromText: [],
};

/** True when nothing has been written yet. */
export function isEmptyDraft(draft: Draft): boolean {
  const { contacts, flags, fromText: _fromText, ...texts } = draft;
  return contacts.length + flags.length === 0 && Object.values(texts).every((text) => text.trim() === '');
}

/** The draft with one text changed by hand: it no longer counts as read from the pasted text. */
export function withText<F extends DraftField>(draft: Draft, field: F, text: Draft[F]): Draft {
  return { ...draft, [field]: text, fromText: draft.fromText.filter((one) => one !== field) };
}

/** The code meant by what was typed: the number itself or a code's name in any language; else the text as it is. */
export function codeMeant(typed: string): string {
  const text = typed.trim();
  const number = /^\d{3}\b/.exec(text)?.[0];
  if (number !== undefined && Object.hasOwn(taskCodes, number)) return number;
  const plain = text.toLocaleLowerCase('fi');
  const named = Object.entries(taskCodes).filter(([, { name }]) =>
    Object.values(name).some((one) => one.toLocaleLowerCase('fi') === plain),
  );
  return named.length === 1 ? (named[0]?.[0] ?? text) : text;
}
