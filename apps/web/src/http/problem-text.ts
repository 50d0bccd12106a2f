import type fi from '../locales/fi.json';
import type { Words } from '../locales/words.js';
import type { Problem } from './problem.js';

type ProblemName = Exclude<keyof typeof fi.problem, 'errorId'>;

/** Names of the locales under `problem`; a code that is not here is told as unexpected. */
const names: ReadonlySet<string> = new Set<ProblemName>([
  'no-answer',
  'not-signed-in',
  'wrong-user-or-password',
  'not-allowed',
  'wrong-origin',
  'task-not-found',
  'alarm-not-found',
  'alarm-acknowledged',
  'not-found',
  'task-changed',
  'task-already-decided',
  'task-claimed',
  'task-over',
  'facts-missing',
  'red-flag-stands',
  'reason-needed',
  'target-needed',
  'target-not-known',
  'spoken-to-needed',
  'second-person-needed',
  'decision-not-found',
  'task-without-identity',
  'task-without-place-or-number',
  'body-not-json',
  'body-not-an-object',
  'body-too-large',
  'bad-request',
  'request-id-reused',
  'request-still-running',
  'revision-missing',
  'sender-not-known',
  'method-not-allowed',
  'too-many-requests',
  'unavailable',
  'unexpected',
]);

/** The code's name in the locales. */
export function problemName(code: string): ProblemName {
  return names.has(code) ? (code as ProblemName) : 'unexpected';
}

/** A problem in a sentence, with the number under which it is in the server's log. */
export function problemText(t: Words, { code, errorId }: Problem): string {
  const sentence = t(`problem.${problemName(code)}`);
  return errorId === null ? sentence : `${sentence} ${t('problem.errorId', { id: errorId })}`;
}
