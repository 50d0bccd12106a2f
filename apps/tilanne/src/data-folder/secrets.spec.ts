import { mkdtempSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { keepSecrets, typeablePassword } from './secrets.js';

const newPath = (): string => join(mkdtempSync(join(tmpdir(), 'tilanne-secrets-')), 'secrets.json');

describe('the secrets of a data folder', () => {
  it('are made once and kept, readable for their owner alone', () => {
    const path = newPath();
    const made = keepSecrets(path);
    expect(keepSecrets(path)).toEqual(made);
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('differ from folder to folder', () => {
    const [one, other] = [keepSecrets(newPath()), keepSecrets(newPath())];
    expect(one.demoPassword).not.toBe(other.demoPassword);
    expect(one.sampleSenderKey).not.toBe(other.sampleSenderKey);
  });

  it('hold a password that can be typed from a screen', () => {
    const passwords = Array.from({ length: 200 }, typeablePassword);
    for (const password of passwords)
      expect(password).toMatch(/^([a-hj-km-np-z2-9]{4}-){2}[a-hj-km-np-z2-9]{4}$/);
    expect(new Set(passwords).size).toBe(200);
  });
});
