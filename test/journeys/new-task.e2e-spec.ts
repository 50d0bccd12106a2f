import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { startCentre, type Centre } from '../centre.js';
import { openBrowser, openPage, rowWith, signInAs, type Window } from './nurse-page.js';

let centre: Centre;
let browser: Browser;
let window: Window;

/** An input of the form: its label grows when its value was read from a text. */
const field = (name: string) => window.page.locator(`#entry-${name}`);
const pasteBox = () => window.page.getByLabel(window.words('entry.paste'), { exact: true });
const button = (key: string) => window.page.getByRole('button', { name: window.words(key), exact: true });

/** Whether something holds for the element that has the focus. */
const focused = (what: string) => window.page.evaluate<boolean>(`document.activeElement?.${what}`);

const handed = [
  '774 D Heikentynyt yleistila',
  'Osoite: Kasarmintie 12 B 14, 90130 Oulu',
  'Ovikoodi: 4312',
  'Soittaja: Maija Meikäläinen (tytär)',
  'Puh: 040 123 4567',
  'Potilas: Aino Meikäläinen, 79 v nainen',
  'Yhteyshenkilö: Kalle Meikäläinen (poika) 050 765 4321',
  'Esitiedot: heikko olo aamusta',
].join('\n');

beforeAll(async () => {
  [centre, browser] = await Promise.all([startCentre(), openBrowser()]);
});

beforeEach(async () => {
  window = await openPage(browser, centre);
  await signInAs(window, 'hoitaja', centre.password);
  await button('header.newTask').click();
  await field('address').waitFor();
});

afterEach(async () => {
  await window.page.context().close();
});

afterAll(async () => {
  await browser.close();
  await centre.stop();
});

describe('a task entered by hand', () => {
  it('needs no more than a place, and opens with its row on the board', async () => {
    await field('address').fill('Tullitie 3');
    await field('municipality').fill('Kempele');
    await field('code').fill('kaatuminen');
    await window.page.keyboard.press('Tab');
    await window.page.getByRole('radio', { name: window.words('class.D') }).check({ force: true });
    await button('entry.submit').click();
    await window.page.getByText(window.words('entry.saved')).waitFor();
    await rowWith(window, 'Kempele').getByText('745', { exact: true }).waitFor();
    await window.page.getByRole('article').getByText('Tullitie 3').waitFor();
    expect(window.faults).toEqual([]);
  });

  it('offers the codes by number and by name', async () => {
    await field('code').pressSequentially('hengi');
    await window.page.getByRole('option', { name: '703 Hengitysvaikeus' }).click();
    expect(await field('code').inputValue()).toBe('703 Hengitysvaikeus');
  });

  it('warns of a class that the code does not usually carry, and of one that alarms at once', async () => {
    await field('code').fill('785');
    await window.page.keyboard.press('Tab');
    await window.page.getByRole('radio', { name: window.words('class.B') }).check({ force: true });
    await window.page.getByText('Koodilla 785 ei yleensä ole luokkaa B. Tarkista.').waitFor();
    await field('code').fill('703');
    await window.page.keyboard.press('Tab');
    await window.page.getByText(window.words('entry.classUrgent')).waitFor();
  });

  it('keeps its original time when it is typed in after a break', async () => {
    await field('address').fill('Katkotie 1');
    await field('municipality').fill('Raahe');
    const before = new Date(Date.now() - 95 * 60_000);
    const clock = new Intl.DateTimeFormat('fi-FI', {
      timeZone: 'Europe/Helsinki',
      hour: '2-digit',
      minute: '2-digit',
    });
    await field('clock').fill(clock.format(before));
    await window.page.getByText(/^Tehtävä luotiin .*, 1:3[56] sitten\.$/).waitFor();
    await button('entry.submit').click();
    await rowWith(window, 'Raahe')
      .getByText(/^odottanut 1:3[56]$/)
      .waitFor();
  });
});

describe('a fault in the form', () => {
  it('is named at its field and in a summary that takes the focus, and no text is lost', async () => {
    await field('callerPhone').fill('kysy naapurilta');
    await field('age').fill('200');
    await button('entry.submit').click();
    const summary = window.page.getByRole('group', {
      name: '3 kohtaa on korjattava',
    });
    await summary.waitFor();
    expect(await focused('classList.contains("fault-summary")')).toBe(true);
    expect(await window.page.getByText(/vähintään kolme numeroa/).count()).toBe(2);
    await summary.getByRole('button', { name: window.words('entry.age') }).click();
    expect(await focused('id === "entry-age"')).toBe(true);
    expect(await field('callerPhone').inputValue()).toBe('kysy naapurilta');
  });

  it('does not keep a patient out: the task may be saved with the value marked as unusable', async () => {
    await field('address').fill('Puutetie 1');
    await field('municipality').fill('Nivala');
    await field('callerPhone').fill('kysy naapurilta');
    await button('entry.submit').click();
    await button('entry.submitAnyway').click();
    await window.page.getByText(window.words('entry.savedWarnings')).waitFor();
    await window.page
      .getByRole('article')
      .getByText(/annettu: kysy naapurilta/)
      .waitFor();
  });

  it('of the line keeps the form as it is, and a second try enters the task once', async () => {
    await field('address').fill('Katkennut tie 1');
    await field('municipality').fill('Vaala');
    await window.page.keyboard.press('Tab');
    // The task arrives, and its answer does not.
    await window.page.route('**/api/tasks', async (route) => {
      await route.fetch();
      await route.abort();
    });
    await button('entry.submit').click();
    await window.page.getByText(/Tehtävää ei tallennettu\. Palvelin ei vastannut\./).waitFor();
    expect(await field('address').inputValue()).toBe('Katkennut tie 1');
    await window.page.unroute('**/api/tasks');
    await button('entry.submit').click();
    await window.page.getByText(window.words('entry.saved')).waitFor();
    await rowWith(window, 'Vaala').getByText(window.words('outcome.nurse-decides')).waitFor();
    expect(await rowWith(window, 'Vaala').count()).toBe(1);
  });
});

describe('a pasted text', () => {
  const paste = (text: string) =>
    window.page.evaluate(`{
      const data = new DataTransfer();
      data.setData('text/plain', ${JSON.stringify(text)});
      document.activeElement.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    }`);

  it('fills the fields as soon as it is pasted, marks them, and leaves the story to the description', async () => {
    await pasteBox().focus();
    await paste(handed);
    await window.page.getByText(/^Tunnistettiin 12 tietoa/).waitFor();
    expect(await field('code').inputValue()).toBe('774');
    expect(await field('address').inputValue()).toBe('Kasarmintie 12 B 14');
    expect(await field('callerPhone').inputValue()).toBe('040 123 4567');
    expect(await field('description').inputValue()).toBe('heikko olo aamusta');
    expect(
      await window.page.getByText(window.words('entry.fromText'), { exact: true }).count(),
    ).toBeGreaterThan(8);
  });

  it('does not overwrite what somebody has already written, nor lose it', async () => {
    await field('address').fill('Oikea osoite 1');
    await pasteBox().fill(handed);
    await button('entry.read').click();
    expect(await field('address').inputValue()).toBe('Oikea osoite 1');
    expect(await field('municipality').inputValue()).toBe('Oulu');
  });

  it('is there again after a look at the board', async () => {
    await pasteBox().fill(handed);
    await button('entry.read').click();
    await window.page.keyboard.press('Escape');
    await window.page.getByRole('heading', { name: window.words('overview.title') }).waitFor();
    await window.page.keyboard.press('n');
    expect(await field('address').inputValue()).toBe('Kasarmintie 12 B 14');
    await button('entry.clear').click();
    expect(await field('address').inputValue()).toBe('');
  });
});
