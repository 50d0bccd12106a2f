import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { dataFolderAt, type DataFolder } from '../data-folder/data-folder.js';
import { holdFolder } from '../data-folder/folder-lock.js';
import { rememberCentre } from '../data-folder/known-centre.js';
import { demoSite } from './demo-site.js';

const centre = {
  boardUrls: ['http://127.0.0.1:4100', 'http://127.0.0.1:4102'],
  intakeUrl: 'http://127.0.0.1:4101',
  opsUrls: { board: 'http://127.0.0.1:4110' },
};
const secrets = { demoPassword: 'kala-sata-meri', sampleSenderKey: 'key-of-the-sample-sender' };
const elsewhere = { intake: 'http://there:1', board: 'http://there:2' };
const nowhere = { intake: undefined, board: undefined };

/** A data folder as `npm start` leaves it, killed or running. */
function folderOf({ running }: { readonly running: boolean }): DataFolder {
  const folder = dataFolderAt(mkdtempSync(join(tmpdir(), 'tilanne-site-')));
  writeFileSync(folder.secretsFile, JSON.stringify(secrets));
  rememberCentre(folder.centreFile, centre);
  if (running) holdFolder(folder.path);
  return folder;
}

describe('the centre that a shift is played for', () => {
  it('is the running one of the data folder, with its key, its password and its metrics', () => {
    expect(demoSite(nowhere, folderOf({ running: true }))).toEqual({
      intake: { url: 'http://127.0.0.1:4101', key: secrets.sampleSenderKey },
      ...{ boardUrl: 'http://127.0.0.1:4100', password: secrets.demoPassword, opsUrls: centre.opsUrls },
    });
  });

  it('is another one when that is named', () => {
    expect(demoSite(elsewhere, folderOf({ running: false }))).toEqual({
      intake: { url: 'http://there:1', key: secrets.sampleSenderKey },
      ...{ boardUrl: 'http://there:2', password: secrets.demoPassword, opsUrls: {} },
    });
  });

  it('is not one that was killed, whatever it has left behind', () => {
    const folder = folderOf({ running: false });
    const sentence = `Tilanne is not running on ${folder.path}: run npm start in another terminal first.`;
    expect(() => demoSite(nowhere, folder)).toThrow(sentence);
    expect(() => demoSite({ ...elsewhere, board: undefined }, folder)).toThrow(sentence);
  });

  it('is not one that is still starting', () => {
    const folder = dataFolderAt(mkdtempSync(join(tmpdir(), 'tilanne-site-')));
    holdFolder(folder.path);
    expect(() => demoSite(nowhere, folder)).toThrow('Tilanne is still starting');
  });

  it('needs a key to hand tasks over with', () => {
    const folder = dataFolderAt(mkdtempSync(join(tmpdir(), 'tilanne-site-')));
    expect(() => demoSite(elsewhere, folder)).toThrow(`There is no key in ${folder.secretsFile}`);
  });
});
