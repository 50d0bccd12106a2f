/** How a refusal is answered: HTTP status and a sentence for a person. */
export interface Problem {
  readonly status: number;
  readonly title: string;
}

/** Every code that may reach the edge. The one place where a code gets its status. */
export const problems: Readonly<Record<string, Problem>> = {
  'body-not-json': { status: 400, title: 'The body is not readable JSON' },
  'body-not-an-object': { status: 400, title: 'The body must be one JSON object' },
  'body-too-large': { status: 413, title: 'The body is larger than 64 KiB' },
  'bad-request': { status: 400, title: 'The request has wrong fields' },
  'task-without-identity': { status: 422, title: 'A task needs an id and a creation time' },
  'task-without-place-or-number': { status: 422, title: 'A task needs a place or a call-back number' },
  'request-id-reused': { status: 422, title: 'This request id was used with another body' },
  'request-still-running': { status: 425, title: 'The same request is still being handled' },
  'not-signed-in': { status: 401, title: 'Sign in first' },
  'wrong-user-or-password': { status: 401, title: 'The user name or the password is wrong' },
  'sender-not-known': { status: 401, title: 'A bearer key of a known sender is needed' },
  'not-allowed': { status: 403, title: 'Your role may not do this' },
  'wrong-origin': { status: 403, title: 'The request came from another site' },
  'task-not-found': { status: 404, title: 'There is no such task' },
  'alarm-not-found': { status: 404, title: 'There is no such alarm' },
  'not-found': { status: 404, title: 'There is nothing at this address' },
  'task-changed': { status: 409, title: 'The task has changed since you opened it' },
  'method-not-allowed': { status: 405, title: 'This address does not take this method' },
  'too-many-requests': { status: 429, title: 'Too many requests; try again shortly' },
  unavailable: {
    status: 503,
    title: 'The database does not answer; send the same request again shortly, it is taken once',
  },
  unexpected: { status: 500, title: 'Something went wrong here; nothing was stored' },
};
