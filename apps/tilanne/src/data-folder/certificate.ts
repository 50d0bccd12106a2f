import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { hostname } from 'node:os';
import { join, resolve } from 'node:path';
import { generate } from 'selfsigned';
import { replaceFile } from './private-file.js';
import { StartRefused } from '../start-refused.js';

/** PEM files of a certificate and its key. */
export interface Certificate {
  readonly certFile: string;
  readonly keyFile: string;
}

const DAY_MS = 86_400_000;
const VALID_DAYS = 365;
const RENEWED_BEFORE_DAYS = 30;

/** The certificate given on the command line; refuses files that are not one. */
export function givenCertificate({ certFile, keyFile }: Certificate): Certificate {
  try {
    const key = createPrivateKey(readFileSync(keyFile));
    if (!new X509Certificate(readFileSync(certFile)).checkPrivateKey(key)) {
      throw new Error(`${keyFile} is not the key of ${certFile}`);
    }
  } catch (error) {
    throw new StartRefused(`The certificate cannot be used: ${(error as Error).message}`);
  }
  return { certFile: resolve(certFile), keyFile: resolve(keyFile) };
}

/** The certificate that this data folder made for itself; renewed a month before its end and when the host changes. */
export async function ownCertificate(folder: string, host: string, now: Date): Promise<Certificate> {
  const certificate = { certFile: join(folder, 'certificate.pem'), keyFile: join(folder, 'key.pem') };
  const names = namesFor(host);
  if (isStillGood(certificate.certFile, names, now)) return certificate;
  const made = await generate([{ name: 'commonName', value: 'Tilanne' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    notBeforeDate: new Date(now.getTime() - DAY_MS),
    notAfterDate: new Date(now.getTime() + VALID_DAYS * DAY_MS),
    extensions: [
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'keyUsage', digitalSignature: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: names.map((name) =>
          isIP(name) ? { type: 7 as const, ip: name } : { type: 2 as const, value: name },
        ),
      },
    ],
  });
  replaceFile(certificate.keyFile, made.private);
  replaceFile(certificate.certFile, made.cert);
  return certificate;
}

function namesFor(host: string): readonly string[] {
  return [...new Set(['localhost', '127.0.0.1', '::1', hostname(), host])];
}

function isStillGood(certFile: string, names: readonly string[], now: Date): boolean {
  try {
    const kept = new X509Certificate(readFileSync(certFile));
    const leftMs = Date.parse(kept.validTo) - now.getTime();
    const covers = (name: string): boolean =>
      (isIP(name) ? kept.checkIP(name) : kept.checkHost(name)) !== undefined;
    return leftMs > RENEWED_BEFORE_DAYS * DAY_MS && names.every(covers);
  } catch {
    return false;
  }
}
