import type { Browser, Locator } from 'playwright-core';
import { startCentre, type Centre } from '../centre.js';
import { openBrowser, openPage, signInAs, type Setup, type Window } from './nurse-page.js';
import { kotasAnswers } from '../sample.js';
import { NurseByWire } from './nurse-by-wire.js';
import { Sender } from './sender.js';

export const phoneSize = { width: 390, height: 844 };

/** A centre with a nurse over the wire, beside whom crews and destinations open their pages. */
export class PlaceJourney {
  private count = 0;

  private constructor(
    readonly centre: Centre,
    readonly nurse: NurseByWire,
    private readonly browser: Browser,
  ) {}

  static async start(): Promise<PlaceJourney> {
    const [centre, browser] = await Promise.all([startCentre(), openBrowser()]);
    return new PlaceJourney(centre, await NurseByWire.at(centre), browser);
  }

  async stop(): Promise<void> {
    this.nurse.leave();
    await this.browser.close();
    await this.centre.stop();
  }

  /** A task of a patient whom no other task is about, by its address; the rules are certain of KOTAS. */
  async task(more: Readonly<Record<string, unknown>> = {}): Promise<{ id: string; address: string }> {
    this.count += 1;
    const number = String(this.count);
    const address = `Journeykatu ${number}`;
    const caller = { name: 'Testi Tytär', phone: `+358 40 111 ${String(1_000 + this.count)}` };
    const body = { address, caller, answers: kotasAnswers, flags: ['home-care-client'], ...more };
    return { id: await new Sender(this.centre).hand(`place-${number}`, body), address };
  }

  /** The page of a user. */
  async pageOf(user: string, setup: Setup = {}): Promise<Window> {
    const window = await openPage(this.browser, this.centre, setup);
    await signInAs(window, user, this.centre.password);
    return window;
  }
}

/** Where the page says this, up to what is filled in. */
export function shown({ page, words }: Window, key: string): Locator {
  return page.getByText(words(key).split(/\s*{{/)[0] ?? '').first();
}

/** The button of this name. */
export function button({ page, words }: Window, key: string): Locator {
  return page.getByRole('button', { name: words(key), exact: true }).first();
}

/** Presses the button of this name. */
export async function press(window: Window, key: string): Promise<void> {
  await button(window, key).click();
}

/** Pixels by which the page is wider than its window. */
export async function sideways({ page }: Window): Promise<number> {
  return page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
}
