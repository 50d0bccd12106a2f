import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { startCentre, type Centre } from '../centre.js';
import { openBrowser, openPage, rowWith, type Window } from './nurse-page.js';
import { minutesAgo, Sender } from './sender.js';

let centre: Centre;
let browser: Browser;
let window: Window;

const press = async (...keys: readonly string[]) => {
  for (const key of keys) await window.page.keyboard.press(key);
};

const type = (text: string) => window.page.keyboard.type(text);

const focusedText = async () =>
  String(
    await window.page.evaluate(
      'document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent ?? ""',
    ),
  ).trim();

beforeAll(async () => {
  [centre, browser] = await Promise.all([startCentre(), openBrowser()]);
  const sender = new Sender(centre);
  const alone = (id: string) => ({ address: `Katu ${id}`, caller: {} });
  await sender.hand('old', {
    municipality: 'Oulu',
    createdAt: minutesAgo(60),
    ...alone('old'),
  });
  await sender.hand('young', {
    municipality: 'Muhos',
    createdAt: minutesAgo(5),
    ...alone('young'),
  });
  await sender.hand('notice', {
    municipality: 'Kuusamo',
    class: 'A',
    ...alone('notice'),
  });
});

/** Signs in without touching a mouse. */
beforeEach(async () => {
  window = await openPage(browser, centre);
  await window.page.locator('input:focus').waitFor();
  await type('hoitaja');
  await press('Tab');
  await type(centre.password);
  await press('Enter');
  await rowWith(window, 'Muhos').getByText(window.words('outcome.nurse-decides')).waitFor();
});

afterEach(async () => {
  expect(window.faults).toEqual([]);
  await window.page.context().close();
});

afterAll(async () => {
  await browser.close();
  await centre.stop();
});

describe('by keyboard alone', () => {
  it('one moves through high risk and the queue with J and K as well as with the arrows', async () => {
    await press('j');
    expect(await focusedText()).toContain('Kuusamo');
    await press('j');
    expect(await focusedText()).toContain('Oulu');
    await press('ArrowDown');
    expect(await focusedText()).toContain('Muhos');
    await press('k');
    expect(await focusedText()).toContain('Oulu');
  });

  it('Enter opens a row, the focus goes to its heading, and Esc leads back to the same row', async () => {
    await press('j', 'j', 'Enter');
    await window.page.getByRole('article').waitFor();
    expect(await focusedText()).toContain('Heikentynyt yleistila');
    await press('Escape');
    await window.page.getByRole('article').waitFor({ state: 'detached' });
    expect(await focusedText()).toContain('Oulu');
  });

  it('an alarm is reached with A and acknowledged with Enter', async () => {
    await press('a');
    expect(await focusedText()).toContain('Kuittaa hälytys');
    await press('Enter');
    await rowWith(window, 'Kuusamo')
      .getByText(/kuitannut Helmi Hoitaja/)
      .waitFor();
  });

  it('questions are answered with the numbers on their buttons, one after another', async () => {
    await press('j', 'j', 'j', 'Enter');
    await window.page.getByRole('heading', { name: window.words('questions.title') }).waitFor();
    await window.page.getByRole('button', { name: 'Ei mitään näistä' }).first().waitFor();
    await press('9');
    const given = window.page.getByRole('region', {
      name: window.words('task.answersTitle'),
    });
    await given.getByText('Henkeä uhkaavat oireet').waitFor();
    await window.page.getByText(/Ehdotus ei muuttunut/).waitFor();
  });

  it('a task is entered with N, from field to field, and saved with Ctrl+Enter; Enter alone does not save', async () => {
    await press('n');
    await window.page.getByRole('heading', { name: window.words('entry.title') }).waitFor();
    await press('Tab', 'Tab');
    await type('Näppäintie 5, Ii');
    while (!(await focusedText()).includes('Ei tiedossa') && (await focusedText()) !== '') await press('Tab');
    await window.page.getByLabel(window.words('entry.address'), { exact: true }).focus();
    await type('Näppäintie 5');
    await press('Enter');
    expect(await window.page.getByText(window.words('entry.saved')).count()).toBe(0);
    await press('Control+Enter');
    await window.page.getByText(window.words('entry.saved')).waitFor();
  });

  it('the command bar finds a task by its municipality and a theme by its name', async () => {
    await press('/');
    await window.page.getByRole('dialog').getByRole('textbox').waitFor();
    await type('muho');
    await press('ArrowDown', 'Enter');
    await window.page.getByRole('article').getByText('Katu young').waitFor();
    await press('Escape', '/');
    await window.page.getByRole('dialog').getByRole('textbox').waitFor();
    await type('yö');
    await press('ArrowDown', 'Enter');
    await window.page.waitForFunction('document.documentElement.dataset.theme === "night"');
  });

  it('letters are text while one writes', async () => {
    await press('/');
    await window.page.getByRole('dialog').getByRole('textbox').waitFor();
    await type('nja?');
    expect(await window.page.getByRole('dialog').getByRole('textbox').inputValue()).toBe('nja?');
    await press('Escape');
    expect(await window.page.getByRole('dialog').count()).toBe(0);
  });

  it('single keys can be switched off, and the arrows, Enter and Esc still work', async () => {
    await press('?');
    const dialog = window.page.getByRole('dialog', {
      name: window.words('keys.title'),
    });
    await dialog.waitFor();
    await dialog.getByRole('switch').focus();
    await press('Space', 'Escape');
    await dialog.waitFor({ state: 'detached' });
    await press('n', 'j');
    expect(await window.page.getByRole('heading', { name: window.words('entry.title') }).count()).toBe(0);
    await window.page.getByRole('grid').last().getByRole('row').first().focus();
    await press('ArrowDown', 'Enter');
    await window.page.getByRole('article').waitFor();
    await press('Escape');
    await window.page.getByRole('article').waitFor({ state: 'detached' });
  });

  it('the first stop leads past the header to the queue', async () => {
    await window.page.evaluate('document.activeElement?.blur()');
    await press('Tab');
    expect(await focusedText()).toBe(window.words('header.skip'));
    await press('Enter');
    expect(await focusedText()).toContain('Kuusamo');
  });

  it('one signs out by the menu', async () => {
    await window.page.getByRole('button', { name: /Helmi Hoitaja/ }).focus();
    await press('Enter', 'End', 'Enter');
    await window.page.getByRole('button', { name: window.words('session.submit') }).waitFor();
  });
});
