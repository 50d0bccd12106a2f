import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser, Locator } from 'playwright-core';
import { askDatabase } from '../ask-database.js';
import { startCentre, type Centre } from '../centre.js';
import { barriers, openBrowser, openPage, signInAs, themes, type Theme, type Window } from './nurse-page.js';
import { minutesAgo, Sender } from './sender.js';

let centre: Centre;
let browser: Browser;
let sender: Sender;
let window: Window;

async function atWork(theme: Theme = 'day', user = 'hoitaja'): Promise<Window> {
  const opened = await openPage(browser, centre, { theme });
  await signInAs(opened, user, centre.password);
  return opened;
}

/** Hands over a task that waits beyond its limit from the beginning. */
async function handLate(municipality: string): Promise<void> {
  await sender.hand(`late-${municipality}`, {
    municipality,
    address: `Hälytyskuja ${municipality}`,
    createdAt: minutesAgo(180),
    caller: { phone: `+358 41 ${String(1_000_000 + municipality.length * 7919)}` },
  });
}

function alarmAbout(place: string, { page }: Window = window): Locator {
  return page.getByRole('listitem').filter({ hasText: place });
}

beforeAll(async () => {
  [centre, browser] = await Promise.all([startCentre({ watchdog: true }), openBrowser()]);
  sender = new Sender(centre);
});

beforeEach(async () => {
  window = await atWork();
});

afterEach(async () => {
  expect(window.faults).toEqual([]);
  await window.page.context().close();
});

afterAll(async () => {
  await browser.close();
  await centre.stop();
});

describe('an alarm of the watchdog', () => {
  it('says how grave it is, what to do and who must, beside the task it is about', async () => {
    await handLate('Oulainen');
    const alarm = alarmAbout('Oulainen');
    await alarm.getByText(window.words('alarm.past-clock'), { exact: true }).waitFor();
    await alarm.getByRole('img', { name: 'Taso 2' }).waitFor();
    await alarm.getByText(window.words('alarm.do.past-clock')).waitFor();
    await alarm.getByRole('link', { name: window.words('alarm.openTask') }).click();
    await window.page.getByRole('heading', { name: /Heikentynyt/ }).waitFor();
  });

  it('keeps quiet for a while only with a reason, and everybody sees until when and who', async () => {
    const lead = await atWork('day', 'vuorovastaava');
    await alarmAbout('Oulainen')
      .getByRole('button', { name: /^Hiljennä/ })
      .click();
    const form = window.page.getByRole('form', { name: /^Hiljennä hälytys/ });
    await form.getByText('30 min').click();
    await window.page.keyboard.press('Enter');
    await form.getByRole('button', { name: 'Hiljennä', exact: true }).click();
    await form.getByText(window.words('alarm.snoozeReasonNeeded')).waitFor();
    await form.getByLabel(window.words('alarm.snoozeReason')).fill('Soitettu, vastaa pian');
    await window.page.keyboard.press('Enter');
    for (const screen of [window, lead]) {
      await screen.page.getByRole('heading', { name: /^Hiljennetyt 1$/ }).waitFor();
      await alarmAbout('Oulainen', screen)
        .getByText(/palaa \d\d:\d\d · hiljensi Helmi Hoitaja/)
        .waitFor();
      await screen.page.waitForFunction('!document.title.includes("▲")');
    }
    await lead.page.context().close();
  });

  it('that passes by itself says so, and still waits for somebody to see it', async () => {
    await handLate('Vaala');
    const alarm = alarmAbout('Vaala');
    await alarm.waitFor();
    await askDatabase(
      centre.databaseUrl,
      `update task set created_at = now() where handover ->> 'municipality' = 'Vaala'`,
    );
    await alarm.getByText(/meni ohi itsestään \d\d:\d\d/).waitFor();
    expect(await alarm.getByRole('button', { name: /^Hiljennä/ }).count()).toBe(0);
    await alarm.getByRole('button', { name: /^Kuittaa hälytys/ }).click();
    await alarm.waitFor({ state: 'detached' });
  });

  it('is one of a group when there are many, which opens and is acknowledged in one act', async () => {
    const places = ['Kempele', 'Muhos', 'Tyrnävä', 'Liminka', 'Pyhäntä'];
    for (const place of places) await handLate(place);
    const flood = window.page.getByRole('listitem').filter({ hasText: '5 × Yli ajan' });
    await flood.getByText(window.words('alarm.oldest')).waitFor();
    await flood.getByRole('button', { name: window.words('alarm.floodOpen') }).click();
    for (const place of places) await flood.getByRole('listitem').filter({ hasText: place }).waitFor();
    expect(await barriers(window.page)).toEqual([]);
    await flood.getByRole('button', { name: 'Kuittaa 5: 5 × Yli ajan' }).click();
    await flood.waitFor({ state: 'detached' });
  });
});

describe('the list of alarms', () => {
  const places = { day: 'Ii', night: 'Utajärvi', contrast: 'Taivalkoski' } as const;

  it.each(themes)('can be read by everybody in the theme %s', async (theme) => {
    await handLate(places[theme]);
    const themed = await atWork(theme);
    const alarm = alarmAbout(places[theme], themed);
    await alarm.getByRole('button', { name: /^Hiljennä/ }).click();
    await alarm.getByRole('form').waitFor();
    expect(await barriers(themed.page)).toEqual([]);
    await themed.page.context().close();
  });
});
