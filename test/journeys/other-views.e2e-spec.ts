import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { startCentre, type Centre } from '../centre.js';
import { barriers, openBrowser, openPage, rowWith, signInAs, type Window } from './nurse-page.js';
import { Sender } from './sender.js';

let centre: Centre;
let browser: Browser;

/** Every theme and every language once; all nine pairs are walked on the views of every day (every-view). */
const looks = [
  ['fi', 'night'],
  ['sv', 'contrast'],
  ['en', 'day'],
] as const;

beforeAll(async () => {
  [centre, browser] = await Promise.all([startCentre(), openBrowser()]);
  const sender = new Sender(centre);
  await sender.hand('notice', {
    class: 'A',
    municipality: 'Oulu',
    code: '702',
  });
  await sender.hand('flagged', {
    municipality: 'Muhos',
    answers: [{ fact: 'severeBleeding', value: true }],
  });
  await sender.hand('gone', { class: 'B', municipality: 'Raahe' });
  await sender.takeBack('gone');
  await centre.postTask({ id: 'nowhere', createdAt: new Date().toISOString() });
});

afterAll(async () => {
  await browser.close();
  await centre.stop();
});

/** Goes from view to view, and collects what stands in somebody's way in each. */
class Walk {
  readonly found: Record<string, string[]> = {};

  constructor(readonly window: Window) {}

  async at(name: string, go: () => Promise<unknown>): Promise<void> {
    await go();
    this.found[name] = await barriers(this.window.page);
  }

  async menu(name: string, label: string | RegExp): Promise<void> {
    const { page } = this.window;
    await this.at(name, async () => {
      await page.getByRole('button', { name: label }).click();
      await page.getByRole('menu').waitFor();
    });
    await page.keyboard.press('Escape');
    await page.getByRole('menu').waitFor({ state: 'detached' });
  }
}

async function walkTasks(walk: Walk): Promise<void> {
  const { page, words } = walk.window;
  const task = async (place: string) => {
    await rowWith(walk.window, place).click();
    await page.getByRole('article').getByText(words('task.history')).waitFor();
  };
  await walk.at('notice', () => task('Oulu'));
  await walk.at('red flag', () => task('Muhos'));
  await walk.at('all questions', () => page.getByRole('button', { expanded: false }).last().click());
  await walk.at('no such task', async () => {
    await page.goto(`${centre.boardUrl}/#/task/0198f3a2-7c1b-7e55-9d3e-0a1b2c3d4e5f`);
    await page.getByText(words('task.notFound')).waitFor();
  });
}

async function walkDesk(walk: Walk): Promise<void> {
  const { page, words } = walk.window;
  await page.keyboard.press('Escape');
  await walk.menu('theme', words('theme.name'));
  await walk.menu('user', /Veikko/);
  await walk.at('keys', async () => {
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
  });
  await page.keyboard.press('Escape');
  await walk.at('command', async () => {
    await page.keyboard.press('/');
    await page.getByRole('dialog').getByRole('textbox').fill('7');
  });
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await walk.at('refused', async () => {
    await page.getByRole('button', { name: new RegExp(`^${words('header.refused')}`) }).click();
    await page.getByRole('columnheader').first().waitFor();
  });
  await walk.at('faults', async () => {
    await page.keyboard.press('n');
    await page.getByLabel(words('entry.age'), { exact: true }).fill('200');
    await page.keyboard.press('Control+Enter');
    await page.getByText(words('entry.fault.reach')).first().waitFor();
  });
  await walk.at('ended', async () => {
    await page.getByLabel(words('entry.address'), { exact: true }).fill('Katu 1');
    await page.getByLabel(words('entry.age'), { exact: true }).fill('20');
    await page.context().clearCookies();
    await page.keyboard.press('Control+Enter');
    await page.getByText(words('session.ended')).waitFor();
  });
  await walk.at('statement', async () => {
    await page.goto(`${centre.boardUrl}/#/accessibility`);
    await page.getByRole('heading', { name: words('access.title') }).waitFor();
  });
}

describe('the views that are not seen every day', () => {
  it.each(looks)("stand in nobody's way: %s, %s", async (language, theme) => {
    const window = await openPage(browser, centre, { language, theme });
    await signInAs(window, 'vuorovastaava', centre.password);
    await rowWith(window, 'Muhos').getByText(window.words('outcome.upgrade-112')).waitFor();
    const walk = new Walk(window);
    await walkTasks(walk);
    await walkDesk(walk);
    expect(Object.entries(walk.found).filter(([, faults]) => faults.length > 0)).toEqual([]);
    expect(Object.keys(walk.found)).toHaveLength(12);
    await window.page.context().close();
  });
});

describe('every target', () => {
  it.each(['board', 'task', 'form'])('is at least 24 pixels high and wide: %s', async (view) => {
    const window = await openPage(browser, centre);
    const { page, words } = window;
    await signInAs(window, 'vuorovastaava', centre.password);
    await rowWith(window, 'Muhos').waitFor();
    if (view === 'task') await rowWith(window, 'Muhos').click();
    if (view === 'form') await page.keyboard.press('n');
    if (view !== 'board')
      await page.getByText(words(view === 'task' ? 'task.history' : 'entry.submit')).waitFor();
    const small = await page.evaluate<string[]>(`
      [...document.querySelectorAll('button, a[href], [role=row], .choice, input:not([type=radio], [type=checkbox])')]
        .map((element) => [element, element.getBoundingClientRect()])
        .filter(([, { width, height }]) => width > 1 && height > 1 && (width < 24 || height < 24))
        .filter(([element]) => !element.closest('p, li, .spoken'))
        .map(([element]) => element.outerHTML.slice(0, 120))`);
    expect(small).toEqual([]);
    await page.context().close();
  });
});
