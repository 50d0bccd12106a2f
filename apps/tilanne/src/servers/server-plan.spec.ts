import { describe, expect, it } from '@jest/globals';
import { serverPlans } from './server-plan.js';
import { preferredPorts } from './server-ports.js';

const settings = {
  databaseUrl: 'postgres://x',
  organisationId: 'pohde',
  host: '127.0.0.1',
  demoPassword: 'sala-sana-1',
};

describe('the servers of a centre', () => {
  it('are the intake, the triage worker, a board and the watchdog', () => {
    const plans = serverPlans(settings, preferredPorts(1, 4100), 1);
    expect(plans.map(({ name, app }) => [name, app])).toEqual([
      ['intake', 'intake'],
      ['triage', 'triage'],
      ['board', 'board'],
      ['watchdog', 'watchdog'],
    ]);
  });

  it('get the addresses, ports and secrets that they read', () => {
    const [intake] = serverPlans(settings, preferredPorts(1, 4100), 1);
    expect(intake?.env).toEqual({
      DATABASE_URL: 'postgres://x',
      ORGANISATION_ID: 'pohde',
      HOST: '127.0.0.1',
      INTAKE_PORT: '4101',
      BOARD_PORT: '4100',
      INTAKE_OPS_PORT: '4111',
      TRIAGE_OPS_PORT: '4112',
      BOARD_OPS_PORT: '4110',
      DEMO_PASSWORD: 'sala-sana-1',
    });
  });

  it('run as many boards as asked for, each on ports of its own', () => {
    const boards = serverPlans(settings, preferredPorts(3, 4100), 3).filter(({ app }) => app === 'board');
    expect(boards.map(({ name, env }) => [name, env['BOARD_PORT'], env['BOARD_OPS_PORT']])).toEqual([
      ['board', '4100', '4110'],
      ['board-2', '4102', '4114'],
      ['board-3', '4103', '4115'],
    ]);
  });

  it('learn of Redis and of a certificate when there is one', () => {
    const certificate = { certFile: '/c.pem', keyFile: '/k.pem' };
    const more = { ...settings, redisUrl: 'redis://r', certificate };
    const [intake] = serverPlans(more, preferredPorts(1, 4100), 1);
    expect(intake?.env).toMatchObject({
      REDIS_URL: 'redis://r',
      TLS_CERT_FILE: '/c.pem',
      TLS_KEY_FILE: '/k.pem',
    });
  });
});

describe('the watchdog of a centre', () => {
  const ports = preferredPorts(1, 4100);
  const envOf = (more: Partial<Parameters<typeof serverPlans>[0]>) =>
    serverPlans({ ...settings, ...more }, ports, 1).find(({ app }) => app === 'watchdog')?.env;

  it('has few connections and knows where to send its test tasks', () => {
    expect(envOf({})).toMatchObject({
      DATABASE_POOL: '4',
      WATCHDOG_OPS_PORT: '4113',
      INTAKE_URL: 'http://127.0.0.1:4101',
      BOARD_URL: 'http://127.0.0.1:4100',
    });
    expect(envOf({ host: '0.0.0.0' })?.['INTAKE_URL']).toBe('http://127.0.0.1:4101');
    expect(envOf({ host: '10.0.0.7' })?.['BOARD_URL']).toBe('http://10.0.0.7:4100');
  });

  it("trusts the centre's own certificate, and does not guess the names of another", () => {
    const certificate = { certFile: '/c.pem', keyFile: '/k.pem' };
    expect(envOf({ certificate, trustFile: '/c.pem' })).toMatchObject({
      INTAKE_URL: 'https://127.0.0.1:4101',
      NODE_EXTRA_CA_CERTS: '/c.pem',
    });
    expect(envOf({ certificate })).not.toHaveProperty('INTAKE_URL');
  });
});
