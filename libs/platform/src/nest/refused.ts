/** One wrong field of a request. */
export interface RefusedField {
  readonly field: string;
  readonly code: string;
  readonly message: string;
}

/** What was expected and is not granted: the one class services throw; the edge turns it into problem+json. */
export class Refused extends Error {
  constructor(
    readonly code: string,
    readonly fields: readonly RefusedField[] = [],
    /** Seconds after which trying again makes sense. */
    readonly retryAfter?: number,
  ) {
    super(code);
    this.name = 'Refused';
  }
}
