import { noAnswer, problemOf, type Problem } from './problem.js';

/** What came of a request: a value, never an exception. */
export type Answer<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

export type Method = 'GET' | 'POST' | 'DELETE';

/** After this long without an answer there is none, in milliseconds. */
const patience = 15_000;

async function bodyOf(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    return null;
  }
}

/**
 * Asks our own server and reads its JSON. The type of the answer is the contract both sides are built from,
 * so it is not validated again. A request id lets the server know a second try of the same request.
 */
export async function request<T>(
  method: Method,
  path: string,
  body?: unknown,
  requestId?: string,
): Promise<Answer<T>> {
  try {
    const response = await fetch(path, {
      method,
      headers: {
        accept: 'application/json',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(requestId === undefined ? {} : { 'idempotency-key': requestId }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      cache: 'no-store',
      signal: AbortSignal.timeout(patience),
    });
    const content = await bodyOf(response);
    return response.ok
      ? { ok: true, value: content as T }
      : { ok: false, problem: problemOf(response.status, content) };
  } catch {
    return { ok: false, problem: noAnswer };
  }
}
