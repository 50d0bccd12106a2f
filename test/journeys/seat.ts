import AxeBuilder from '@axe-core/playwright';
import { languages, type Language } from '@tilanne/platform';
import type { Browser, Locator, Page } from 'playwright-core';
import type { Centre } from '../centre.js';
import { words } from './words.js';

export type Theme = 'day' | 'night' | 'contrast';

/** A workstation: its size, its theme, the language of the one who sits there. */
export interface Workplace {
  readonly language?: Language;
  readonly theme?: Theme;
  readonly width?: number;
  readonly height?: number;
  /** A page other than the board's first one, e.g. `#/accessibility`. */
  readonly fragment?: string;
}

/** Rules of WCAG 2.2, levels A and AA, and what axe calls best practice. */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The one refusal that belongs to every first visit: nobody is signed in yet. */
const firstAnswer = /401 \(Unauthorized\)/;

/** Somebody at a workstation with a real browser, who notices whatever goes wrong on the page. */
export class Seat {
  /** Errors of the page and its console, and requests that left for elsewhere. */
  readonly faults: string[] = [];

  private constructor(
    readonly page: Page,
    readonly centre: Centre,
    readonly language: Language,
  ) {}

  /** Sits down and opens the page. */
  static async take(browser: Browser, centre: Centre, workplace: Workplace = {}): Promise<Seat> {
    const { language = 'fi', theme = 'day', width = 1366, height = 768, fragment = '' } = workplace;
    const context = await browser.newContext({ viewport: { width, height }, reducedMotion: 'reduce' });
    const chosen = JSON.stringify({ language, theme, singleKeys: true, sound: false });
    await context.addInitScript(`localStorage['tilanne.preferences'] ??= ${JSON.stringify(chosen)}`);
    const page = await context.newPage();
    const seat = new Seat(page, centre, language);
    seat.watch();
    await page.goto(`${centre.boardUrl}/${fragment}`);
    return seat;
  }

  /** A text of the page in the language of this seat. */
  t(key: string, values: Readonly<Record<string, string | number>> = {}): string {
    return words(this.language, key, values);
  }

  button(key: string, values: Readonly<Record<string, string | number>> = {}): Locator {
    return this.page.getByRole('button', { name: this.t(key, values), exact: true });
  }

  field(key: string): Locator {
    return this.page.getByLabel(this.t(key), { exact: true });
  }

  heading(name: string): Locator {
    return this.page.getByRole('heading', { name });
  }

  /** Rows of the board that hold all these texts. */
  row(...texts: readonly string[]): Locator {
    return texts.reduce((rows, hasText) => rows.filter({ hasText }), this.page.getByRole('row'));
  }

  /** Waits until a text can be read on the page. */
  async reads(text: string | RegExp): Promise<void> {
    await this.page.getByText(text).first().waitFor();
  }

  async signIn(user = 'hoitaja', password = this.centre.password): Promise<void> {
    await this.field('session.user').fill(user);
    await this.field('session.password').fill(password);
    await this.button('session.submit').click();
  }

  /** Signs in and waits until the board is there. */
  async comeToWork(user = 'hoitaja'): Promise<void> {
    await this.signIn(user);
    await this.heading(this.t('overview.title')).waitFor({ state: 'attached' });
  }

  /** What axe finds wrong on the page as it is now, in one line each. */
  async accessibilityFaults(): Promise<string[]> {
    const { violations } = await new AxeBuilder({ page: this.page }).withTags(rules).analyze();
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
  }

  /** The element that has the focus, by its accessible text. */
  async focused(): Promise<string> {
    const text = await this.page.evaluate<unknown>(
      `document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? ''`,
    );
    return String(text).trim();
  }

  async leave(): Promise<void> {
    await this.page.context().close();
  }

  private watch(): void {
    this.page.on('pageerror', (error) => this.faults.push(error.message));
    this.page.on('console', (message) => {
      if (message.type() === 'error' && !firstAnswer.test(message.text())) this.faults.push(message.text());
    });
    this.page.on('request', (request) => {
      if (!request.url().startsWith(this.centre.boardUrl)) this.faults.push(`went to ${request.url()}`);
    });
  }
}

/** Every language with every theme. */
export const everyLook: readonly (readonly [Language, Theme])[] = languages.flatMap((language) =>
  (['day', 'night', 'contrast'] as const).map((theme) => [language, theme] as const),
);
