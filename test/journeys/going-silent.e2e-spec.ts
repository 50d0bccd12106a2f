import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { startCentre, type Centre } from '../centre.js';
import { barriers, openBrowser, openPage, rowWith, signInAs } from './nurse-page.js';
import { Sender } from './sender.js';

let centre: Centre;
let browser: Browser;

beforeAll(async () => {
  [centre, browser] = await Promise.all([startCentre(), openBrowser()]);
});

afterAll(async () => {
  await browser.close();
  await centre.stop();
});

/** The page's line to the server, which may carry nothing without being cut. */
async function breakableLine(page: Page): Promise<{ silent: boolean }> {
  const line = { silent: false };
  await page.routeWebSocket(/\/socket/, (near) => {
    const far = near.connectToServer();
    near.onMessage((message) => line.silent || far.send(message));
    far.onMessage((message) => line.silent || near.send(message));
  });
  await page.reload();
  return line;
}

describe('a server that falls silent without hanging up', () => {
  it('is noticed by the silence alone: amber after 5 seconds, greyed after 30, and then told what was missed', async () => {
    const sender = new Sender(centre);
    await sender.hand('before', { municipality: 'Oulu' });
    const window = await openPage(browser, centre);
    const { page, words } = window;
    const line = await breakableLine(page);
    await signInAs(window, 'hoitaja', centre.password);
    await rowWith(window, 'Oulu').getByText(words('outcome.nurse-decides')).waitFor();
    line.silent = true;
    await page.getByText(/Viimeisin tieto \d\d:\d\d:\d\d, \d+ s sitten/).waitFor();
    expect(await page.getByText(words('freshness.staleTitle')).count()).toBe(0);
    expect(await barriers(page)).toEqual([]);
    await sender.hand('meanwhile', {
      municipality: 'Muhos',
      address: 'Toinen katu 2',
      caller: {},
    });
    await page.getByRole('banner').getByText(words('freshness.staleTitle')).waitFor({ timeout: 60_000 });
    expect(await barriers(page)).toEqual([]);
    // What is known stays in sight, marked as old.
    expect(await rowWith(window, 'Oulu').count()).toBe(1);
    line.silent = false;
    await page.getByText(/Poissa \d\d:\d\d:\d\d–\d\d:\d\d:\d\d: 1 uusi\./).waitFor({ timeout: 60_000 });
    await rowWith(window, 'Muhos').waitFor();
    await page.getByRole('button', { name: words('freshness.read') }).click();
    await page.getByText(words('freshness.awayTitle')).waitFor({ state: 'detached' });
    await page.context().close();
  });
});
