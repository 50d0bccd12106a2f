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
    /** What the caller must know besides, e.g. who decided and when; never patient text. */
    readonly details?: Readonly<Record<string, unknown>>,
  ) {
    super(code);
    this.name = 'Refused';
  }
}
