import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { measures } from '@tilanne/report';
import type { Browser } from 'playwright-core';
import { startCentre, type Centre } from '../centre.js';
import { PlayedShift } from '../report/played-shift.js';
import {
  barriers,
  languages,
  openBrowser,
  openPage,
  signInAs,
  themes,
  type Setup,
  type Window,
} from './nurse-page.js';
import { interval, panel, reportIn, rowsOf } from './report-view.js';
import { Sender } from './sender.js';

/** What is done to how many tasks of each class. */
const played = {
  C: { accepted: 6, driven: 5, cameBack: 0 },
  D: { accepted: 8, driven: 6, cameBack: 5 },
} as const;

const waiting = 2;

const setups = languages.flatMap((language) => themes.map((theme) => [language, theme] as const));

let centre: Centre;
let browser: Browser;

beforeAll(async () => {
  [centre, browser] = await Promise.all([startCentre(), openBrowser()]);
  const shift = await PlayedShift.begin(centre);
  for (const name of ['C', 'D'] as const)
    for (const act of ['accepted', 'driven', 'cameBack'] as const)
      for (let index = 0; index < played[name][act]; index += 1)
        await shift[act](await shift.received(`${name}-${act}-${String(index)}`, name));
  for (let index = 0; index < waiting; index += 1) await shift.received(`waiting-${String(index)}`, 'D');
  await shift.received('cancelled-1', 'D');
  await new Sender(centre).takeBack('cancelled-1');
  // Two of those who went to KOTAS are called about again.
  for (const again of ['D-accepted-0', 'C-accepted-0'])
    await shift.received(`again-${again}`, 'A', { address: `Esimerkkikatu ${again}` });
});

afterAll(async () => {
  await browser.close();
  await centre.stop();
});

const signedIn = (setup?: Setup): Promise<Window> => reportIn(browser, centre, setup);

describe('the managers’ page', () => {
  const received = { C: 11, D: 21 };
  // Both that were called about again are open again, and so not diverted any more.
  const diverted = { C: played.C.accepted - 1, D: played.D.accepted - 1 };
  const first = played.C.accepted + played.D.accepted + played.D.cameBack;

  it('counts what was done, with intervals', async () => {
    const window = await signedIn();
    for (const [name, words] of [
      ['C', 'C-luokka'],
      ['D', 'D-luokka'],
    ] as const) {
      const [count, total] = [diverted[name], received[name]];
      const number = panel(window, 'diversion').locator('.big-number', { hasText: words });
      const text = await number.innerText();
      expect(text).toContain(`${String(count)} / ${String(total)} tehtävää`);
      expect(text).toContain(`${((count / total) * 100).toFixed(1).replace('.', ',')}\u00a0%`);
      expect(text).toContain(interval(count, total));
    }
    const again = await panel(window, 'contactedAgain').locator('.big-number').innerText();
    expect(again).toContain(`2 / ${String(first)} tehtävää`);
    const back = await panel(window, 'returned').locator('.big-number').innerText();
    expect(back).toContain(`${String(played.D.cameBack)} / ${String(first)} tehtävää`);
    expect(window.faults).toEqual([]);
    await window.page.context().close();
  });

  it('prints under every number what is counted, each sentence with its own number', async () => {
    const window = await signedIn();
    for (const name of ['diversion', 'contactedAgain', 'returned'] as const) {
      const { numerator, denominator, exclusions, apart } = measures[name];
      const text = await panel(window, name).getByRole('table').innerText();
      for (const { sentence } of [numerator, denominator, ...exclusions, ...apart])
        expect(text).toContain(sentence.fi);
    }
    const numbers = await rowsOf(panel(window, 'diversion').getByRole('table'));
    expect(numbers.map(([, ofC, ofD]) => [Number(ofC), Number(ofD)])).toEqual([
      [diverted.C, diverted.D],
      [received.C, received.D],
      [0, 1],
      [0, 0],
      [0, played.D.cameBack],
      [1, 1 + waiting],
      [played.C.driven, played.D.driven],
      [0, 0],
    ]);
    await window.page.context().close();
  });

  it('shows beside every chart the same numbers as a table, the small ones in neither', async () => {
    const window = await signedIn();
    const region = window.page.getByRole('region', {
      name: window.words('report.byDestination'),
      exact: true,
    });
    const [[name, ofC, backC, , ofD, backD] = []] = await rowsOf(region.getByRole('table'));
    expect([name, ofC, ofD]).toEqual(['KOTAS Oulu', '6', '13']);
    expect([backC, backD]).toEqual(['0', '5']);
    const drawn = await region.locator('svg text').allTextContents();
    expect(drawn).toEqual(expect.arrayContaining(['KOTAS Oulu', '6', '13']));
    const days = window.page.getByRole('region', { name: window.words('report.byDay'), exact: true });
    const rows = await rowsOf(days.getByRole('table'));
    expect(rows).toHaveLength(7);
    const today = rows.find((row) => row.includes('21')) ?? [];
    expect(today.slice(1, 3)).toEqual(['11', '5']);
    expect(today[10]).toMatch(/^–/);
    await window.page.context().close();
  });

  it('keeps the period in the address, says when it was counted, and counts again', async () => {
    const window = await signedIn();
    const { page, words } = window;
    await page.getByLabel(words('report.from'), { exact: true }).fill('2026-01-01');
    await page.getByLabel(words('report.to'), { exact: true }).fill('2026-01-02');
    await page.keyboard.press('Enter');
    await page.getByText(words('report.empty')).waitFor();
    expect(new URL(page.url()).hash).toBe('#/report/2026-01-01/2026-01-02');
    await page.reload();
    await page.getByText(words('report.empty')).waitFor();
    await page.goBack();
    await page.getByRole('table').first().waitFor();
    const asOf = page.getByText(await page.getByRole('status').innerText(), { exact: true });
    // Counted twice within one second, it says the same: so it is asked until the time is another.
    while (await asOf.isVisible()) {
      const answer = page.waitForResponse(/api\/report\/diversion/);
      await page.getByRole('button', { name: words('report.refresh') }).click();
      await answer;
    }
    expect(window.faults).toEqual([]);
    await page.context().close();
  });

  it('names a period that cannot be before it is asked for', async () => {
    const window = await signedIn();
    const { page, words } = window;
    await page.getByLabel(words('report.from'), { exact: true }).fill('2026-02-02');
    await page.getByLabel(words('report.to'), { exact: true }).fill('2026-02-01');
    await page.getByText(words('report.fault.after-to')).waitFor();
    expect(await page.getByRole('button', { name: words('report.show') }).isDisabled()).toBe(true);
    await page.context().close();
  });

  it('keeps the last numbers in view when the server does not answer, and says so', async () => {
    const window = await signedIn();
    const { page, words } = window;
    await page.route(/api\/report/, (route) => route.abort());
    await page.getByRole('button', { name: words('report.refresh') }).click();
    await page
      .getByRole('alert')
      .filter({ hasText: words('problem.no-answer') })
      .waitFor();
    expect(await panel(window, 'diversion').getByRole('table').count()).toBe(1);
    await page.context().close();
  });

  it.each(setups)('is free of barriers in %s with the %s theme', async (language, theme) => {
    const window = await signedIn({ language, theme });
    await window.page.locator('svg text').first().waitFor();
    expect(await barriers(window.page)).toEqual([]);
    expect(window.faults).toEqual([]);
    await window.page.context().close();
  });

  it.each([
    ['a phone', { width: 390, height: 844 }],
    ['a wide screen', { width: 1920, height: 1080 }],
  ])('fits %s without scrolling sideways', async (_where, size) => {
    const window = await signedIn({ size });
    const sideways = await window.page.evaluate<number>(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
    expect(sideways).toBeLessThanOrEqual(0);
    await window.page.context().close();
  });

  it('is not fetched by a nurse: the desk has no charts', async () => {
    const window = await openPage(browser, centre);
    const files: string[] = [];
    window.page.on('request', (request) => files.push(request.url()));
    await signInAs(window, 'hoitaja', centre.password);
    await window.page.getByRole('button', { name: window.words('header.newTask') }).waitFor();
    expect(files.filter((url) => url.includes('report'))).toEqual([]);
    await window.page.context().close();
  });
});
