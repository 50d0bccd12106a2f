import { taskCodes } from '@tilanne/task';
import { dateOf } from '../ui/local-time.js';
import { emptyContact, type Draft, type DraftContact, type DraftField } from './draft.js';
import { bearerOf } from './identity-code.js';
import { piecesOf, type PastedPiece, type PastedTopic } from './pasted-labels.js';
import {
  findAddress,
  findAgeAndSex,
  findClass,
  findCode,
  findIdentityCode,
  findMunicipality,
  findPhone,
  findPostalTown,
  sexMeant,
} from './pasted-patterns.js';

/** What was recognised in a pasted text. */
export interface PastedText {
  readonly found: Partial<Pick<Draft, DraftField>>;
  readonly contacts: readonly DraftContact[];
  /** Everything that is not wholly told by a field, word for word. */
  readonly description: string;
}

type Fields = { -readonly [F in DraftField]?: Draft[F] };

/** Takes a piece into the fields; false when the piece must be kept word for word all the same. */
type Reader = (value: string, fields: Fields, contacts: DraftContact[]) => boolean;

/** Fills a field that is still empty; the first mention stands. */
function fill<F extends DraftField>(fields: Fields, field: F, value: Draft[F] | null | undefined): boolean {
  if (value === null || value === undefined || value === '' || fields[field] !== undefined) return false;
  Object.assign(fields, { [field]: value });
  return true;
}

const bare = (text: string) => text.replace(/^[\s,.:;()/-]+|[\s,.:;()/-]+$/gu, '');

/** The text, unless nothing but punctuation is left of it. */
const orNothing = (text: string) => (bare(text) === '' ? null : bare(text));

/** A person in one line: `Maija Meikäläinen (tytär) 040 123 4567`. */
function personIn(text: string): DraftContact {
  const phone = findPhone(text);
  const left = phone?.rest ?? text;
  const inBrackets = /\(([^)]*)\)/.exec(left)?.[1];
  const [name = '', ...more] = left.replace(/\([^)]*\)/, '').split(',');
  const relation = inBrackets ?? more.map(bare).filter(Boolean).join(', ');
  return { name: bare(name), phone: phone?.value ?? '', relation: bare(relation) };
}

function readCode(value: string, fields: Fields): boolean {
  const code = findCode(value);
  if (!code || !fill(fields, 'code', code.value.code)) return false;
  fill(fields, 'urgencyClass', code.value.urgencyClass);
  const names = Object.values(taskCodes[code.value.code]?.name ?? {}).map((name) =>
    name.toLocaleLowerCase('fi'),
  );
  const left = bare(code.rest).toLocaleLowerCase('fi');
  return left === '' || names.some((name) => name.startsWith(left));
}

function readAddress(value: string, fields: Fields): boolean {
  const town = findMunicipality(value) ?? findPostalTown(value);
  if (town) fill(fields, 'municipality', town.value);
  return fill(fields, 'address', orNothing(town?.rest ?? value));
}

/** Age and sex as the identity code tells them, where the text does not. */
function readBearer(code: string, fields: Fields, today: string): void {
  const bearer = bearerOf(code, today);
  if (!bearer) return;
  fill(fields, 'age', String(bearer.age));
  fill(fields, 'sex', bearer.sex);
}

function readPatient(value: string, fields: Fields): boolean {
  const code = findIdentityCode(value);
  const age = findAgeAndSex(code?.rest ?? value);
  if (code) fill(fields, 'identityCode', code.value);
  if (age) {
    fill(fields, 'age', age.value.age);
    fill(fields, 'sex', age.value.sex);
  }
  const left = orNothing(
    (age?.rest ?? code?.rest ?? value).replace(/\b(hetu|personbeteckning|pb|ssn)\b:?/i, ''),
  );
  if (left === null) return true;
  // A name is a few capitalised words; anything else is a remark about the patient.
  const isName = /^\p{Lu}[\p{L}'-]*(?:,? \p{Lu}[\p{L}'-]*){1,3}$/u.test(left);
  return isName ? fill(fields, 'patientName', left) : false;
}

function readCaller(value: string, fields: Fields): boolean {
  const person = personIn(value);
  const filled = [
    fill(fields, 'callerName', person.name),
    fill(fields, 'callerPhone', person.phone),
    fill(fields, 'callerRelation', person.relation),
  ];
  return filled.includes(true);
}

const readers: Readonly<Record<PastedTopic, Reader>> = {
  code: readCode,
  class: (value, fields) => fill(fields, 'urgencyClass', findClass(value)),
  time: (value, fields) => fill(fields, 'clock', /(?<!\d)\d{1,2}[:.]\d{2}(?![\d.])/.exec(value)?.[0]),
  address: readAddress,
  municipality: (value, fields) =>
    fill(fields, 'municipality', orNothing(findPostalTown(value)?.value ?? value)),
  floor: (value, fields) => fill(fields, 'floor', orNothing(value)),
  doorCode: (value, fields) => fill(fields, 'doorCode', orNothing(value)),
  caller: readCaller,
  phone: (value, fields) => fill(fields, 'callerPhone', findPhone(value)?.value),
  contact: (value, _fields, contacts) => {
    contacts.push(personIn(value));
    return true;
  },
  patient: readPatient,
  identityCode: (value, fields) => fill(fields, 'identityCode', findIdentityCode(value)?.value),
  age: (value, fields) => fill(fields, 'age', /^\d{1,3}(?!\d)/.exec(value)?.[0]),
  sex: (value, fields) => fill(fields, 'sex', sexMeant(value)),
  description: () => false,
};

/** Takes one kind of thing out of a loose line into the fields; the answer is the line without it. */
type Taker = (line: string, fields: Fields, contacts: DraftContact[]) => string;

const takeIdentityCode: Taker = (line, fields) => {
  const code = findIdentityCode(line);
  fill(fields, 'identityCode', code?.value);
  return code?.rest ?? line;
};

const takePhone: Taker = (line, fields, contacts) => {
  const phone = findPhone(line);
  if (!phone) return line;
  const isNew = !fill(fields, 'callerPhone', phone.value) && fields.callerPhone !== phone.value;
  if (isNew) contacts.push({ ...emptyContact, phone: phone.value });
  return phone.rest;
};

/** A municipality counts beside an address or alone on its line, not somewhere in a story. */
const takePlace: Taker = (line, fields) => {
  const address = findAddress(line);
  const left = address?.rest ?? line;
  const town = findMunicipality(left);
  fill(fields, 'address', address?.value);
  if (town && (address || bare(town.rest) === '')) fill(fields, 'municipality', town.value);
  return left;
};

const takeAgeAndSex: Taker = (line, fields) => {
  const age = findAgeAndSex(line);
  fill(fields, 'age', age?.value.age);
  fill(fields, 'sex', age?.value.sex);
  return line;
};

/** Numbers that may hold a code by chance are taken out before the code is looked for. */
const takers: readonly Taker[] = [takeIdentityCode, takePhone, takePlace, takeAgeAndSex];

const saysCode = /^\s*(?:[ABCD]\s*)?\d{3}(?!\d)|\d{3}\s*[ABCD](?![\p{L}\d])/u;

/** A line without a label: fields are filled from it, and it is dropped only when the code was all it said. */
function readLoose(line: string, fields: Fields, contacts: DraftContact[]): boolean {
  const left = takers.reduce((rest, take) => take(rest, fields, contacts), line);
  return saysCode.test(left) ? readCode(left, fields) && bare(left) === bare(line) : false;
}

function toldByFields(piece: PastedPiece, fields: Fields, contacts: DraftContact[]): boolean {
  const reader = piece.topic === null ? readLoose : readers[piece.topic];
  return reader(piece.value, fields, contacts);
}

/**
 * Reads a pasted hand-over: labelled lines and what stands plainly in the others. Nothing is guessed and nothing is lost:
 * whatever a field does not tell in full stays in the description. `now` is the server's clock in milliseconds.
 */
export function readPastedText(text: string, now: number): PastedText {
  const found: Fields = {};
  const contacts: DraftContact[] = [];
  const pieces = piecesOf(text);
  const labelledFirst = [...pieces.filter(({ topic }) => topic), ...pieces.filter(({ topic }) => !topic)];
  const told = new Set(labelledFirst.filter((piece) => toldByFields(piece, found, contacts)));
  if (found.identityCode !== undefined) readBearer(found.identityCode, found, dateOf(now));
  const kept = pieces.filter((piece) => !told.has(piece));
  const description = kept
    .map((piece) => (piece.topic === 'description' ? piece.value : piece.whole))
    .join('\n');
  return { found, contacts, description };
}
