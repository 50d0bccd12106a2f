import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { startCentre, type Centre } from '../centre.js';
import { sampleTask } from '../sample.js';
import { languages, openBrowser, openPage, rowWith, signInAs } from './nurse-page.js';

/** Everything asked for code 774, so that the proposal is certain. */
const answers = [
  ...['first-screen', 'further-flags', 'vitals'].map((fact) => ({ fact, value: 'none-of-these' })),
  ...['walksAsUsual', 'eatsAsUsual', 'drinksAsUsual', 'needsSupportAtHome'].map((fact) => ({
    fact,
    value: true,
  })),
  ...['fever', 'gettingWorse'].map((fact) => ({ fact, value: false })),
  { fact: 'pain', value: 'none' },
];

describe('the main job', () => {
  let centre: Centre;
  let browser: Browser;

  beforeAll(async () => {
    centre = await startCentre();
    browser = await openBrowser();
  });

  afterAll(async () => {
    await browser.close();
    await centre.stop();
  });

  it.each(languages)(
    'shows a task posted from outside without reload, with proposal and reason in %s',
    async (language) => {
      const window = await openPage(browser, centre, { language });
      await signInAs(window, 'hoitaja', centre.password);
      await window.page.getByRole('button', { name: window.words('header.newTask') }).waitFor();
      const place = { fi: 'Kempele', sv: 'Hailuoto', en: 'Liminka' }[language];
      const body = sampleTask(`main-${language}`, {
        answers,
        flags: ['home-care-client'],
        municipality: place,
      });
      expect((await centre.postTask(body)).status).toBe(201);
      const row = rowWith(window, place);
      await row.filter({ hasText: window.words('outcome.kotas') }).waitFor();
      await row.click();
      await window.page.getByText(`Esimerkkikatu main-${language}`).waitFor();
      expect(await window.page.getByRole('link', { name: /000 0000/ }).getAttribute('href')).toMatch(
        /^tel:\+?358/,
      );
      expect(window.faults).toEqual([]);
      await window.page.context().close();
    },
  );

  it('goes by keyboard alone from sign-in to an opened task, an answer and a new task', async () => {
    const { page, words, faults } = await openPage(browser, centre);
    await page.locator('input:focus').waitFor();
    await page.keyboard.type('hoitaja');
    await page.keyboard.press('Tab');
    await page.keyboard.type(centre.password);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: words('header.newTask') }).waitFor();
    expect((await centre.postTask(sampleTask('by-keyboard', { municipality: 'Utajärvi' }))).status).toBe(201);
    await rowWith({ page, words, faults }, 'Utajärvi').waitFor();
    await page.keyboard.press('n');
    await page.getByLabel(words('entry.address'), { exact: true }).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.getByText(words('task.history')).waitFor();
    await page.keyboard.press('Escape');
    await page.getByText(words('task.history')).waitFor({ state: 'detached' });
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('enters a task from a pasted text and opens its row', async () => {
    const window = await openPage(browser, centre);
    const { page, words } = window;
    await signInAs(window, 'hoitaja', centre.password);
    await page.getByRole('button', { name: words('header.newTask') }).click();
    const pasted =
      '745 D kaatuminen\nOsoite: Liitetie 3, Oulainen\nPuh. 040 555 1212\nNainen 81 v, kaatui keittiössä.';
    await page.getByLabel(words('entry.paste'), { exact: true }).fill(pasted);
    await page.getByRole('button', { name: words('entry.read') }).click();
    await page.getByRole('button', { name: words('entry.submit') }).click();
    await page.getByText(words('entry.saved')).first().waitFor();
    await rowWith(window, '745').waitFor();
    await page.context().close();
  });

  it('alarms for a notice until somebody acknowledges it, and shows that on every screen', async () => {
    const [first, second] = [await openPage(browser, centre), await openPage(browser, centre)];
    await signInAs(first, 'hoitaja', centre.password);
    await signInAs(second, 'vuorovastaava', centre.password);
    await centre.postTask(sampleTask('alarming', { class: 'B', municipality: 'Tyrnävä' }));
    const button = (of: typeof first) =>
      of.page.getByRole('button', { name: of.words('alarm.acknowledge') }).first();
    await button(first).waitFor();
    await button(second).waitFor();
    await button(first).click();
    await button(second).waitFor({ state: 'detached' });
    await rowWith(second, 'Tyrnävä').waitFor();
    await first.page.context().close();
    await second.page.context().close();
  });

  it('never looks live when it is not: a silent server greys the board, and it comes back by itself', async () => {
    const window = await openPage(browser, centre);
    await signInAs(window, 'hoitaja', centre.password);
    await rowWith(window, 'Tyrnävä').waitFor();
    const board = centre.servers.find(({ name }) => name === 'board');
    await board?.kill('SIGKILL');
    const stale = window.page.getByRole('banner').getByText(window.words('freshness.staleTitle'));
    await stale.waitFor({ timeout: 60_000 });
    await rowWith(window, 'Tyrnävä').waitFor();
    await centre.start('board', board);
    await window.page.getByText(window.words('freshness.awayTitle')).first().waitFor({ timeout: 60_000 });
    await stale.waitFor({ state: 'detached' });
    await window.page.context().close();
  });
});
