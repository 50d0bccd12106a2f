import { mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { forgetCentre, knownCentre, rememberCentre } from './known-centre.js';

const centre = {
  boardUrls: ['https://10.0.0.5:4100', 'https://10.0.0.5:4102'],
  intakeUrl: 'https://10.0.0.5:4101',
  opsUrls: { board: 'http://127.0.0.1:4110' },
  trustFile: '/srv/tilanne/certificates/own.pem',
};

const file = (): string => join(mkdtempSync(join(tmpdir(), 'tilanne-centre-')), 'centre.json');

describe('the addresses of a running centre', () => {
  it('are known to the programs beside it until it stops', () => {
    const path = file();
    expect(knownCentre(path)).toBeUndefined();
    rememberCentre(path, centre);
    expect(knownCentre(path)).toEqual(centre);
    forgetCentre(path);
    expect(knownCentre(path)).toBeUndefined();
    forgetCentre(path);
  });

  it('are those of the newest start, and for their owner alone', () => {
    const path = file();
    rememberCentre(path, centre);
    const { trustFile: _file, ...plain } = centre;
    rememberCentre(path, plain);
    expect(knownCentre(path)).toEqual(plain);
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it.each(['', '{', '{"boardUrls":[]}', '{"boardUrls":["here"],"intakeUrl":"there","opsUrls":{}}'])(
    'are not guessed from a damaged file: %j',
    (content) => {
      const path = file();
      writeFileSync(path, content);
      expect(() => knownCentre(path)).toThrow(/The file of addresses, .*, is damaged/);
    },
  );
});
