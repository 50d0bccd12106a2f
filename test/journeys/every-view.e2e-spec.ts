import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { startCentre, type Centre } from '../centre.js';
import { sampleTask } from '../sample.js';
import {
  barriers,
  languages,
  openBrowser,
  openPage,
  rowWith,
  signInAs,
  themes,
  type Window,
} from './nurse-page.js';

const setups = languages.flatMap((language) => themes.map((theme) => [language, theme] as const));

/** Tasks that fill the board with what it can show. */
const tasks = [
  sampleTask('view-high', { class: 'A', code: '706', municipality: 'Raahe' }),
  sampleTask('view-bad', { age: 'old', municipality: 'Pudasjärvi', flags: ['home-care-client', 'nonsense'] }),
  sampleTask('view-late', {
    createdAt: new Date(Date.now() - 3 * 3_600_000).toISOString(),
    municipality: 'Ii',
  }),
  sampleTask('view-plain', { class: 'C', code: '783', municipality: 'Muhos' }),
];

describe('every view', () => {
  let centre: Centre;
  let browser: Browser;

  beforeAll(async () => {
    centre = await startCentre();
    browser = await openBrowser();
    for (const task of tasks) expect((await centre.postTask(task)).status).toBe(201);
    await centre.postTask('not json');
  });

  afterAll(async () => {
    await browser.close();
    await centre.stop();
  });

  async function lookAround(window: Window): Promise<Record<string, string[]>> {
    const { page, words } = window;
    const seen: Record<string, string[]> = { 'sign-in': await barriers(page) };
    await signInAs(window, 'vuorovastaava', centre.password);
    await rowWith(window, 'Muhos').waitFor();
    seen['board'] = await barriers(page);
    await rowWith(window, 'Pudasjärvi').click();
    await page.getByText(words('task.history')).waitFor();
    seen['task'] = await barriers(page);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: words('header.newTask') }).click();
    await page.getByLabel(words('entry.address'), { exact: true }).waitFor();
    seen['new task'] = await barriers(page);
    return seen;
  }

  it.each(setups)('is free of barriers in %s with the %s theme', async (language, theme) => {
    const window = await openPage(browser, centre, { language, theme });
    const seen = await lookAround(window);
    expect(seen).toEqual({ 'sign-in': [], board: [], task: [], 'new task': [] });
    expect(await window.page.locator('html').getAttribute('lang')).toBe(language);
    expect(window.faults).toEqual([]);
    await window.page.context().close();
  });

  it.each([
    ['a phone', { width: 390, height: 844 }],
    ['a laptop at 200 % zoom', { width: 683, height: 384 }],
    ['a wide screen', { width: 1920, height: 1080 }],
  ])('fits %s without scrolling sideways', async (_where, size) => {
    const window = await openPage(browser, centre, { size });
    await signInAs(window, 'hoitaja', centre.password);
    await rowWith(window, 'Muhos').waitFor();
    const sideways = await window.page.evaluate<number>(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
    expect(sideways).toBeLessThanOrEqual(0);
    expect(await barriers(window.page)).toEqual([]);
    await window.page.context().close();
  });

  it('keeps no patient data in the address, the title or the storage of the browser', async () => {
    const window = await openPage(browser, centre);
    await signInAs(window, 'hoitaja', centre.password);
    await rowWith(window, 'Pudasjärvi').click();
    await window.page.getByText('Esimerkkikatu view-bad').waitFor();
    const kept = await window.page.evaluate<string>(
      'JSON.stringify([location.href, document.title, { ...localStorage }, { ...sessionStorage }])',
    );
    for (const secret of ['Esimerkkikatu', 'Testi Tytär', '000 0000', 'Heikko olo'])
      expect(kept).not.toContain(secret);
    await window.page.context().close();
  });
});
