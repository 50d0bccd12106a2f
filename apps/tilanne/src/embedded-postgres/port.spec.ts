import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { choosePort, firstPort, LOOPBACK } from './port.js';

async function anotherProgram() {
  const server = createServer().listen(0, LOOPBACK);
  await once(server, 'listening');
  return { server, port: (server.address() as AddressInfo).port };
}

const silent = { dataDirectory: '/srv/a', log: () => undefined };

describe('the port of PostgreSQL', () => {
  it('begins where no system hands out ports, and elsewhere for another folder', () => {
    const ports = ['/srv/a', '/srv/b', '/srv/c'].map(firstPort);
    expect(new Set(ports).size).toBe(3);
    for (const port of ports) {
      expect(port).toBeGreaterThanOrEqual(20_000);
      expect(port).toBeLessThan(30_000);
    }
    expect(firstPort('/srv/a')).toBe(ports[0]);
  });

  it('is the one of last time as soon as a server on its way out lets go of it', async () => {
    const { server, port } = await anotherProgram();
    const choosing = choosePort({ ...silent, kept: port });
    server.close();
    expect(await choosing).toBe(port);
  });

  it('moves on, and says so, when another program keeps it', async () => {
    const { server, port } = await anotherProgram();
    const said: string[] = [];
    const chosen = await choosePort({ ...silent, kept: port, patienceMs: 0, log: (text) => said.push(text) });
    expect(chosen).toBeGreaterThan(port);
    expect(said).toEqual([`Port ${port} is in use by another program: PostgreSQL moves to ${chosen}.`]);
    server.close();
  });

  it('is refused when it has to be this one and another program keeps it', async () => {
    const { server, port } = await anotherProgram();
    await expect(choosePort({ ...silent, wanted: port, patienceMs: 0 })).rejects.toThrow(
      `Port ${port} for PostgreSQL is in use by another program.`,
    );
    server.close();
  });
});
