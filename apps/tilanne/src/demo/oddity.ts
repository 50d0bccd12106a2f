import type { Chance } from './chance.js';

/** A handover as it is written into a message; the creation time is added when it is sent. */
export type Body = Readonly<Record<string, unknown>>;

/** What may be wrong with a message; each is taken all the same, and counts as missing. */
const badValues: readonly [Bad, ...Bad[]] = [
  { name: 'age-in-words', change: (body) => ({ ...body, age: 'noin 80' }) },
  { name: 'age-impossible', change: (body) => ({ ...body, age: 999 }) },
  { name: 'class-unknown', change: (body) => ({ ...body, class: 'E' }) },
  { name: 'code-unknown', change: (body) => ({ ...body, code: '999' }) },
  {
    name: 'phone-in-words',
    change: (body) => ({ ...body, caller: { ...(body['caller'] as Body), phone: 'kysy naapurilta' } }),
  },
  {
    name: 'identity-code-mistyped',
    change: (body) => ({ ...body, patient: { ...(body['patient'] as Body), identityCode: '010150-900?' } }),
  },
  { name: 'flag-unknown', change: (body) => ({ ...body, flags: ['koira-pihalla'] }) },
  { name: 'field-unknown', change: (body) => ({ ...body, ambulanceColour: 'yellow' }) },
  {
    name: 'coordinates-out-of-range',
    change: (body) => ({ ...body, coordinates: { latitude: 250.1, longitude: 65 } }),
  },
];

interface Bad {
  readonly name: string;
  readonly change: (body: Body) => Body;
}

/** Names of all that may be wrong and is taken. */
export const badValueNames = badValues.map(({ name }) => name);

/** The body with one value that cannot be used, and what is wrong with it. */
export function withBadValue(chance: Chance, body: Body): { readonly body: Body; readonly oddity: string } {
  const { name, change } = chance.oneOf(badValues);
  return { body: change(body), oddity: name };
}

/** The body without any way to reach the patient: it must be refused. */
export function withoutPlaceAndNumber(body: Body): Body {
  const { address: _street, coordinates: _place, caller: _caller, ...rest } = body;
  return rest;
}
