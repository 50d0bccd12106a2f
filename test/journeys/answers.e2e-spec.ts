import { afterAll, afterEach, beforeAll, describe, it } from '@jest/globals';
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
const answer = (question: RegExp, name: string) =>
  article().getByRole('group', { name: question }).getByRole('button', { name, exact: true });

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

describe('an answer', () => {
  it('takes one press, and what it did to the proposal is told', async () => {
    await sender.hand('bleeds', { municipality: 'Raahe' });
    window = await open('Raahe');
    await answer(/verenvuotoa/, 'Kyllä').click();
    await article()
      .getByText(/Ehdotus muuttui: Hoitaja päättää → Palauta hätäkeskukseen/)
      .waitFor();
    await article().getByText(window.words('proposal.redFlagUpgrade')).waitFor();
    await rowWith(window, 'Raahe').getByText(window.words('outcome.upgrade-112')).waitFor();
  });

  it('may settle a whole group, is shown with its giver, and may be given anew', async () => {
    await sender.hand('group', { municipality: 'Pyhäjoki' });
    window = await open('Pyhäjoki');
    await article().getByRole('button', { name: 'Ei mitään näistä' }).first().click();
    const given = article().getByRole('region', {
      name: window.words('task.answersTitle'),
    });
    await given.getByText(/Helmi Hoitaja \d\d:\d\d/).waitFor();
    await given.getByRole('button', { name: /Muuta vastausta/ }).click();
    await given
      .getByRole('group', { name: /verenvuotoa/ })
      .getByRole('button', { name: 'Kyllä' })
      .click();
    await article().getByText(window.words('proposal.redFlagUpgrade')).waitFor();
  });

  it('that is a number is checked before it is sent', async () => {
    await sender.hand('measured', {
      municipality: 'Sievi',
      answers: ['first-screen', 'further-flags'].map((fact) => ({
        fact,
        value: 'none-of-these',
      })),
    });
    window = await open('Sievi');
    const group = article().getByRole('group', { name: /happisaturaatio/ });
    await group.getByRole('textbox').fill('250');
    await group.getByRole('button', { name: window.words('questions.save') }).click();
    await group.getByText('Anna luku väliltä 40–100.').waitFor();
    await group.getByRole('textbox').fill('88');
    await group.getByRole('textbox').press('Enter');
    const given = article().getByRole('region', {
      name: window.words('task.answersTitle'),
    });
    await given.getByText('88 %').waitFor();
  });

  it('given to a task that has changed in the meantime is not lost silently: it is asked again', async () => {
    await sender.hand('two-desks', { municipality: 'Tyrnävä' });
    window = await open('Tyrnävä');
    await window.page.route('**/answers', async (route) => {
      await sender.change('two-desks', 2, { municipality: 'Tyrnävä', age: 80 });
      await route.continue();
    });
    await answer(/verenvuotoa/, 'Ei').click();
    await article().getByRole('alert').getByText(window.words('questions.conflict')).waitFor();
    await article().getByText('80 v nainen').first().waitFor();
  });
});
