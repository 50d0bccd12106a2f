import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readServerEnv } from '@tilanne/platform/nest';
import { DataSource } from 'typeorm';
import { startModules, type RunningModules } from '../../../../test/modules.js';
import { sessionHours } from '../session.js';
import { AccessModule } from './access.module.js';
import { tokenHashOf } from './new-session.js';
import { SessionService, signedInOf } from './session.service.js';
import { SessionStore } from './session.store.js';

const password = 'the demo password';

let modules: RunningModules;
let sessions: SessionService;

beforeAll(async () => {
  modules = await startModules([AccessModule], { DEMO_PASSWORD: password, ORGANISATION_ID: 'kainuu' });
  sessions = modules.get(SessionService);
});

afterAll(() => modules.stop());

function signIn(user = 'hoitaja') {
  return sessions.signIn({ user, password });
}

describe('signing in', () => {
  it('begins a session of the user’s role in the organisation of the server', async () => {
    const { session } = await signIn('VUOROVASTAAVA');
    expect(signedInOf(session)).toEqual({
      user: 'vuorovastaava',
      name: 'Veikko Vuorovastaava',
      role: 'shift-lead',
      place: null,
      organisationId: 'kainuu',
      expiresAt: new Date(session.createdAt.getTime() + sessionHours * 3_600_000).toISOString(),
    });
  });

  it.each([
    ['hoitaja', 'wrong'],
    ['hoitaja', ''],
    ['hoitaja', `${password} `],
    ['nobody', password],
    ['', password],
  ])('as "%s" with "%s" is refused, with one and the same answer', async (user, given) => {
    await expect(sessions.signIn({ user, password: given })).rejects.toMatchObject({
      code: 'wrong-user-or-password',
      fields: [],
    });
  });

  it('gives another token every time, long enough that nobody guesses it', async () => {
    const tokens = [(await signIn()).token, (await signIn()).token];
    expect(tokens[0]).not.toBe(tokens[1]);
    for (const token of tokens) expect(token).toMatch(/^[\w-]{43}$/);
  });

  it('keeps the token nowhere, only its hash', async () => {
    const { token } = await signIn();
    const rows = JSON.stringify(await modules.get(DataSource).query<object[]>('select * from session'));
    expect(rows).not.toContain(token);
    expect(rows).toContain(tokenHashOf(token));
  });

  it('removes sessions that have ended', async () => {
    const { session } = await signIn();
    await end(session.tokenHash);
    await signIn();
    const rows = await modules
      .get(DataSource)
      .query<object[]>('select 1 from session where token_hash = $1', [session.tokenHash]);
    expect(rows).toEqual([]);
  });
});

/** Lets the time of a session run out. */
async function end(tokenHash: string): Promise<void> {
  await modules
    .get(DataSource)
    .query(`update session set expires_at = now() - interval '1 second' where token_hash = $1`, [tokenHash]);
}

describe('a session', () => {
  it('is known by its token, in any process', async () => {
    const { token, session } = await signIn();
    expect(await sessions.ofToken(token)).toEqual(session);
  });

  it.each([undefined, '', 'x', 'a'.repeat(43)])('is not known by %p', async (token) => {
    await expect(sessions.ofToken(token)).rejects.toMatchObject({ code: 'not-signed-in' });
  });

  it('is not known by the hash that is stored', async () => {
    const { session } = await signIn();
    await expect(sessions.ofToken(session.tokenHash)).rejects.toMatchObject({ code: 'not-signed-in' });
  });

  it('ends when the person signs out, and no other with it', async () => {
    const [mine, other] = [await signIn(), await signIn()];
    await sessions.signOut(mine.session);
    await expect(sessions.ofToken(mine.token)).rejects.toMatchObject({ code: 'not-signed-in' });
    expect(await sessions.ofToken(other.token)).toEqual(other.session);
  });

  it('ends when its time has come', async () => {
    const { token, session } = await signIn();
    await end(session.tokenHash);
    await expect(sessions.ofToken(token)).rejects.toMatchObject({ code: 'not-signed-in' });
  });

  it('is told apart from ended ones when many are asked for at once', async () => {
    const [live, ended] = [await signIn(), await signIn()];
    await end(ended.session.tokenHash);
    const hashes = [live.session.tokenHash, ended.session.tokenHash, 'unknown'];
    const still = await modules.get(SessionStore).stillLive(hashes, new Date());
    expect([...still]).toEqual([live.session.tokenHash]);
    expect(await modules.get(SessionStore).stillLive([], new Date())).toEqual(new Set());
  });
});

describe('a server without a password for its users', () => {
  it('does not start: the board is never open to anybody', () => {
    const env = readServerEnv({ DATABASE_URL: modules.url });
    expect(() => new SessionService(env, modules.get(SessionStore))).toThrow('DEMO_PASSWORD is not set');
  });
});
