import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { startCentre, type Centre } from '../centre.js';
import { openBrowser, openPage, rowWith, signInAs, type Window } from './nurse-page.js';
import { Sender } from './sender.js';

let centre: Centre;
let browser: Browser;
let sender: Sender;
let window: Window;

async function open(municipality: string, user = 'hoitaja'): Promise<Window> {
  const opened = await openPage(browser, centre);
  await signInAs(opened, user, centre.password);
  await rowWith(opened, municipality).click();
  await opened.page.getByRole('heading', { name: opened.words('task.history') }).waitFor();
  return opened;
}

const article = () => window.page.getByRole('article');
beforeAll(async () => {
  [centre, browser] = await Promise.all([startCentre(), openBrowser()]);
  sender = new Sender(centre);
});

afterEach(async () => {
  await window.page.context().close();
});

afterAll(async () => {
  await browser.close();
  await centre.stop();
});

describe('a task that changes while it is open', () => {
  it('says what is different until somebody has seen it', async () => {
    await sender.hand('moves', { municipality: 'Nivala', address: 'Vanhatie 1' });
    window = await open('Nivala');
    await sender.change('moves', 2, { municipality: 'Nivala', address: 'Uusitie 5', class: 'C' });
    await article()
      .getByText(/Osoite:/)
      .filter({ hasText: 'Uusitie 5' })
      .getByText('(oli: Vanhatie 1)')
      .waitFor();
    await article().getByText('(oli: D)').waitFor();
    await article()
      .getByRole('button', { name: window.words('task.changedAct') })
      .click();
    await article().getByText('(oli: D)').waitFor({ state: 'detached' });
  });

  it("says that it is the response centre's own once it is raised to B", async () => {
    await sender.hand('rises', { municipality: 'Utajärvi' });
    window = await open('Utajärvi');
    await sender.change('rises', 2, { municipality: 'Utajärvi', class: 'B' });
    await article().getByText('Luokan B ilmoitus').waitFor();
    expect(
      await article()
        .getByRole('heading', { name: window.words('questions.title') })
        .count(),
    ).toBe(0);
  });

  it('says that it was cancelled and asks nothing any more', async () => {
    await sender.hand('ends', { municipality: 'Vaala' });
    window = await open('Vaala');
    await sender.takeBack('ends');
    await article().getByText(window.words('task.cancelled')).waitFor();
    expect(
      await article()
        .getByRole('heading', { name: window.words('questions.title') })
        .count(),
    ).toBe(0);
  });

  it('that does not exist is said in words', async () => {
    window = await openPage(browser, centre);
    await signInAs(window, 'hoitaja', centre.password);
    await window.page.goto(`${centre.boardUrl}/#/task/0198f3a2-7c1b-7e55-9d3e-0a1b2c3d4e5f`);
    await window.page.getByText(window.words('task.notFound')).waitFor();
  });
});
