import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { DmnModdle } from 'dmn-moddle';
import { extensionNamespace } from './dmn-extension.js';
import { readDmn } from './dmn-xml.js';

const rules = new URL('../../rules/', import.meta.url);
const files = (await readdir(fileURLToPath(rules))).filter((file) => file.endsWith('.dmn'));
const textOf = (file: string) => readFile(new URL(file, rules), 'utf8');

describe('The shipped tables', () => {
  it.each(files)(
    '%s opens in a tool that knows DMN 1.3 alone, and nothing of ours is lost there',
    async (file) => {
      const text = await textOf(file);
      const plain = new DmnModdle({});
      const { rootElement, warnings } = await plain.fromXML(text);
      expect(warnings).toEqual([]);
      const { xml } = await plain.toXML(rootElement);
      expect(xml).toContain(extensionNamespace);
      expect(await readDmn(xml)).toEqual(await readDmn(text));
    },
  );

  it.each(files)('%s says in three languages how missing data differ from standard DMN', async (file) => {
    const text = await textOf(file);
    for (const words of [
      '<tilanne:missing lang="fi">Puuttuva',
      'lang="sv">Saknade',
      'lang="en">Missing data are',
    ]) {
      expect(text).toContain(words);
    }
  });

  it('acknowledge the Royal College of Physicians for NEWS2', async () => {
    expect(await textOf('vitals.dmn')).toContain(
      'Royal College of Physicians. National Early Warning Score (NEWS) 2',
    );
  });
});
