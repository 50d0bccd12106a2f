import { describe, expect, it } from '@jest/globals';
import { readServerEnv, serverEnvSchema, withoutEmpty } from './env.js';

const url = 'postgres://tilanne:topsecret@127.0.0.1:5432/tilanne';

function faultsOf(source: NodeJS.ProcessEnv): string {
  try {
    readServerEnv(source);
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

describe('readServerEnv', () => {
  it('needs the database and nothing else', () => {
    expect(readServerEnv({ DATABASE_URL: url })).toMatchObject({
      DATABASE_URL: url,
      ORGANISATION_ID: 'pohde',
      HOST: '127.0.0.1',
      INTAKE_PORT: 4101,
      BOARD_PORT: 4100,
      OPS_HOST: '127.0.0.1',
      LOG_LEVEL: 'info',
    });
  });

  it('leaves the queue in the database and the board closed until it is told otherwise', () => {
    const env = readServerEnv({ DATABASE_URL: url });
    expect(env.REDIS_URL).toBeUndefined();
    expect(env.DEMO_PASSWORD).toBeUndefined();
  });

  it('takes both names of the protocol', () => {
    expect(readServerEnv({ DATABASE_URL: 'postgresql://host/db' }).DATABASE_URL).toBe('postgresql://host/db');
  });

  it('reads numbers out of text', () => {
    const env = readServerEnv({ DATABASE_URL: url, BOARD_PORT: '80', INTAKE_REQUESTS_PER_MINUTE: '60' });
    expect(env.BOARD_PORT).toBe(80);
    expect(env.INTAKE_REQUESTS_PER_MINUTE).toBe(60);
  });

  it('takes the addresses of the watchdog with or without a slash at the end, and none for no test tasks', () => {
    const env = readServerEnv({ DATABASE_URL: url, INTAKE_URL: 'http://intake:4101/' });
    expect([env.INTAKE_URL, env.BOARD_URL]).toEqual(['http://intake:4101', undefined]);
    expect(faultsOf({ DATABASE_URL: url, BOARD_URL: 'ftp://board' })).toContain('BOARD_URL');
  });

  it('never takes the organisation of test tasks for a real one', () => {
    expect(faultsOf({ DATABASE_URL: url, ORGANISATION_ID: 'pohde-heartbeat' })).toContain('ORGANISATION_ID');
  });

  it('names every wrong variable at once', () => {
    const faults = faultsOf({
      DATABASE_URL: 'mysql://host/db',
      REDIS_URL: 'http://host',
      ORGANISATION_ID: 'Pohde!',
      BOARD_PORT: 'eighty',
      INTAKE_PORT: '70000',
      LOG_LEVEL: 'loud',
      DEMO_PASSWORD: 'short',
    });
    for (const name of [
      'DATABASE_URL',
      'REDIS_URL',
      'ORGANISATION_ID',
      'BOARD_PORT',
      'INTAKE_PORT',
      'LOG_LEVEL',
      'DEMO_PASSWORD',
    ]) {
      expect(faults).toContain(`  ${name}: `);
    }
  });

  it('never shows a value, which may be a password', () => {
    const faults = faultsOf({
      DATABASE_URL: 'http://u:topsecret@host/db',
      DEMO_PASSWORD: 'hunter2',
      REDIS_URL: 'topsecret',
      BOARD_PORT: 'topsecret',
    });
    expect(faults).toContain('DEMO_PASSWORD');
    expect(faults).not.toMatch(/topsecret|hunter2/);
  });

  it('says that the database is missing', () => {
    expect(faultsOf({})).toContain('DATABASE_URL');
  });

  it('holds an empty variable for one that is not set', () => {
    const env = readServerEnv({ DATABASE_URL: url, REDIS_URL: '', BOARD_PORT: '', TLS_CERT_FILE: '' });
    expect(env.REDIS_URL).toBeUndefined();
    expect(env.BOARD_PORT).toBe(4100);
    expect(env.TLS_CERT_FILE).toBeUndefined();
  });

  it('ignores what belongs to others', () => {
    expect(readServerEnv({ DATABASE_URL: url, PATH: '/usr/bin' })).not.toHaveProperty('PATH');
  });

  it('gives every server a port of its own', () => {
    const env = readServerEnv({ DATABASE_URL: url });
    const ports = Object.entries(env).flatMap(([name, value]) => (name.endsWith('_PORT') ? [value] : []));
    expect(new Set(ports).size).toBe(ports.length);
    expect(ports).toHaveLength(Object.keys(serverEnvSchema.shape).filter((n) => n.endsWith('_PORT')).length);
  });
});

describe('withoutEmpty', () => {
  it('keeps everything that has a value', () => {
    expect(withoutEmpty({ A: '1', B: '', C: ' ' })).toEqual({ A: '1', C: ' ' });
  });
});
