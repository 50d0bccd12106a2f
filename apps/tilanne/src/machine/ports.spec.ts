import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { isPortFree, nextFreePort, portBecomesFree } from './ports.js';

const HOST = '127.0.0.1';

async function listening() {
  const server = createServer().listen(0, HOST);
  await once(server, 'listening');
  return { server, port: (server.address() as AddressInfo).port };
}

describe('a port', () => {
  it('is not free while somebody listens there', async () => {
    const { server, port } = await listening();
    expect(await isPortFree(port, HOST)).toBe(false);
    server.close();
    await once(server, 'close');
    expect(await isPortFree(port, HOST)).toBe(true);
  });

  it('is not free for an address that this machine does not have, which is said', async () => {
    await expect(isPortFree(45_199, '192.0.2.1')).rejects.toThrow('Nothing can listen on 192.0.2.1');
  });

  it('is waited for', async () => {
    const { server, port } = await listening();
    expect(await portBecomesFree(port, HOST, 0)).toBe(false);
    const becoming = portBecomesFree(port, HOST, 5000);
    server.close();
    expect(await becoming).toBe(true);
  });

  it('is looked for upwards, past those that are taken or spoken for', async () => {
    const { server, port } = await listening();
    const found = await nextFreePort(port, HOST, (candidate) => candidate === port + 1);
    expect(found).toBeGreaterThan(port + 1);
    server.close();
  });

  it('cannot be found above the last one', async () => {
    expect(await nextFreePort(65_535, HOST, () => true)).toBeUndefined();
  });
});
