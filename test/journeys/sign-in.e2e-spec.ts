import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { startCentre, type Centre } from '../centre.js';
import { openBrowser, openPage, rowWith, signInAs, type Window } from './nurse-page.js';
import { Sender } from './sender.js';

let centre: Centre;
let browser: Browser;
let window: Window;

const button = (key: string) => window.page.getByRole('button', { name: window.words(key), exact: true });
const field = (key: string) => window.page.getByLabel(window.words(key), { exact: true });

beforeAll(async () => {
  [centre, browser] = await Promise.all([startCentre(), openBrowser()]);
});

afterEach(async () => {
  await window.page.context().close();
});

afterAll(async () => {
  await browser.close();
  await centre.stop();
});

describe('somebody who is not signed in', () => {
  it('sees how to sign in and nothing else, wherever the address points', async () => {
    const id = await new Sender(centre).hand('not-for-you');
    window = await openPage(browser, centre);
    await window.page.goto(`${centre.boardUrl}/#/task/${id}`);
    await button('session.submit').waitFor();
    expect(await window.page.textContent('body')).not.toContain('Esimerkkikatu');
    expect(window.faults).toEqual([]);
  });

  it('is told in words that the password is wrong, and keeps the name that was typed', async () => {
    window = await openPage(browser, centre);
    await field('session.user').fill('hoitaja');
    await field('session.password').fill('not the password');
    await button('session.submit').click();
    await window.page.getByRole('alert').getByText(window.words('problem.wrong-user-or-password')).waitFor();
    expect(await field('session.user').inputValue()).toBe('hoitaja');
  });

  it('finds the users of the demonstration, and not their password', async () => {
    window = await openPage(browser, centre);
    await window.page.getByRole('button', { name: 'vuorovastaava', exact: true }).click();
    expect(await field('session.user').inputValue()).toBe('vuorovastaava');
    expect(await window.page.textContent('body')).not.toContain(centre.password);
  });

  it('can change the language without losing what was typed', async () => {
    window = await openPage(browser, centre);
    await field('session.user').fill('hoitaja');
    await window.page.getByRole('button', { name: /Kieli/ }).click();
    await window.page.getByRole('menuitemradio', { name: 'Svenska' }).click();
    const user = window.page.getByLabel('Användarnamn');
    await user.waitFor();
    expect(await user.inputValue()).toBe('hoitaja');
    expect(await window.page.getAttribute('html', 'lang')).toBe('sv');
  });

  it('can read the accessibility statement and come back', async () => {
    window = await openPage(browser, centre);
    await window.page.getByRole('link', { name: window.words('access.title') }).click();
    await window.page.getByRole('heading', { name: window.words('access.feedbackTitle') }).waitFor();
    await button('access.back').click();
    await button('session.submit').waitFor();
  });
});

describe('an administrator', () => {
  it('gets a plain sentence instead of a board, and a way out', async () => {
    window = await openPage(browser, centre);
    await signInAs(window, 'paakayttaja', centre.password);
    await window.page.getByRole('heading', { name: window.words('session.adminTitle') }).waitFor();
    expect(await window.page.getByRole('row').count()).toBe(0);
    await button('session.signOut').click();
    await button('session.submit').waitFor();
    expect(window.faults).toEqual([]);
  });
});

describe('a nurse', () => {
  it('stays signed in over a reload and leaves by the menu', async () => {
    window = await openPage(browser, centre);
    await signInAs(window, 'hoitaja', centre.password);
    await window.page.reload();
    await window.page.getByRole('button', { name: /hoitaja$/ }).click();
    await window.page.getByRole('menuitem', { name: window.words('session.signOut') }).click();
    await button('session.submit').waitFor();
    await window.page.reload();
    await button('session.submit').waitFor();
  });

  it('whose session has ended signs in again over the desk and finds the text that was being written', async () => {
    window = await openPage(browser, centre);
    await signInAs(window, 'hoitaja', centre.password);
    await button('header.newTask').click();
    await field('entry.address').fill('Säilyvä katu 1');
    await window.page.context().clearCookies();
    await button('entry.submit').click();
    await window.page.getByText(window.words('session.ended')).waitFor();
    expect(await field('session.user').inputValue()).toBe('hoitaja');
    await field('session.password').fill(centre.password);
    await window.page.keyboard.press('Enter');
    await window.page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await field('entry.address').inputValue()).toBe('Säilyvä katu 1');
    await button('entry.submit').click();
    await window.page.getByText(window.words('entry.saved')).waitFor();
  });

  it('that another one follows at the same desk leaves no unfinished text behind', async () => {
    window = await openPage(browser, centre);
    await signInAs(window, 'hoitaja', centre.password);
    await button('header.newTask').click();
    await field('entry.address').fill('Jäänyt katu 1');
    await window.page.context().clearCookies();
    await button('entry.submit').click();
    await window.page.getByText(window.words('session.ended')).waitFor();
    await signInAs(window, 'vuorovastaava', centre.password);
    await window.page.getByRole('dialog').waitFor({ state: 'detached' });
    await window.page.getByRole('button', { name: new RegExp(window.words('header.refused')) }).waitFor();
    expect(await field('entry.address').inputValue()).toBe('');
  });

  it('reads the statement from the menu without leaving the desk', async () => {
    window = await openPage(browser, centre);
    await new Sender(centre).hand('still-there', { municipality: 'Haapavesi' });
    await signInAs(window, 'hoitaja', centre.password);
    await button('header.newTask').click();
    await field('entry.address').fill('Kesken 1');
    await window.page.getByRole('button', { name: /hoitaja$/ }).click();
    await window.page.getByRole('menuitem', { name: window.words('access.link') }).click();
    await window.page.getByRole('heading', { name: window.words('access.title') }).waitFor();
    expect(await rowWith(window, 'Haapavesi').count()).toBe(0);
    await window.page.goBack();
    expect(await field('entry.address').inputValue()).toBe('Kesken 1');
  });
});
