import { measures, type MeasureName } from '@tilanne/report';
import type { Browser, Locator } from 'playwright-core';
import type { Centre } from '../centre.js';
import { openPage, signInAs, type Setup, type Window } from './nurse-page.js';

/** A manager's window with the report in it. */
export async function reportIn(browser: Browser, centre: Centre, setup: Setup = {}): Promise<Window> {
  const window = await openPage(browser, centre, setup);
  await signInAs(window, 'paallikko', centre.password);
  await window.page.getByRole('heading', { name: window.words('report.title'), exact: true }).waitFor();
  await window.page.getByRole('table').first().waitFor();
  return window;
}

/** The part of the page about one measure, in Finnish. */
export function panel({ page }: Window, name: MeasureName): Locator {
  return page.getByRole('region', { name: measures[name].name.fi, exact: true });
}

/** Wilson's interval, worked out a second time: the ends where the score test is just not significant. */
export function interval(count: number, total: number): string {
  const share = count / total;
  const fits = (other: number) =>
    Math.abs(share - other) <= 1.959964 * Math.sqrt((other * (1 - other)) / total);
  const ends = Array.from({ length: 10_001 }, (_, step) => step / 10_000).filter(fits);
  const [low = 0, high = 0] = [ends.at(0), ends.at(-1)];
  return [low, high].map((end) => (end * 100).toFixed(1).replace('.', ',')).join('–');
}

/** The cells of a table's rows. */
export async function rowsOf(table: Locator): Promise<string[][]> {
  const rows = await table.locator('tbody tr').all();
  return Promise.all(rows.map((row) => row.locator('th, td').allInnerTexts()));
}
