import { describe, expect, it } from '@jest/globals';
import { childEnv, readLauncherEnv } from './launcher-env.js';

describe('readLauncherEnv', () => {
  it('needs nothing: everything can be embedded', () => {
    expect(readLauncherEnv({})).toEqual({ ORGANISATION_ID: 'pohde', HOST: '127.0.0.1' });
  });

  it('takes a database, a queue and a data folder from outside', () => {
    const outside = {
      DATABASE_URL: 'postgres://host/db',
      REDIS_URL: 'redis://host:6379',
      TILANNE_DATA: '/srv/tilanne',
    };
    expect(readLauncherEnv(outside)).toMatchObject(outside);
  });

  it('names every wrong variable and shows no value', () => {
    const read = () =>
      readLauncherEnv({ DATABASE_URL: 'topsecret', ORGANISATION_ID: 'Ä!', REDIS_URL: 'topsecret' });
    expect(read).toThrow(/DATABASE_URL[^]*REDIS_URL[^]*ORGANISATION_ID/);
    expect(read).not.toThrow(/topsecret|Ä!/);
  });
});

describe('childEnv', () => {
  it('puts the extra variables on top of those there are', () => {
    const env = childEnv({ TILANNE_EXTRA: 'yes', NODE_ENV: 'elsewhere' });
    expect(env['TILANNE_EXTRA']).toBe('yes');
    expect(env['NODE_ENV']).toBe('elsewhere');
    expect(Object.keys(env).length).toBeGreaterThan(2);
  });
});
