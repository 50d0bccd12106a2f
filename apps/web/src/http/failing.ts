import type { Problem } from './problem.js';
import type { Answer } from './request.js';

/** A problem as the query library wants it: thrown. */
export class RequestFailed extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
  }
}

/** The value of an answer; a problem is thrown for the query library to catch. */
export async function valueOf<T>(answer: Promise<Answer<T>>): Promise<T> {
  const came = await answer;
  if (!came.ok) throw new RequestFailed(came.problem);
  return came.value;
}

declare module '@tanstack/react-query' {
  interface Register {
    readonly defaultError: RequestFailed;
  }
}
