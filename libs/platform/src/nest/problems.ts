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
  'alarm-acknowledged': { status: 409, title: 'Somebody has acknowledged the alarm already' },
  'not-found': { status: 404, title: 'There is nothing at this address' },
  'task-changed': { status: 409, title: 'The task has changed since you opened it' },
  'task-already-decided': { status: 409, title: 'Somebody has decided this task already' },
  'task-claimed': { status: 409, title: 'Somebody else works on this task' },
  'task-over': { status: 409, title: 'Nothing more is to be decided for this task' },
  'facts-missing': { status: 409, title: 'Facts that this decision rests on are missing or too old' },
  'red-flag-stands': {
    status: 409,
    title: 'A red flag stands, so an ambulance must go or 112 must have the task back',
  },
  'reason-needed': { status: 422, title: 'This decision needs a reason' },
  'target-needed': { status: 422, title: 'Say which destination or unit' },
  'target-not-known': { status: 422, title: 'There is no such destination or unit for this decision' },
  'spoken-to-needed': { status: 422, title: 'Say who at the response centre took the call' },
  'second-person-needed': { status: 403, title: 'Another person must confirm this decision' },
  'decision-not-found': { status: 404, title: 'There is no such decision waiting' },
  'referral-not-found': { status: 404, title: 'There is no such referral here' },
  'referral-over': { status: 409, title: 'This referral has ended' },
  'order-not-found': { status: 404, title: 'There is no such order for this unit' },
  'order-over': { status: 409, title: 'This order has ended' },
  'method-not-allowed': { status: 405, title: 'This address does not take this method' },
  'too-many-requests': { status: 429, title: 'Too many requests; try again shortly' },
  unavailable: {
    status: 503,
    title: 'The database does not answer; send the same request again shortly, it is taken once',
  },
  unexpected: { status: 500, title: 'Something went wrong here; nothing was stored' },
};
