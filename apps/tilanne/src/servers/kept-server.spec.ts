import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { processIdentity } from '../machine/process-identity.js';
import { KeptServer } from './kept-server.js';
import type { ServerHouse } from './server-run.js';

const SERVES = `
  process.on('SIGTERM', () => process.exit(0));
  process.on('disconnect', () => process.exit(0));
  console.log('pid', process.pid, process.env.GREETING);
  process.send({ ready: true });
`;
const IGNORES_REQUESTS_TO_END = SERVES.replace('process.exit(0)', 'undefined');

/** Runs `program` as the server "intake"; `next` resolves with the first sentence or line that matches. */
function serve(program: string) {
  const folder = mkdtempSync(join(tmpdir(), 'tilanne-server-'));
  writeFileSync(join(folder, 'main.mjs'), program);
  const heard: string[] = [];
  const waiting: { pattern: RegExp; resolve: (text: string) => void }[] = [];
  const hear = (text: string): void => {
    heard.push(text);
    for (const { pattern, resolve } of waiting) if (pattern.test(text)) resolve(text);
  };
  const house: ServerHouse = {
    folder,
    logs: '/logs',
    programOf: () => join(folder, 'main.mjs'),
    log: hear,
    line: (_server, line) => hear(line),
  };
  const next = (pattern: RegExp) => new Promise<string>((resolve) => waiting.push({ pattern, resolve }));
  const firstPid = next(/^pid/);
  const server = new KeptServer({ name: 'intake', app: 'intake', env: { GREETING: 'terve' } }, house);
  return { server, heard, next, firstPid };
}

const pidIn = (line: string): number => Number(line.split(' ')[1]);

describe('a server that is kept running', () => {
  it('is ready when it says so, and has the environment of its plan', async () => {
    const { server, firstPid } = serve(SERVES);
    await server.ready;
    expect(await firstPid).toMatch(/terve$/);
    await server.stop();
  });

  it('is started again when it is killed, which is said in words', async () => {
    const { server, heard, next, firstPid } = serve(SERVES);
    await server.ready;
    const back = next(/is back/);
    process.kill(pidIn(await firstPid), 'SIGKILL');
    await back;
    expect(heard).toContain('intake was ended by SIGKILL: it is started again in 0.25 s.');
    await server.stop();
  });

  it('stays away once it is stopped', async () => {
    const { server, heard, firstPid } = serve(SERVES);
    await server.ready;
    const pid = pidIn(await firstPid);
    await server.stop();
    expect(processIdentity(pid)).toBeUndefined();
    expect(heard.filter((text) => text.includes('started again'))).toEqual([]);
  });

  it('is ended after four seconds when it does not stop by itself', async () => {
    const { server, heard, firstPid } = serve(IGNORES_REQUESTS_TO_END);
    await server.ready;
    const pid = pidIn(await firstPid);
    await server.stop();
    expect(processIdentity(pid)).toBeUndefined();
    expect(heard).toContain('intake did not stop by itself and was ended.');
  });

  it('is given up when it ends three times without ever having served', async () => {
    const { server, heard } = serve(`console.error('Error: no settings'); process.exit(3);`);
    await expect(server.ready).rejects.toThrow(
      'intake does not start: it ended with code 3. Its log is in /logs.',
    );
    expect(heard.filter((text) => text === 'Error: no settings')).toHaveLength(3);
    await server.stop();
  });
});
