import { mkdtempSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { findServerPorts, preferredPorts, rememberedMoves, rememberMoves } from './server-ports.js';

const HOST = '127.0.0.1';
const others: Server[] = [];

/** Another program that listens on some port. */
async function anotherProgram(): Promise<number> {
  const server = createServer().listen(0, HOST);
  await once(server, 'listening');
  others.push(server);
  return (server.address() as { port: number }).port;
}

afterEach(() => {
  for (const server of others.splice(0)) server.close();
});

describe('the ports that the servers would like', () => {
  it('are the known ones for one board', () => {
    expect(preferredPorts(1, 4100)).toEqual({
      board: 4100,
      intake: 4101,
      'board-ops': 4110,
      'intake-ops': 4111,
      'triage-ops': 4112,
      'watchdog-ops': 4113,
    });
  });

  it('are all different for as many boards as there may be', () => {
    const ports = Object.values(preferredPorts(8, 4100));
    expect(new Set(ports).size).toBe(ports.length);
    expect(ports).toHaveLength(8 + 1 + 8 + 3);
  });
});

describe('the ports that the servers get', () => {
  it('are the next free ones up when another program is there, which is said', async () => {
    const taken = await anotherProgram();
    const said: string[] = [];
    const found = await findServerPorts({
      preferred: { board: taken, intake: taken + 1 },
      host: HOST,
      moves: {},
      afterCrash: false,
      log: (sentence) => said.push(sentence),
    });
    expect(found['board']).toBeGreaterThan(taken + 1);
    expect(said[0]).toBe(
      `Port ${taken} is in use by another program: board moves to ${String(found['board'])}, now and at later starts.`,
    );
  });

  it('are never given twice', async () => {
    const free = await anotherProgram();
    others.pop()?.close();
    const found = await findServerPorts({
      preferred: { board: free, intake: free },
      host: HOST,
      moves: {},
      afterCrash: false,
      log: () => undefined,
    });
    expect(found['board']).not.toBe(found['intake']);
  });

  it('follow the moves of earlier starts without another word', async () => {
    const free = await anotherProgram();
    others.pop()?.close();
    const said: string[] = [];
    const found = await findServerPorts({
      preferred: { board: 4100 },
      host: HOST,
      moves: { 4100: free },
      afterCrash: false,
      log: (sentence) => said.push(sentence),
    });
    expect([found, said]).toEqual([{ board: free }, []]);
  });

  it('are waited for after a crash, for the servers that are just letting go', async () => {
    const port = await anotherProgram();
    const server = others.pop();
    const finding = findServerPorts({
      preferred: { board: port },
      host: HOST,
      moves: {},
      afterCrash: true,
      log: () => undefined,
    });
    server?.close();
    expect(await finding).toEqual({ board: port });
  });
});

describe('the list of moved ports', () => {
  it('is empty at first and grows by what moved', () => {
    const path = join(mkdtempSync(join(tmpdir(), 'tilanne-ports-')), 'ports.json');
    expect(rememberedMoves(path)).toEqual({});
    rememberMoves(path, { board: 4100, intake: 4101 }, { board: 4105, intake: 4101 });
    rememberMoves(path, { board: 4100, intake: 4101 }, { board: 4105, intake: 4106 });
    expect(rememberedMoves(path)).toEqual({ 4100: 4105, 4101: 4106 });
  });
});
