import { sampleTask } from './sample.js';

/** Text that stands in no code and no answer: found anywhere, it has been leaked. */
export const canary = 'Kanarialintu';
export const identityCode = '010101-900R';
const phone = '+358 40 777 1234';
const secrets = [canary, canary.toLowerCase(), identityCode, '777 1234', '7771234'];

/** A canary in every field that may hold one, by kind of the value. */
export const telling = {
  sender: canary,
  address: `${canary} 7`,
  floor: canary,
  doorCode: canary,
  caller: { name: canary, phone, relation: canary, withPatient: true },
  contacts: [{ rank: 1, name: canary, phone, relation: canary }],
  patient: { name: canary, identityCode },
  description: `${canary} ${phone} ${identityCode}`,
  answers: [{ fact: canary, value: canary }],
  reservedUnit: canary,
};

/** The same where it does not belong, so that it becomes a warning or a refusal. */
const misplaced = {
  ...telling,
  code: canary,
  class: canary,
  coordinates: canary,
  age: canary,
  sex: canary,
  flags: [canary],
  [canary]: canary,
};

/** The secrets that a text gives away. */
export function leaksIn(text: string): string[] {
  return secrets.filter((secret) => text.includes(secret));
}

/** One request that says something of a patient. */
export interface Told {
  readonly to: 'intake' | 'board';
  readonly method: string;
  readonly path: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

const asked = encodeURIComponent(canary);

/** Every way in which somebody may say something to a server: body, header, address, query; taken, refused, unknown. */
export const everyWay: readonly Told[] = [
  { to: 'intake', method: 'POST', path: '/api/tasks', body: sampleTask(canary, telling) },
  { to: 'intake', method: 'POST', path: '/api/tasks', body: sampleTask('misplaced', misplaced) },
  {
    to: 'intake',
    method: 'POST',
    path: '/api/tasks',
    body: sampleTask('notice', { ...telling, class: 'A' }),
  },
  { to: 'intake', method: 'POST', path: '/api/tasks', body: { ...misplaced, createdAt: canary } },
  { to: 'intake', method: 'POST', path: '/api/tasks', body: `{"id":"${canary}` },
  { to: 'intake', method: 'POST', path: '/api/tasks', body: canary.repeat(10_000) },
  {
    to: 'intake',
    method: 'PUT',
    path: `/api/tasks/${asked}`,
    body: sampleTask('x', { ...telling, revision: 2 }),
  },
  {
    to: 'intake',
    method: 'POST',
    path: `/api/tasks/${asked}-b/cancel`,
    body: { revision: canary, reason: canary },
  },
  { to: 'intake', method: 'GET', path: `/api/tasks/${asked}?name=${asked}` },
  { to: 'intake', method: 'DELETE', path: `/${asked}/${asked}?name=${asked}` },
  {
    to: 'intake',
    method: 'POST',
    path: `/api/tasks?patient=${asked}`,
    body: sampleTask('in-headers', telling),
    headers: {
      'idempotency-key': canary,
      'x-request-id': identityCode,
      'user-agent': canary,
      referer: `https://x.example/${asked}`,
      'x-forwarded-for': canary,
    },
  },
  {
    to: 'intake',
    method: 'POST',
    path: '/api/tasks',
    body: telling,
    headers: { authorization: `Bearer ${canary.repeat(2)}` },
  },
  { to: 'board', method: 'POST', path: '/api/tasks', body: telling, headers: { 'idempotency-key': canary } },
  { to: 'board', method: 'POST', path: '/api/tasks', body: [canary] },
  { to: 'board', method: 'POST', path: '/api/tasks', body: `{"address":"${canary}` },
  { to: 'board', method: 'GET', path: `/api/tasks/${asked}?name=${asked}` },
  { to: 'board', method: 'POST', path: `/api/alarms/${asked}/acknowledge` },
  { to: 'board', method: 'GET', path: `/${asked}.html?name=${asked}` },
  { to: 'board', method: 'POST', path: '/api/session', body: { user: canary, password: canary } },
  { to: 'board', method: 'POST', path: '/api/session', body: { user: { $ne: canary }, [canary]: 1 } },
  { to: 'board', method: 'GET', path: '/api/session', headers: { cookie: `tilanne-session=${canary}` } },
];
