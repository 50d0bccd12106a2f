import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Locator } from 'playwright-core';
import { startCentre, type Centre } from '../centre.js';
import { sampleTask } from '../sample.js';
import { openBrowser } from './browser.js';
import { Seat } from './seat.js';

let centre: Centre;
let browser: Browser;
let seat: Seat;

const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();

const post = (id: string, municipality: string, minutes: number, other = {}) =>
  centre.postTask(sampleTask(id, { municipality, address: `${municipality} ${id}`, caller: {}, createdAt: minutesAgo(minutes), ...other }));

async function top(locator: Locator): Promise<number> {
  return Math.round((await locator.boundingBox())?.y ?? Number.NaN);
}

beforeAll(async () => {
  [centre, browser] = await Promise.all([startCentre(), openBrowser()]);
  await post('first', 'Oulu', 20);
  await post('second', 'Muhos', 10);
});

afterEach(async () => {
  expect(seat.faults).toEqual([]);
  await seat.leave();
});

afterAll(async () => {
  await browser.close();
  await centre.stop();
});

describe('while the pointer is on the queue', () => {
  it('no row moves: new ones wait behind the bar until somebody asks for them', async () => {
    seat = await Seat.take(browser, centre);
    await seat.comeToWork();
    const row = seat.row('Muhos');
    await row.getByText(seat.t('outcome.nurse-decides')).waitFor();
    await row.hover();
    const before = await top(row);
    await post('older', 'Raahe', 40);
    const bar = seat.page.getByRole('button', { name: /1 uusi tai siirtynyt/ });
    await bar.waitFor();
    expect(await seat.row('Raahe').count()).toBe(0);
    expect(await top(row)).toBe(before);
    await seat.page.keyboard.press('s');
    await seat.row('Raahe').waitFor();
    expect(await top(seat.row('Raahe'))).toBeLessThan(await top(row));
  });

  it('high risk comes at once all the same, and pushes nothing under the pointer', async () => {
    seat = await Seat.take(browser, centre);
    await seat.comeToWork();
    const row = seat.row('Muhos');
    await row.getByText(seat.t('outcome.nurse-decides')).waitFor();
    await row.hover();
    const before = await top(row);
    await post('notice', 'Kuusamo', 0, { class: 'A' });
    await seat.row('Kuusamo').waitFor();
    expect(await top(row)).toBe(before);
  });

  it('a row that leaves the queue keeps its place, struck out, until the pointer has gone', async () => {
    seat = await Seat.take(browser, centre);
    await seat.comeToWork();
    await post('leaving', 'Kalajoki', 60);
    const row = seat.row('Kalajoki');
    await row.getByText(seat.t('outcome.nurse-decides')).waitFor();
    await seat.row('Muhos').hover();
    const before = await top(seat.row('Muhos'));
    await fetch(`${centre.intakeUrl}/api/tasks/leaving/cancel`, {
      method: 'POST',
      headers: { authorization: `Bearer ${centre.bearerKey}`, 'content-type': 'application/json' },
      body: '{}',
    });
    await row.getByText(seat.t('queue.left'), { exact: true }).waitFor();
    expect(await top(seat.row('Muhos'))).toBe(before);
    await seat.page.mouse.move(1200, 10);
    await row.waitFor({ state: 'detached' });
  });
});
