import { ownBody } from './own-task.js';
import { shuffled } from './shuffled.js';

/** Something that no sender should send. */
export interface Poison {
  readonly what: string;
  readonly method: 'POST' | 'PUT';
  /** The address, below that of the intake's tasks. */
  readonly path: string;
  readonly body: string | Uint8Array<ArrayBuffer>;
}

type Make = (key: string) => Poison;

const task = { method: 'POST', path: '' } as const;

function text(what: string, body: string): Make {
  return () => ({ ...task, what, body });
}

function bodyWith(what: string, field: string, value: unknown): Make {
  return (key) => ({ ...task, what, body: JSON.stringify(ownBody(key, { [field]: value })) });
}

/** The usual body with a piece of text in it that JSON.stringify would not write. */
function spliced(what: string, piece: string): Make {
  return (key) => ({ ...task, what, body: `${JSON.stringify(ownBody(key)).slice(0, -1)},${piece}}` });
}

const notJson: readonly Make[] = [
  ...['', '{', '[1,2', 'NaN', '-Infinity', 'undefined', "{'id':1}", '\uFEFF{}', '{"id":"x",}'].map((body) =>
    text(`not JSON: ${body}`, body),
  ),
  spliced('a number that is none', '"age":NaN'),
  spliced('a number without end', '"age":Infinity'),
  () => ({ ...task, what: 'not UTF-8', body: new Uint8Array([0x7b, 0xff, 0xfe, 0x7d]) }),
];

const notAnObject: readonly Make[] = ['null', '"text"', '[]', '123', 'true', '[[[]]]'].map((body) =>
  text(`not an object: ${body}`, body),
);

const huge: readonly Make[] = [
  bodyWith('a text beyond the limit', 'description', 'x'.repeat(200_000)),
  bodyWith('a text below the limit', 'description', 'x'.repeat(60_000)),
  bodyWith('a list beyond every need', 'flags', Array<string>(5_000).fill('x')),
];

const deep: readonly Make[] = [
  text('lists in lists', '['.repeat(30_000)),
  spliced('objects in objects', `"answers":${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`),
  spliced('closed lists in lists', `"flags":${'['.repeat(20_000)}${']'.repeat(20_000)}`),
];

const prototypeKeys: readonly Make[] = [
  spliced('a prototype', '"__proto__":{"id":"stolen","class":"A","isAdmin":true}'),
  spliced('a constructor', '"constructor":{"prototype":{"class":"A"}}'),
  spliced('a prototype of the caller', '"caller":{"__proto__":{"phone":"112"},"prototype":1}'),
  spliced('methods', '"toString":1,"hasOwnProperty":null,"then":{}'),
];

/** Numbers that only the text of JSON can hold. */
const numbers: readonly Make[] = ['1e999', '-0', '1e308', '123456789012345678901234567890', '0.1e-400'].map(
  (number) => spliced(`the number ${number}`, `"age":${number},"revision":${number}`),
);

const fields = Object.keys(ownBody('any'));

const wrong: readonly unknown[] = [
  null,
  ...[-1, 1e308, true, '', 'NaN', 'Infinity', '\u0000', '\uD800'],
  ...["'; drop table task; --", '2026-13-45T99:99:99Z', [], [[]], {}, { $ne: null }],
];

const wrongTypes: readonly Make[] = [
  ...fields,
  'answers',
  'flags',
  'contacts',
  'coordinates',
  'patient',
].flatMap((field) => wrong.map((value) => bodyWith(`${field}: ${JSON.stringify(value)}`, field, value)));

const elsewhere: readonly Make[] = [
  (key) => ({ what: 'a cancellation of nothing', method: 'POST', path: `/${key}/cancel`, body: '[[' }),
  (key) => ({
    ...{ what: 'a cancellation of another kind', method: 'POST', path: `/${key}/cancel` },
    body: '{"revision":{},"reason":[]}',
  }),
  (key) => ({ what: 'a revision of nothing', method: 'PUT', path: `/${key}`, body: 'NaN' }),
  (key) => ({
    ...{ what: 'a name that no path can have', method: 'PUT', path: '/%00%ff' },
    body: JSON.stringify(ownBody(key)),
  }),
];

/** What is not merely a wrong value in a field. */
const others = [notJson, notAnObject, huge, deep, prototypeKeys, numbers, elsewhere].flat();

/** How many there are in all. */
export const mostPoisons = others.length + wrongTypes.length;

/** So many poisons: of every other kind all first, then wrong values in fields by the seed. */
export function poisons(count: number, roll: (below: number) => number): readonly Poison[] {
  const makes = [...others, ...shuffled(wrongTypes, roll)].slice(0, count);
  return makes.map((make, index) => make(`poison-${String(index)}`));
}
