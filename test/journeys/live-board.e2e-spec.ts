import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { languages } from '@tilanne/platform';
import type { Browser } from 'playwright-core';
import { startCentre, type Centre } from '../centre.js';
import { sampleTask } from '../sample.js';
import { openBrowser } from './browser.js';
import { Seat } from './seat.js';

let centre: Centre;
let browser: Browser;
let seat: Seat;

const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();

/** A person who must not wait: answered questions of the life-threat screen. */
const bleeding = [{ fact: 'severeBleeding', value: true }];

beforeAll(async () => {
  [centre, browser] = await Promise.all([startCentre(), openBrowser()]);
});

afterEach(async () => {
  expect(seat.faults).toEqual([]);
  await seat.leave();
});

afterAll(async () => {
  await browser.close();
  await centre.stop();
});

describe('an empty board', () => {
  it('proves that it is empty: nobody waits, and when that was checked', async () => {
    seat = await Seat.take(browser, centre);
    await seat.comeToWork();
    const empty = seat.page.getByText(/^0 jonossa, tarkistettu \d\d:\d\d:\d\d$/);
    await empty.waitFor();
    const first = await empty.textContent();
    await seat.page.getByText(String(first)).waitFor({ state: 'detached' });
    await empty.waitFor();
  });
});

describe('a task that comes in from outside', () => {
  it.each(languages)('appears without a reload with a proposal and its reason in words: %s', async (language) => {
    seat = await Seat.take(browser, centre, { language });
    await seat.comeToWork();
    const municipality = { fi: 'Kempele', sv: 'Liminka', en: 'Tyrnävä' }[language];
    await centre.postTask(sampleTask(`seen-${language}`, { municipality, answers: bleeding }));
    const row = seat.row(municipality, '774');
    await row.getByText(seat.t('outcome.upgrade-112')).waitFor();
    const reason = {
      fi: /verenvuoto/i,
      sv: /blödning/i,
      en: /bleeding/i,
    }[language];
    await row.getByText(reason).waitFor();
    const code = { fi: 'Heikentynyt yleistila', sv: 'Nedsatt allmäntillstånd', en: 'Weakened general condition' };
    expect(await row.getAttribute('aria-label')).toContain(code[language]);
  });

  it('without a table for its code says that the nurse decides, and why', async () => {
    seat = await Seat.take(browser, centre);
    await seat.comeToWork();
    await centre.postTask(sampleTask('no-table', { code: '784', municipality: 'Raahe' }));
    const row = seat.row('Raahe', '784');
    await row.getByText(seat.t('outcome.nurse-decides')).waitFor();
    await row.getByText(/784/).first().waitFor();
  });

  it('shows its class in a shape with a letter, its patient and its time left', async () => {
    seat = await Seat.take(browser, centre);
    await seat.comeToWork();
    await centre.postTask(sampleTask('shape', { class: 'C', municipality: 'Ii', createdAt: minutesAgo(9), age: 81, sex: 'male' }));
    const row = seat.row('Ii', '81 v mies');
    await row.getByRole('img', { name: seat.t('class.C') }).waitFor();
    await row.getByText(/^0:2[01]$/).waitFor();
    await row.getByText(/aikaa jäljellä 0 h 2[01] min/).waitFor({ state: 'attached' });
  });

  it('that is over its time says so in words', async () => {
    seat = await Seat.take(browser, centre);
    await seat.comeToWork();
    await centre.postTask(sampleTask('late', { municipality: 'Nivala', createdAt: minutesAgo(131) }));
    await seat.row('Nivala').getByText(/^ylitetty 0:1[12]$/).waitFor();
  });

  it('without a class stands among high risk with a question mark in its shape', async () => {
    seat = await Seat.take(browser, centre);
    await seat.comeToWork();
    await centre.postTask(sampleTask('classless', { class: undefined, municipality: 'Sievi' }));
    const strip = seat.page.getByRole('region', { name: seat.t('queue.highName') });
    const row = strip.getByRole('row').filter({ hasText: 'Sievi' });
    await row.getByText(seat.t('mark.class-missing')).waitFor();
    await row.getByRole('img', { name: seat.t('class.none') }).waitFor();
  });
});

describe('an alarm', () => {
  it('stands until a person acknowledges it by name, which the others see', async () => {
    seat = await Seat.take(browser, centre);
    await seat.comeToWork();
    const lead = await Seat.take(browser, centre);
    await lead.comeToWork('vuorovastaava');
    await centre.postTask(sampleTask('notice', { class: 'A', code: '702', municipality: 'Pudasjärvi' }));
    const row = seat.row('Pudasjärvi', '702');
    await row.getByText(seat.t('alarm.urgent-notice')).waitFor();
    await seat.page.waitForFunction('document.title.includes("▲ 1")');
    await lead.row('Pudasjärvi').getByRole('button').click();
    await row.getByText(/kuitannut Veikko Vuorovastaava \d\d:\d\d/).waitFor();
    await row.getByRole('button').waitFor({ state: 'detached' });
    await seat.page.waitForFunction('!document.title.includes("▲")');
    expect(lead.faults).toEqual([]);
    await lead.leave();
  });

  it('about a task that has no row any more still waits for somebody', async () => {
    seat = await Seat.take(browser, centre);
    await seat.comeToWork();
    await centre.postTask(sampleTask('gone', { class: 'B', municipality: 'Vaala' }));
    await seat.row('Vaala').waitFor();
    await fetch(`${centre.intakeUrl}/api/tasks/gone/cancel`, {
      method: 'POST',
      headers: { authorization: `Bearer ${centre.bearerKey}`, 'content-type': 'application/json' },
      body: '{}',
    });
    await seat.row('Vaala').waitFor({ state: 'detached' });
    await seat.reads(seat.t('alarm.notInQueue'));
    await seat.page.getByRole('button', { name: /^Kuittaa hälytys/ }).click();
    await seat.page.getByText(seat.t('alarm.notInQueue')).waitFor({ state: 'detached' });
  });
});
