import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Locator } from 'playwright-core';
import { startCentre, type Centre } from '../centre.js';
import { openBrowser, openPage, rowWith, signInAs, type Window } from './nurse-page.js';
import { minutesAgo, Sender } from './sender.js';

let centre: Centre;
let browser: Browser;
let sender: Sender;
let window: Window;

/** A task that no other is linked to. */
const hand = (id: string, municipality: string, minutes: number, other = {}) =>
  sender.hand(id, {
    municipality,
    address: `Katu ${id}`,
    caller: {},
    createdAt: minutesAgo(minutes),
    ...other,
  });

async function top(row: Locator): Promise<number> {
  return Math.round((await row.boundingBox())?.y ?? Number.NaN);
}

/** The row of Muhos with the pointer on it, once everything has been triaged. */
async function underThePointer(): Promise<Locator> {
  window = await openPage(browser, centre);
  await signInAs(window, 'hoitaja', centre.password);
  const row = rowWith(window, 'Muhos');
  await row.getByText(window.words('outcome.nurse-decides')).waitFor();
  await row.hover();
  return row;
}

/** The key of the row that has the focus. */
const focusedKey = () =>
  window.page.evaluate<string | null>('document.activeElement?.getAttribute("data-key")');

beforeAll(async () => {
  [centre, browser] = await Promise.all([startCentre(), openBrowser()]);
  sender = new Sender(centre);
  await hand('first', 'Oulu', 20);
  await hand('second', 'Muhos', 10);
});

afterEach(async () => {
  expect(window.faults).toEqual([]);
  await window.page.context().close();
});

afterAll(async () => {
  await browser.close();
  await centre.stop();
});

describe('while the pointer is on the queue', () => {
  it('no row moves: new ones wait behind the bar until somebody asks for them', async () => {
    const row = await underThePointer();
    const before = await top(row);
    await hand('older', 'Raahe', 40);
    await window.page.getByRole('button', { name: /1 uusi tai siirtynyt/ }).waitFor();
    expect(await rowWith(window, 'Raahe').count()).toBe(0);
    expect(await top(row)).toBe(before);
    await window.page.keyboard.press('s');
    await rowWith(window, 'Raahe').waitFor();
    expect(await top(rowWith(window, 'Raahe'))).toBeLessThan(await top(row));
  });

  it('high risk comes at once all the same, and pushes nothing under the pointer', async () => {
    const row = await underThePointer();
    const before = await top(row);
    await hand('notice', 'Kuusamo', 0, { class: 'A' });
    await rowWith(window, 'Kuusamo').waitFor();
    expect(await top(row)).toBe(before);
  });

  it('a row that leaves keeps its place, struck out, until the pointer has gone', async () => {
    await hand('leaving', 'Kalajoki', 60);
    const row = await underThePointer();
    await rowWith(window, 'Kalajoki').waitFor();
    const before = await top(row);
    await sender.takeBack('leaving');
    await rowWith(window, 'Kalajoki').getByText(window.words('queue.left'), { exact: true }).waitFor();
    expect(await top(row)).toBe(before);
    await window.page.mouse.move(1200, 10);
    await rowWith(window, 'Kalajoki').waitFor({ state: 'detached' });
  });

  it('a row shows its new content at its old place', async () => {
    const row = await underThePointer();
    const before = await top(row);
    await sender.change('second', 2, {
      municipality: 'Muhos',
      address: 'Katu second',
      caller: {},
      age: 88,
      createdAt: minutesAgo(10),
    });
    await row.getByText('88 v nainen').waitFor();
    expect(await top(row)).toBe(before);
  });
});

describe('while the keyboard is on the queue', () => {
  it('the row that has the focus keeps it when others come', async () => {
    window = await openPage(browser, centre);
    await signInAs(window, 'hoitaja', centre.password);
    const row = rowWith(window, 'Muhos');
    await row.waitFor();
    while ((await focusedKey()) !== (await row.getAttribute('data-key')))
      await window.page.keyboard.press('j');
    await hand('while-typing', 'Taivalkoski', 90);
    await window.page.getByRole('button', { name: /uusi tai siirtynyt/ }).waitFor();
    expect(await focusedKey()).toBe(await row.getAttribute('data-key'));
  });
});
