import { X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, statSync } from 'node:fs';
import { once } from 'node:events';
import { createServer, request } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { givenCertificate, ownCertificate } from './certificate.js';

const DAY_MS = 86_400_000;
const NOW = new Date();
const later = (days: number): Date => new Date(NOW.getTime() + days * DAY_MS);
const newFolder = (): string => mkdtempSync(join(tmpdir(), 'tilanne-certificate-'));
const serialOf = (certFile: string): string => new X509Certificate(readFileSync(certFile)).serialNumber;

describe('a certificate of our own', () => {
  it('serves HTTPS to a client that trusts it, by address and by name', async () => {
    const { certFile, keyFile } = await ownCertificate(newFolder(), '127.0.0.1', NOW);
    const [cert, key] = [readFileSync(certFile), readFileSync(keyFile)];
    const server = createServer({ cert, key }, (_request, response) => response.end('ok'));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    for (const servername of ['127.0.0.1', 'localhost']) {
      const asked = request({
        host: '127.0.0.1',
        port,
        ca: cert,
        headers: { host: servername },
        agent: false,
      }).end();
      const [response] = (await once(asked, 'response')) as [{ statusCode: number; resume(): void }];
      response.resume();
      expect(response.statusCode).toBe(200);
    }
    server.close();
  });

  it('keeps its key from others', async () => {
    const { keyFile } = await ownCertificate(newFolder(), '127.0.0.1', NOW);
    expect(statSync(keyFile).mode & 0o777).toBe(0o600);
  });

  it('is kept until a month before it ends', async () => {
    const folder = newFolder();
    const { certFile } = await ownCertificate(folder, '127.0.0.1', NOW);
    const first = serialOf(certFile);
    await ownCertificate(folder, '127.0.0.1', later(330));
    expect(serialOf(certFile)).toBe(first);
    await ownCertificate(folder, '127.0.0.1', later(336));
    expect(serialOf(certFile)).not.toBe(first);
  });

  it('is made anew for a host that it does not name', async () => {
    const folder = newFolder();
    const { certFile } = await ownCertificate(folder, '127.0.0.1', NOW);
    const first = serialOf(certFile);
    await ownCertificate(folder, '192.0.2.7', NOW);
    expect(serialOf(certFile)).not.toBe(first);
    expect(new X509Certificate(readFileSync(certFile)).checkIP('192.0.2.7')).toBe('192.0.2.7');
  });
});

describe('a certificate from elsewhere', () => {
  it('is taken by its absolute path', async () => {
    const made = await ownCertificate(newFolder(), '127.0.0.1', NOW);
    expect(givenCertificate(made)).toEqual(made);
  });

  it('is refused in one sentence when it is not there, is no certificate, or its key belongs to another', async () => {
    const [one, other] = [
      await ownCertificate(newFolder(), '127.0.0.1', NOW),
      await ownCertificate(newFolder(), '127.0.0.1', NOW),
    ];
    for (const pair of [
      { certFile: '/nowhere.pem', keyFile: one.keyFile },
      { certFile: one.keyFile, keyFile: one.keyFile },
      { certFile: one.certFile, keyFile: other.keyFile },
    ]) {
      expect(() => givenCertificate(pair)).toThrow(/^The certificate cannot be used: /);
    }
  });
});
