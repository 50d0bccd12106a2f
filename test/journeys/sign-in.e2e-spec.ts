import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { startCentre, type Centre } from '../centre.js';
import { sampleTask } from '../sample.js';
import { openBrowser } from './browser.js';
import { Seat } from './seat.js';

let centre: Centre;
let browser: Browser;
let seat: Seat;

beforeAll(async () => {
  [centre, browser] = await Promise.all([startCentre(), openBrowser()]);
});

afterEach(async () => {
  await seat.leave();
});

afterAll(async () => {
  await browser.close();
  await centre.stop();
});

describe('somebody who is not signed in', () => {
  it('sees how to sign in and nothing else, wherever the address points', async () => {
    const id = ((await (await centre.postTask(sampleTask('not-for-you'))).json()) as { taskId: string }).taskId;
    seat = await Seat.take(browser, centre, { fragment: `#/task/${id}` });
    await seat.button('session.submit').waitFor();
    expect(await seat.page.textContent('body')).not.toContain('Esimerkkikatu');
    expect(seat.faults).toEqual([]);
  });

  it('is told in words that the password is wrong, and keeps the name that was typed', async () => {
    seat = await Seat.take(browser, centre);
    await seat.signIn('hoitaja', 'not the password');
    await seat.page.getByRole('alert').getByText(seat.t('problem.wrong-user-or-password')).waitFor();
    expect(await seat.field('session.user').inputValue()).toBe('hoitaja');
  });

  it('finds the users of the demonstration, and not their password', async () => {
    seat = await Seat.take(browser, centre);
    await seat.page.getByRole('button', { name: 'vuorovastaava', exact: true }).click();
    expect(await seat.field('session.user').inputValue()).toBe('vuorovastaava');
    expect(await seat.page.textContent('body')).not.toContain(centre.password);
  });

  it('can change the language without losing what was typed', async () => {
    seat = await Seat.take(browser, centre);
    await seat.field('session.user').fill('hoitaja');
    await seat.page.getByRole('button', { name: /Kieli/ }).click();
    await seat.page.getByRole('menuitemradio', { name: 'Svenska' }).click();
    await seat.reads('Användarnamn');
    expect(await seat.page.getByLabel('Användarnamn').inputValue()).toBe('hoitaja');
    expect(await seat.page.getAttribute('html', 'lang')).toBe('sv');
  });

  it('can read the accessibility statement and come back', async () => {
    seat = await Seat.take(browser, centre);
    await seat.page.getByRole('link', { name: seat.t('access.title') }).click();
    await seat.heading(seat.t('access.feedbackTitle')).waitFor();
    await seat.button('access.back').click();
    await seat.button('session.submit').waitFor();
  });
});

describe('an administrator', () => {
  it('gets a plain sentence instead of a board, and a way out', async () => {
    seat = await Seat.take(browser, centre);
    await seat.signIn('paakayttaja');
    await seat.heading(seat.t('session.adminTitle')).waitFor();
    expect(await seat.page.getByRole('row').count()).toBe(0);
    await seat.button('session.signOut').click();
    await seat.button('session.submit').waitFor();
    expect(seat.faults).toEqual([]);
  });
});

describe('a nurse', () => {
  it('stays signed in over a reload and leaves by the menu', async () => {
    seat = await Seat.take(browser, centre);
    await seat.comeToWork();
    await seat.page.reload();
    await seat.heading(seat.t('overview.title')).waitFor();
    await seat.page.getByRole('button', { name: /Helmi Hoitaja/ }).click();
    await seat.page.getByRole('menuitem', { name: seat.t('session.signOut') }).click();
    await seat.button('session.submit').waitFor();
    await seat.page.reload();
    await seat.button('session.submit').waitFor();
  });

  it('whose session has ended signs in again over the desk and finds the text that was being written', async () => {
    seat = await Seat.take(browser, centre);
    await seat.comeToWork();
    await seat.button('header.newTask').click();
    await seat.field('entry.address').fill('Säilyvä katu 1');
    await seat.page.context().clearCookies();
    await seat.button('entry.submit').click();
    await seat.reads(seat.t('session.ended'));
    expect(await seat.field('session.user').inputValue()).toBe('hoitaja');
    await seat.field('session.password').fill(centre.password);
    await seat.page.keyboard.press('Enter');
    await seat.page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await seat.field('entry.address').inputValue()).toBe('Säilyvä katu 1');
    await seat.button('entry.submit').click();
    await seat.reads(seat.t('entry.saved'));
  });

  it('leaves nothing of a patient in the address, the title or the storage', async () => {
    await centre.postTask(sampleTask('private', { municipality: 'Muhos', patient: { name: 'Salainen Potilas' } }));
    seat = await Seat.take(browser, centre);
    await seat.comeToWork();
    await seat.row('Muhos').click();
    await seat.reads('Salainen Potilas');
    const kept = await seat.page.evaluate<string>(
      'JSON.stringify([location.href, document.title, { ...localStorage }, { ...sessionStorage }])',
    );
    for (const word of ['Salainen', 'Muhos', 'Esimerkkikatu', '774', '79']) expect(kept).not.toContain(word);
  });
});
