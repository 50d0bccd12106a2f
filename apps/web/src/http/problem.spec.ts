import { describe, expect, it } from '@jest/globals';
import { problemOf } from './problem.js';

describe('a problem', () => {
  it('is what the server says it is', () => {
    const body = {
      title: 'A task needs a place or a call-back number',
      status: 422,
      code: 'task-without-place-or-number',
      errors: [{ field: 'address', code: 'missing', message: 'One of these is needed' }],
    };
    expect(problemOf(422, body)).toEqual({
      status: 422,
      code: 'task-without-place-or-number',
      errors: [{ field: 'address', code: 'missing' }],
      errorId: null,
    });
  });

  it('carries the number under which it is in the log', () => {
    expect(problemOf(500, { code: 'unexpected', errorId: '8f3a' }).errorId).toBe('8f3a');
  });

  it.each([null, undefined, '<html>Bad gateway</html>', 502, { errors: 'many' }])(
    'is unexpected when the body is %j',
    (body) => {
      expect(problemOf(502, body)).toEqual({ status: 502, code: 'unexpected', errors: [], errorId: null });
    },
  );
});
