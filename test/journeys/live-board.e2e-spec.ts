import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { startCentre, type Centre } from '../centre.js';
import {
  barriers,
  openBrowser,
  openPage,
  rowWith,
  signInAs,
  type Language,
  type Window,
} from './nurse-page.js';
import { minutesAgo, Sender } from './sender.js';

let centre: Centre;
let browser: Browser;
let sender: Sender;
let window: Window;

async function atWork(language: Language = 'fi', user = 'hoitaja'): Promise<Window> {
  const opened = await openPage(browser, centre, { language });
  await signInAs(opened, user, centre.password);
  return opened;
}

beforeAll(async () => {
  [centre, browser] = await Promise.all([startCentre(), openBrowser()]);
  sender = new Sender(centre);
});

afterEach(async () => {
  expect(window.faults).toEqual([]);
  await window.page.context().close();
});

afterAll(async () => {
  await browser.close();
  await centre.stop();
});

describe('an empty board', () => {
  it('proves that it is empty: nobody waits, and when that was checked, again and again', async () => {
    window = await atWork();
    const empty = window.page.getByText(/^0 jonossa, tarkistettu \d\d:\d\d:\d\d$/);
    await empty.waitFor();
    const first = String(await empty.textContent());
    await window.page.getByText(first, { exact: true }).waitFor({ state: 'detached' });
    await empty.waitFor();
    expect(await barriers(window.page)).toEqual([]);
  });

  it('is never what a board that could not be loaded looks like', async () => {
    window = await openPage(browser, centre);
    await window.page.routeWebSocket(/\/socket/, (socket) => void socket.close());
    await window.page.reload();
    await signInAs(window, 'hoitaja', centre.password);
    await window.page.getByText(window.words('queue.loadingSlow')).waitFor();
    expect(await window.page.getByText('0 jonossa').count()).toBe(0);
    expect(await barriers(window.page)).toEqual([]);
  });
});

describe('a row of the board', () => {
  it('shows its class in a shape with a letter, its patient and its time left', async () => {
    window = await atWork();
    await sender.hand('shape', {
      class: 'C',
      municipality: 'Ii',
      createdAt: minutesAgo(9),
      age: 81,
      sex: 'male',
    });
    const row = rowWith(window, 'Ii').filter({ hasText: '81 v mies' });
    await row.getByRole('img', { name: window.words('class.C') }).waitFor();
    await row.getByText(/^0:2[01]$/).waitFor();
    await row.getByText(/aikaa jäljellä 0 h 2[01] min/).waitFor({ state: 'attached' });
  });

  it('tells its whole story to those who hear it', async () => {
    window = await atWork('en');
    await sender.hand('heard', {
      municipality: 'Kempele',
      answers: [{ fact: 'severeBleeding', value: true }],
    });
    await rowWith(window, 'Kempele').getByText(window.words('outcome.upgrade-112')).waitFor();
    const name = await rowWith(window, 'Kempele').getAttribute('aria-label');
    expect(name).toMatch(
      /^Class D, Weakened general condition, Kempele, 79 y female\. Return to the response centre/,
    );
    expect(name).toMatch(/bleeding/i);
  });

  it('says that the nurse decides where there is no table for the code, and why', async () => {
    window = await atWork('sv');
    await sender.hand('no-table', { code: '784', municipality: 'Raahe' });
    const row = rowWith(window, 'Raahe');
    await row.getByText(window.words('outcome.nurse-decides')).waitFor();
    await row.getByText(/784/).first().waitFor();
  });

  it('that is over its time says so in words', async () => {
    window = await atWork();
    await sender.hand('late', {
      municipality: 'Nivala',
      createdAt: minutesAgo(131),
    });
    await rowWith(window, 'Nivala')
      .getByText(/^ylitetty 0:1[12]$/)
      .waitFor();
  });

  it('without a class stands among high risk with a question mark in its shape', async () => {
    window = await atWork();
    await sender.hand('classless', { class: undefined, municipality: 'Sievi' });
    const strip = window.page.getByRole('region', {
      name: window.words('queue.highName'),
    });
    const row = strip.getByRole('row').filter({ hasText: 'Sievi' });
    await row.getByText(window.words('mark.class-missing')).waitFor();
    await row.getByRole('img', { name: window.words('class.none') }).waitFor();
  });

  it('of a place that called before says how many contacts there were', async () => {
    window = await atWork();
    const again = {
      municipality: 'Oulainen',
      address: 'Toistokatu 2',
      caller: {},
    };
    await sender.hand('once', again);
    await sender.hand('twice', again);
    await rowWith(window, 'Oulainen').filter({ hasText: '2 yhteydenottoa' }).first().waitFor();
  });
});

describe('an alarm', () => {
  it('stands until a person acknowledges it by name, which the others see', async () => {
    window = await atWork();
    const lead = await atWork('fi', 'vuorovastaava');
    await sender.hand('notice', {
      class: 'A',
      code: '702',
      municipality: 'Pudasjärvi',
    });
    const row = rowWith(window, 'Pudasjärvi');
    await row.getByText(/^A\/B-ilmoitus/).waitFor();
    await window.page.waitForFunction('document.title.includes("▲")');
    await rowWith(lead, 'Pudasjärvi').getByRole('button').click();
    await row.getByText(/kuitannut Veikko Vuorovastaava \d\d:\d\d/).waitFor();
    expect(await row.getByRole('button').count()).toBe(0);
    await window.page.waitForFunction('!document.title.includes("▲")');
    await lead.page.context().close();
  });

  it('about a task that has no row any more still waits for somebody', async () => {
    window = await atWork();
    await sender.hand('gone', { class: 'B', municipality: 'Vaala' });
    await rowWith(window, 'Vaala').waitFor();
    await sender.takeBack('gone');
    await rowWith(window, 'Vaala').waitFor({ state: 'detached' });
    const loose = window.page.getByRole('listitem').filter({ hasText: window.words('alarm.notInQueue') });
    await loose.getByRole('button', { name: window.words('alarm.acknowledge') }).click();
    await loose.waitFor({ state: 'detached' });
  });

  it('is told to a screen reader at once', async () => {
    window = await atWork();
    await sender.hand('told', { class: 'B', municipality: 'Pyhäntä' });
    await window.page
      .getByRole('alert')
      .getByText(/Hälytys: A\/B-ilmoitus/)
      .waitFor({ state: 'attached' });
  });
});

describe('a refused intake', () => {
  it('is shown to the shift lead, with the reason in words, and not to a nurse', async () => {
    window = await atWork('fi', 'vuorovastaava');
    await centre.postTask({
      id: 'nowhere',
      createdAt: minutesAgo(1),
      description: 'Ei paikkaa, ei numeroa.',
    });
    await window.page.getByRole('button', { name: /^Hylätyt [1-9]/ }).click();
    await window.page.getByText(window.words('problem.task-without-place-or-number')).first().waitFor();
    const nurse = await atWork();
    await nurse.page.getByRole('button', { name: nurse.words('header.newTask') }).waitFor();
    expect(await nurse.page.getByRole('button', { name: /Hylätyt/ }).count()).toBe(0);
    await nurse.page.context().close();
  });
});
