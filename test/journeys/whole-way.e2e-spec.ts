import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser, Locator } from 'playwright-core';
import { startCentre, type Centre } from '../centre.js';
import { kotasAnswers } from '../sample.js';
import { openBrowser, openPage, rowWith, signInAs, type Setup, type Window } from './nurse-page.js';
import { panel, reportIn } from './report-view.js';
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

const address = 'Kaikkikuja 7';

async function pageOf(user: string, setup: Setup = {}): Promise<Window> {
  const window = await openPage(browser, centre, setup);
  await signInAs(window, user, centre.password);
  return window;
}

function button({ page }: Window, name: string): Locator {
  return page.getByRole('button', { name, exact: true }).first();
}

/** Opens the task from the queue or from what is under way, and waits until it can be decided. */
async function open(nurse: Window, row: Locator): Promise<void> {
  await row.click();
  await nurse.page.getByRole('article').getByText(address, { exact: true }).waitFor();
  await nurse.page.locator('.decision-panel').waitFor();
}

it('a task goes to KOTAS, comes back, is assigned, is diverted after all, and is counted once', async () => {
  const [nurse, kotas, phone] = [
    await pageOf('hoitaja'),
    await pageOf('kotas', { size: { width: 1280, height: 900 } }),
    await pageOf('yksikko', { size: { width: 390, height: 844 } }),
  ];
  const patient = { address, municipality: 'Oulu', flags: ['home-care-client'], answers: kotasAnswers };
  await new Sender(centre).hand('whole-way', patient);

  // The nurse sends the patient to KOTAS.
  await open(nurse, rowWith(nurse, 'Oulu').filter({ hasText: 'KOTAS' }));
  await nurse.page.keyboard.press('k');
  await button(nurse, 'KOTAS Oulu').click();

  // KOTAS declines: the task waits again, marked.
  await kotas.page.getByText(address).waitFor();
  await button(kotas, kotas.words('referral.decline')).click();
  await kotas.page.getByText(kotas.words('referral.reason.no-resource')).click();
  await button(kotas, kotas.words('referral.declineSend')).click();
  const back = rowWith(nurse, 'Oulu').filter({ hasText: nurse.words('mark.returned') });
  await back.first().waitFor();

  // The nurse assigns a unit; the phone shows the order and acknowledges it.
  await nurse.page.keyboard.press('a');
  await button(nurse, 'EPO 3124').click();
  await phone.page.getByText(address).waitFor();
  await button(phone, phone.words('crew.acknowledge')).click();
  await button(phone, phone.words('crew.onTheWay')).waitFor();

  // The nurse diverts after all; the phone shows the stand-down and acknowledges it.
  await nurse.page.keyboard.press('Escape');
  await nurse.page.keyboard.press('w');
  await open(nurse, rowWith(nurse, 'EPO 3124').first());
  await button(nurse, nurse.words('decision.other')).click();
  await button(nurse, `${nurse.words('outcome.kotas')} · KOTAS Oulu`).click();
  await phone.page.locator('del').getByText(address).waitFor();
  await button(phone, phone.words('crew.acknowledge')).click();
  await phone.page.locator('del').waitFor({ state: 'detached' });

  // KOTAS accepts; the managers' page counts one diversion of one task.
  await kotas.page.getByText(address).waitFor();
  await button(kotas, kotas.words('referral.act.accept')).click();
  await button(kotas, kotas.words('referral.act.start')).waitFor();
  const manager = await reportIn(browser, centre);
  const number = panel(manager, 'diversion').locator('.big-number', { hasText: 'D-luokka' });
  expect(await number.innerText()).toContain('1 / 1');
  for (const window of [nurse, kotas, phone, manager]) expect(window.faults).toEqual([]);
});
