import type fi from '../locales/fi.json';

export type FieldName = Exclude<keyof typeof fi.field, 'other'>;

const names: Readonly<Record<FieldName, true>> = {
  code: true,
  class: true,
  createdAt: true,
  address: true,
  floor: true,
  doorCode: true,
  municipality: true,
  coordinates: true,
  caller: true,
  'caller-name': true,
  'caller-phone': true,
  'caller-relation': true,
  'caller-withPatient': true,
  contacts: true,
  'contacts-phone': true,
  patient: true,
  'patient-name': true,
  'patient-identityCode': true,
  age: true,
  sex: true,
  description: true,
  answers: true,
  flags: true,
  reservedUnit: true,
};

const isName = (name: string): name is FieldName => Object.hasOwn(names, name);

/** The name in the locales of a path in a hand-over, e.g. `contacts[1].phone` → `contacts-phone`; null when it has none. */
export function fieldName(path: string): FieldName | null {
  const plain = path.replace(/\[\d*\]/g, '').replaceAll('.', '-');
  if (isName(plain)) return plain;
  const first = plain.split('-')[0] ?? '';
  return isName(first) ? first : null;
}
