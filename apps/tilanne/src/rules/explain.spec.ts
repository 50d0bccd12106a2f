import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { asked } from '../../../../test/triage/rules-task.js';
import { shippedDirectory } from '../../../../test/triage/shipped-rules.js';
import { explain } from './explain.js';

const vignette = (name: string) => join(shippedDirectory, 'vignettes', `${name}.json`);
const explained = (file: string, language: 'fi' | 'sv' | 'en' = 'en') =>
  explain(asked([shippedDirectory, file], language));

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'facts-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function factsFile(content: unknown): Promise<string> {
  const file = join(folder, 'facts.json');
  await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

/** The lines below a title, up to the next. */
function section(lines: readonly string[], title: string): string[] {
  const start = lines.indexOf(`${title}:`);
  if (start < 0) return [];
  const end = lines.indexOf('', start);
  return lines.slice(start + 1, end < 0 ? undefined : end).map((line) => line.trim());
}

describe('rules explain', () => {
  it('says what is proposed, why, what else would have come of it and what every table gave', async () => {
    const { holds, lines } = await explained(vignette('saturation-of-94-is-examined-by-the-mobile-unit'));
    expect(holds).toBe(true);
    expect(lines[0]).toBe(
      'The proposal is a mobile assessment unit. Examination on site: the mobile assessment unit.',
    );
    expect(section(lines, 'Reasons')).toContain(
      'The oxygen saturation is below 96 %. [breathing-saturation]',
    );
    expect(section(lines, 'It would be otherwise if')[0]).toContain('Would be an ambulance if');
    expect(section(lines, 'Tables')).toContain('“Need”: examination on site.');
    expect(lines).not.toContain('Missing:');
  });

  it('names the row behind each table that is certain', async () => {
    const { lines } = await explained(vignette('saturation-of-94-is-examined-by-the-mobile-unit'));
    expect(section(lines, 'Tables').some((line) => /^If “.*\[need-breathing\]$/.test(line))).toBe(true);
  });

  it('names what is missing and asks for it', async () => {
    const { lines } = await explained(vignette('one-life-threat-answer-missing-is-left-to-the-nurse'), 'fi');
    expect(lines[0]).toMatch(/^Hoitaja päättää, koska tietoja puuttuu: ”/);
    expect(section(lines, 'Puuttuu')).toEqual([expect.stringContaining('[strokeSign]')]);
    expect(section(lines, 'Kysy seuraavaksi')).toHaveLength(1);
  });

  it('asks at most three questions', async () => {
    const { lines } = await explained(vignette('everything-missing-is-left-to-the-nurse'), 'sv');
    expect(section(lines, 'Fråga härnäst')).toHaveLength(3);
    expect(section(lines, 'Saknas').length).toBeGreaterThan(20);
  });

  it('warns of what could not be used', async () => {
    const { lines } = await explained(await factsFile({ facts: { code: '774', spo2: 930, spo3: 93 } }));
    expect(section(lines, 'Note').join(' ')).toMatch(/outside what is allowed.*not in the list of facts/);
  });

  it('gives the whole verdict and every table as data', async () => {
    const { data } = await explained(vignette('chest-pain-is-upgraded'));
    expect(data).toMatchObject({
      sentence: { fi: expect.stringMatching(/^Ehdotus on /) },
      verdict: {
        outcome: 'upgrade-112',
        redFlag: 'upgrade-now',
        ruleSetHash: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
      tables: expect.arrayContaining([expect.objectContaining({ table: 'need' })]),
    });
    expect(JSON.parse(JSON.stringify(data))).toEqual(data);
  });

  it.each([['{'], [{ code: '774' }], [{ facts: [] }], ['[]']])(
    'does not read facts from %j',
    async (content) => {
      const { holds, lines } = await explained(await factsFile(content), 'fi');
      expect(holds).toBe(false);
      expect(lines[0]).toMatch(/^Tiedosto .* ei ole luettavissa: odotettiin/);
    },
  );

  it('does not read facts from nowhere', async () => {
    expect(await explained(join(folder, 'nowhere.json'))).toMatchObject({ holds: false });
  });

  it('does not explain by rules that cannot be used', async () => {
    const { holds, lines } = await explain(asked([folder, vignette('chest-pain-is-upgraded')], 'sv'));
    expect(holds).toBe(false);
    expect(lines[0]).toMatch(/^Reglerna kan inte användas/);
  });
});
