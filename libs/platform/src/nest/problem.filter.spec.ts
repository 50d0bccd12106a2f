import { BadRequestException, HttpException, NotFoundException } from '@nestjs/common';
import { describe, expect, it } from '@jest/globals';
import { refusedFrom } from './problem.filter.js';
import { problems } from './problems.js';
import { Refused } from './refused.js';

describe('refusedFrom', () => {
  it('leaves what was refused on purpose as it is', () => {
    const refused = new Refused('task-changed', [{ field: 'revision', code: 'stale', message: 'Newer' }], 3);
    expect(refusedFrom(refused)).toBe(refused);
  });

  it('takes over every sentence of a list that the framework gives', () => {
    const refused = refusedFrom(new BadRequestException(['a must be a text', 'b is missing']));
    expect(refused.code).toBe('bad-request');
    expect(refused.fields.map(({ message }) => message)).toEqual(['a must be a text', 'b is missing']);
  });

  it('leaves out the framework’s one sentence, which may name an address', () => {
    expect(refusedFrom(new NotFoundException('Cannot GET /api/tasks/Aino'))).toMatchObject({
      code: 'not-found',
      fields: [],
    });
  });

  it.each([
    [400, 'bad-request'],
    [401, 'not-signed-in'],
    [403, 'not-allowed'],
    [404, 'not-found'],
    [405, 'method-not-allowed'],
    [413, 'body-too-large'],
    [415, 'body-not-json'],
    [429, 'too-many-requests'],
  ])('knows the framework’s and the body reader’s status %d as %s', (status, code) => {
    expect(refusedFrom(new HttpException('x', status)).code).toBe(code);
    expect(refusedFrom(Object.assign(new Error('x'), { status })).code).toBe(code);
    expect(problems[code]).toBeDefined();
  });

  it('says of a database that does not answer that it is worth trying again', () => {
    const error = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
    expect(refusedFrom(error)).toMatchObject({ code: 'unavailable', retryAfter: 2 });
  });

  it.each([[new Error('Aino')], ['Aino'], [undefined], [null], [{ status: 'Aino' }]])(
    'knows nothing more of the unexpected, case %#',
    (error) => {
      expect(refusedFrom(error)).toMatchObject({ code: 'unexpected', fields: [] });
      expect(refusedFrom(error).message).not.toContain('Aino');
    },
  );
});

describe('problems', () => {
  it('answers every code with an error status and a sentence', () => {
    for (const [code, { status, title }] of Object.entries(problems)) {
      expect([code, status >= 400 && status < 600]).toEqual([code, true]);
      expect(title).toMatch(/^[A-Z].{10,}[a-zA-Z]$/);
    }
  });
});
