import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ServerToClient } from '@tilanne/board';
import { io, type Socket } from 'socket.io-client';
import { startCentre, type Centre } from './centre.js';
import { signIn } from './screen.js';

const someId = '00000000-0000-4000-8000-000000000000';

/** Every address of the board's server that is not open to anybody. */
const routes: readonly (readonly [string, string, object | undefined])[] = [
  ['GET', '/api/session', undefined],
  ['DELETE', '/api/session', undefined],
  ['GET', `/api/tasks/${someId}`, undefined],
  ['POST', '/api/tasks', {}],
  ['POST', `/api/tasks/${someId}/answers`, {}],
  ['POST', `/api/alarms/${someId}/acknowledge`, {}],
  ['GET', '/api/facts', undefined],
];

describe('the board', () => {
  let centre: Centre;
  const sockets: Socket[] = [];

  let nurse: string;
  let admin: string;

  beforeAll(async () => {
    centre = await startCentre();
    nurse = await signIn(centre.boardUrl, 'hoitaja', centre.password);
    admin = await signIn(centre.boardUrl, 'paakayttaja', centre.password);
  });

  afterAll(async () => {
    for (const socket of sockets) socket.disconnect();
    await centre.stop();
  });

  const call = (
    method: string,
    path: string,
    headers: Record<string, string>,
    body?: unknown,
  ): Promise<Response> =>
    fetch(`${centre.boardUrl}${path}`, {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });

  function connect(headers: Record<string, string>): Socket<ServerToClient> {
    const socket: Socket<ServerToClient> = io(centre.boardUrl, {
      path: '/socket',
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
      extraHeaders: headers,
    });
    sockets.push(socket);
    return socket;
  }

  const refusal = (socket: Socket): Promise<string> =>
    new Promise((resolve) => socket.once('connect_error', (error) => resolve(error.message)));

  const closing = (socket: Socket<ServerToClient>): Promise<string> =>
    new Promise((resolve) => socket.once('closed', ({ reason }) => resolve(reason)));

  it.each(routes)('answers %s %s with 401 to who is not signed in', async (method, path, body) => {
    expect((await call(method, path, {}, body)).status).toBe(401);
    expect((await call(method, path, { cookie: 'tilanne-session=forged' }, body)).status).toBe(401);
  });

  it.each(routes.slice(2))(
    'answers %s %s with 403 to a role that may not do it',
    async (method, path, body) => {
      expect((await call(method, path, { cookie: admin }, body)).status).toBe(403);
    },
  );

  it.each(routes)('answers %s %s with 403 to a page of another site', async (method, path, body) => {
    const headers = { cookie: nurse, origin: 'https://elsewhere.example' };
    expect((await call(method, path, headers, body)).status).toBe(403);
  });

  it('gives one and the same answer to a wrong user and a wrong password', async () => {
    const answers = await Promise.all(
      [
        { user: 'hoitaja', password: 'wrong' },
        { user: 'nobody', password: centre.password },
      ].map(async (given) => (await call('POST', '/api/session', {}, given)).json()),
    );
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]).toMatchObject({ status: 401, code: 'wrong-user-or-password' });
  });

  it('names every wrong field of a sign-in', async () => {
    const response = await call('POST', '/api/session', {}, { user: '', extra: 1 });
    const problem = (await response.json()) as { errors: { field: string }[] };
    expect(response.status).toBe(400);
    expect(problem.errors.map(({ field }) => field).sort()).toEqual(['', 'password', 'user']);
  });

  it('keeps the session out of reach of scripts and of other sites', async () => {
    const given = { user: 'hoitaja', password: centre.password };
    const cookie = (await call('POST', '/api/session', {}, given)).headers.get('set-cookie') ?? '';
    expect(cookie).toContain('HttpOnly');
    expect(cookie).toContain('SameSite=Strict');
  });

  it('refuses a socket without a session, from another site, or of a role without a board', async () => {
    expect(await refusal(connect({}))).toBe('not-signed-in');
    expect(await refusal(connect({ cookie: 'tilanne-session=forged' }))).toBe('not-signed-in');
    expect(await refusal(connect({ cookie: nurse, origin: 'https://elsewhere.example' }))).toBe(
      'websocket error',
    );
    expect(await refusal(connect({ cookie: admin }))).toBe('not-allowed');
  });

  it.each([
    ['ping', { sentAt: 'now' }],
    ['ping', null],
    ['snapshot', { reason: 'curiosity' }],
    ['snapshot', { reason: 'gap', more: 1 }],
  ])('ends a socket whose %s message is not of its schema', async (name, message) => {
    const socket = connect({ cookie: nurse });
    const closed = closing(socket);
    socket.once('snapshot', () => (socket as Socket).emit(name, message));
    expect(await closed).toBe('bad-message');
  });

  it('ends the sockets of a session that was signed out elsewhere', async () => {
    const cookie = await signIn(centre.boardUrl, 'hoitaja', centre.password);
    const socket = connect({ cookie });
    const closed = closing(socket);
    await new Promise<void>((resolve) => socket.once('snapshot', () => resolve()));
    expect((await call('DELETE', '/api/session', { cookie })).status).toBe(204);
    expect(await closed).toBe('signed-out');
  });

  it('tells the shift lead of refused intakes, and keeps the numbers gapless for the nurse who sees none', async () => {
    const seen = await Promise.all(
      ['hoitaja', 'vuorovastaava'].map(async (user) => {
        const socket = connect({ cookie: await signIn(centre.boardUrl, user, centre.password) });
        await new Promise<void>((resolve) => socket.once('snapshot', () => resolve()));
        return new Promise<{ type: string; seq: number }>((resolve) => {
          socket.once('changes', ({ events }) => resolve(events[0] ?? { type: 'none', seq: 0 }));
          if (user === 'vuorovastaava') void centre.postTask('not json');
        });
      }),
    );
    expect(seen.map(({ type }) => type)).toEqual(['hidden', 'intake.refused']);
    expect(seen[0]?.seq).toBe(seen[1]?.seq);
  });
});
