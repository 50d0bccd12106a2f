import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { DmnModdle } from 'dmn-moddle';
import { copiedRules } from '../../../../test/triage/copied-rules.js';
import { shippedRules } from '../../../../test/triage/shipped-rules.js';
import { dmnText, readDmn } from './dmn-xml.js';
import { loadRuleSet } from './load-rule-set.js';

const rules = fileURLToPath(new URL('../../rules/', import.meta.url));
const files = (await readdir(rules)).filter((file) => file.endsWith('.dmn'));

async function saved(text: string): Promise<string> {
  const written = await dmnText(text);
  if (typeof written !== 'string') throw new Error(written.join());
  return written;
}

describe('A rule file that is written', () => {
  it.each(files)('%s holds what was read, in one form', async (file) => {
    const text = await readFile(join(rules, file), 'utf8');
    const once = await saved(text);
    expect(await readDmn(once)).toEqual(await readDmn(text));
    expect(await saved(once)).toBe(once);
  });

  it.each(files)('%s is plain DMN 1.3 with its graph, its diagram and its ids', async (file) => {
    const once = await saved(await readFile(join(rules, file), 'utf8'));
    const { rootElement, warnings } = await new DmnModdle({}).fromXML(once);
    expect(warnings).toEqual([]);
    expect(rootElement).toMatchObject({
      $type: 'dmn:Definitions',
      id: expect.any(String),
      namespace: expect.stringContaining('urn:'),
      dmnDI: expect.anything(),
    });
    expect(once).toContain('xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"');
    expect(once).toContain('<inputData id=');
    expect(once).toContain('<informationRequirement id=');
    expect(once).toContain('<tilanne:missing lang="en">Missing data are handled differently');
  });

  it('of another version is written as DMN 1.3', async () => {
    const [file = ''] = files;
    const text = await readFile(join(rules, file), 'utf8');
    const later = text.replaceAll('/20191111/', '/20230324/');
    expect(later).not.toBe(text);
    expect(await saved(later)).toBe(await saved(text));
  });

  it('loads again as the same rules: tables, rows, cells, reasons and all', async () => {
    const copy = await copiedRules();
    for (const file of files) {
      const path = join(copy.directory, file);
      await writeFile(path, await saved(await readFile(path, 'utf8')));
    }
    const again = await loadRuleSet(copy.directory);
    await copy.remove();
    if ('faults' in again) throw new Error(JSON.stringify(again.faults));
    const shipped = await shippedRules();
    expect(again.tables).toEqual(shipped.tables);
    expect(again.variables.map(({ name, all }) => [name, all])).toEqual(
      shipped.variables.map(({ name, all }) => [name, all]),
    );
  });

  it.each(['', '<a/>', '<!DOCTYPE a><a/>'])('is not written when it cannot be read (%p)', async (text) => {
    expect(await dmnText(text)).toEqual([expect.any(String)]);
  });
});
