import type { Browser, Locator } from 'playwright-core';
import { askDatabase } from '../ask-database.js';
import { startCentre, type Centre } from '../centre.js';
import { openBrowser, openPage, rowWith, signInAs, type Setup, type Window } from './nurse-page.js';
import { Sender } from './sender.js';

/** Everything asked for code 774, so that KOTAS is proposed for certain. */
const answers = [
  ...['first-screen', 'further-flags', 'vitals'].map((fact) => ({ fact, value: 'none-of-these' })),
  ...['walksAsUsual', 'eatsAsUsual', 'drinksAsUsual', 'needsSupportAtHome'].map((fact) => ({
    fact,
    value: true,
  })),
  ...['fever', 'gettingWorse'].map((fact) => ({ fact, value: false })),
  { fact: 'pain', value: 'none' },
];

/** A decision that has been made, as the page says it. */
export const confirmedKotas = /Päätetty \d\d:\d\d:\d\d: KOTAS/;

/** A centre where nurses decide. */
export interface DecidingCentre {
  readonly centre: Centre;
  /** Hands a task over for which KOTAS is proposed, and tells the centre's id of it; named by its municipality. */
  readonly hand: (place: string) => Promise<string>;
  /** A person signed in at a workstation of their own. */
  readonly sit: (user: string, setup?: Setup) => Promise<Window>;
  /** The task's decisions, oldest first. */
  readonly decisionsOf: (taskId: string) => Promise<{ outcome: string; asked_by: string }[]>;
  readonly stop: () => Promise<void>;
}

async function hand(centre: Centre, place: string): Promise<string> {
  const patient = { address: `Katu ${place}`, caller: {}, flags: ['home-care-client'] };
  return new Sender(centre).hand(place, { ...patient, answers, municipality: place });
}

async function sit(browser: Browser, centre: Centre, user: string, setup: Setup = {}): Promise<Window> {
  const window = await openPage(browser, centre, setup);
  await signInAs(window, user, centre.password);
  return window;
}

/** Starts a centre with a browser. */
export async function startDeciding(): Promise<DecidingCentre> {
  const [centre, browser] = await Promise.all([startCentre(), openBrowser()]);
  const made = 'select outcome, asked_by from decision where task_id = $1 order by asked_at';
  return {
    centre,
    hand: (place) => hand(centre, place),
    sit: (user, setup) => sit(browser, centre, user, setup),
    decisionsOf: (taskId) => askDatabase(centre.databaseUrl, made, [taskId]),
    stop: async () => {
      await browser.close();
      await centre.stop();
    },
  };
}

/** Opens the task of a place once KOTAS is proposed for it. */
export async function openTask(window: Window, place: string): Promise<void> {
  await rowWith(window, place).filter({ hasText: 'KOTAS' }).click();
  await window.page.getByRole('article').getByText(`Katu ${place}`, { exact: true }).waitFor();
  await panelOf(window).waitFor();
}

/** Where the open task is decided. */
export function panelOf({ page }: Window): Locator {
  return page.locator('.decision-panel');
}

export async function press({ page }: Window, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

export function button(window: Window, name: string): Locator {
  return window.page.getByRole('button', { name, exact: true });
}

export async function leave(...windows: readonly Window[]): Promise<void> {
  for (const { page } of windows) await page.context().close();
}
