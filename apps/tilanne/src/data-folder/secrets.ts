import { randomBytes, randomInt } from 'node:crypto';
import { z } from 'zod';
import { readJsonFile } from './json-file.js';
import { replaceFile } from './private-file.js';

const secretsSchema = z.object({
  /** Signs the demo users in. */
  demoPassword: z.string().min(8),
  /** Bearer key of the sender that the printed sample uses. */
  sampleSenderKey: z.string().min(16),
});

export type Secrets = z.infer<typeof secretsSchema>;

/** Small letters and digits that cannot be taken for each other. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** The secrets of a data folder; undefined before its first start. */
export function knownSecrets(path: string): Secrets | undefined {
  return readJsonFile(path, secretsSchema, 'The file of secrets');
}

/** The secrets of a data folder, made at the first start and readable for their owner alone. */
export function keepSecrets(path: string): Secrets {
  const kept = knownSecrets(path);
  if (kept !== undefined) return kept;
  const made = { demoPassword: typeablePassword(), sampleSenderKey: randomBytes(24).toString('base64url') };
  replaceFile(path, `${JSON.stringify(made, undefined, 2)}\n`);
  return made;
}

/** Twelve characters in three groups, about 59 bits, easy to type from a screen. */
export function typeablePassword(): string {
  const group = (): string =>
    Array.from({ length: 4 }, () => LETTERS.charAt(randomInt(LETTERS.length))).join('');
  return [group(), group(), group()].join('-');
}
