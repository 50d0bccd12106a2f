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

describe('an opened task', () => {
  it('tells where, whom to call, who is ill and what is the matter, before anything else', async () => {
    await sender.hand('whole', {
      municipality: 'Oulu',
      floor: '3',
      doorCode: '4312',
      patient: { name: 'Aino Esimerkki', identityCode: '131052-308T' },
      contacts: [
        { rank: 2, name: 'Kalle', phone: '050 765 4321', relation: 'poika' },
        { rank: 1, name: 'Kotihoito', phone: '08 000 0000' },
      ],
    });
    window = await open('Oulu');
    for (const text of ['Esimerkkikatu whole', /3\. krs · ovikoodi 4312/, 'Aino Esimerkki', '131052-308T'])
      await article().getByText(text).first().waitFor();
    await article().getByText('Heikko olo aamusta asti.').waitFor();
    const call = article().getByRole('link', { name: 'Soita +358 40 000 0000' });
    expect(await call.getAttribute('href')).toBe('tel:+358400000000');
    const contacts = article()
      .getByRole('region', { name: window.words('task.contacts') })
      .getByRole('listitem');
    expect(await contacts.allTextContents()).toEqual([
      expect.stringContaining('Kotihoito'),
      expect.stringContaining('Kalle, poika'),
    ]);
  });

  it('says that something was not stated instead of leaving it blank', async () => {
    await sender.hand('bare', {
      municipality: 'Muhos',
      caller: {},
      age: undefined,
      sex: undefined,
      description: undefined,
    });
    window = await open('Muhos');
    for (const key of ['task.noNumber', 'task.noCaller', 'task.noName', 'patient.noBoth'])
      await article().getByText(window.words(key)).waitFor();
    await article().getByText(window.words('notStated')).first().waitFor();
  });

  it('names the values that could not be used, with what came', async () => {
    await sender.hand('raw', { municipality: 'Liminka', caller: { phone: 'kysy naapurilta' }, shoeSize: 43 });
    window = await open('Liminka');
    const list = article().getByRole('region', { name: window.words('task.notCounted') });
    await list.getByText(/Takaisinsoittonumero annettu: kysy naapurilta/).waitFor();
    await list.getByText(/shoeSize/).waitFor();
  });

  it("shows no number of our own: the one to quote is the sender's", async () => {
    const id = await sender.hand('quote-me', { municipality: 'Kempele' });
    window = await open('Kempele');
    const text = await article().textContent();
    expect(text).toContain('quote-me');
    expect(text).not.toContain(id);
  });

  it('leads to the earlier contacts of the same place', async () => {
    const place = { municipality: 'Hailuoto', address: 'Rantatie 1', caller: {} };
    await sender.hand('earlier', { ...place, description: 'Ensimmäinen soitto.' });
    await sender.hand('later', { ...place, description: 'Toinen soitto.' });
    window = await openPage(browser, centre);
    await signInAs(window, 'hoitaja', centre.password);
    await rowWith(window, 'Hailuoto').nth(1).waitFor();
    await rowWith(window, 'Hailuoto').first().click();
    await article().getByText('Ensimmäinen soitto.').waitFor();
    await article()
      .getByRole('region', { name: window.words('task.links') })
      .getByRole('link')
      .click();
    await article().getByText('Toinen soitto.').waitFor();
  });
});
