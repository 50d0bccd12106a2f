import { describe, expect, it } from '@jest/globals';
import { isDatabaseUnavailable, plainError } from './plain-error.js';

/** What a patient may have said, in the shape of what the log keeps. */
const canary = 'Aino Kanerva\n    at Kasarmintie 12 (file:///Oulu.ts:1:2)\n    at 010170-900R:1:2';

function thrown(): Error {
  return new Error(canary);
}

function withCode(code: unknown, message = 'no'): Error {
  return Object.assign(new Error(message), { code });
}

describe('plainError', () => {
  it('keeps the kind and the places, innermost first', () => {
    const plain = plainError(thrown());
    expect(plain.name).toBe('Error');
    expect(plain.at[0]).toContain('thrown');
    expect(plain.at.length).toBeLessThanOrEqual(8);
    expect(plain.at.length).toBeGreaterThan(0);
  });

  it('never quotes the message, even one with lines that look like places', () => {
    expect(JSON.stringify(plainError(thrown()))).not.toMatch(/Kanerva|Kasarmintie|010170/);
  });

  it('never quotes parameters or details of a query', () => {
    const error = Object.assign(new Error('duplicate key'), {
      code: '23505',
      constraint: 'task_sender_task',
      detail: 'Key (address)=(Kasarmintie 12) already exists.',
      parameters: ['Aino Kanerva'],
      query: "insert into task values ('Aino')",
    });
    const plain = plainError(error);
    expect(plain).toMatchObject({ code: '23505', constraint: 'task_sender_task' });
    expect(JSON.stringify(plain)).not.toMatch(/Kasarmintie|Aino/);
  });

  it('leaves out a code that is no text', () => {
    expect(plainError(withCode(17)).code).toBeUndefined();
  });

  it.each([['Aino Kanerva'], [undefined], [null], [{ name: 'Aino' }], [7]])(
    'says of something thrown that is no error only what it is: case %#',
    (given) => {
      expect(plainError(given)).toEqual({ name: typeof given, at: [] });
    },
  );

  it('copes with an error without a stack', () => {
    const error = new Error('x');
    delete error.stack;
    expect(plainError(error)).toEqual({ name: 'Error', at: [] });
  });
});

describe('isDatabaseUnavailable', () => {
  it.each([
    ['08006', 'connection failure'],
    ['53100', 'disk full'],
    ['53300', 'too many connections'],
    ['57P01', 'shut down by the administrator'],
    ['57P03', 'still starting'],
    ['57014', 'gave up waiting'],
    ['40P01', 'ended to solve a deadlock'],
    ['40001', 'ended for a conflict'],
    ['25006', 'only a standby is left'],
    ['ECONNREFUSED', 'nobody listens'],
    ['ECONNRESET', 'cut off'],
    ['EPIPE', 'cut off while writing'],
    ['ENOTFOUND', 'no such host'],
    ['EAI_AGAIN', 'no name server'],
  ])('is true for %s, %s', (code) => {
    expect(isDatabaseUnavailable(withCode(code))).toBe(true);
  });

  it.each([
    'Connection terminated unexpectedly',
    'timeout exceeded when trying to connect',
    'Client has encountered a connection error and is not queryable',
  ])('is true for the driver’s sentence "%s"', (message) => {
    expect(isDatabaseUnavailable(new Error(message))).toBe(true);
  });

  it.each(['23505', '22P05', '42703', undefined])(
    'is false for %s, which asking again does not mend',
    (code) => {
      expect(isDatabaseUnavailable(withCode(code))).toBe(false);
    },
  );

  it('is false for what is no error', () => {
    expect(isDatabaseUnavailable('ECONNREFUSED')).toBe(false);
    expect(isDatabaseUnavailable(undefined)).toBe(false);
  });
});
