import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { chromium, type Browser, type Locator, type Page } from 'playwright-core';
import type { Centre } from '../centre.js';

export const languages = ['fi', 'sv', 'en'] as const;

export const themes = ['day', 'night', 'contrast'] as const;

export type Language = (typeof languages)[number];

export type Theme = (typeof themes)[number];

/** How a workstation is set up. */
export interface Setup {
  readonly language?: Language;
  readonly theme?: Theme;
  readonly size?: { readonly width: number; readonly height: number };
}

interface Words {
  readonly [key: string]: string | Words;
}

/** The page's own words in a language, by their key, e.g. `header.newTask`. */
export function wordsOf(language: Language): (key: string) => string {
  const file = new URL(`../../apps/web/src/locales/${language}.json`, import.meta.url);
  const words = JSON.parse(readFileSync(file, 'utf8')) as Words;
  return (key) => {
    const found = key
      .split('.')
      .reduce<string | Words | undefined>(
        (at, step) => (typeof at === 'object' ? at[step] : undefined),
        words,
      );
    if (typeof found !== 'string') throw new Error(`No words for ${key} in ${language}`);
    return found;
  };
}

/** Debian's Chromium, asking nothing from elsewhere. */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: [
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** One window of a workstation, with everything the page complained about. */
export interface Window {
  readonly page: Page;
  readonly words: (key: string) => string;
  /** What the page wrote as an error or asked from elsewhere; stays empty. */
  readonly faults: readonly string[];
}

function noteFaults(page: Page, centre: Centre, faults: string[]): void {
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    // Before sign-in the page asks who is signed in, and the browser notes the 401.
    const expected = message.text().includes('401');
    if (message.type() === 'error' && !expected) faults.push(message.text());
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(centre.boardUrl)) faults.push(`asked from elsewhere: ${request.url()}`);
  });
}

/** Opens the page as a workstation that was set up before. */
export async function openPage(browser: Browser, centre: Centre, setup: Setup = {}): Promise<Window> {
  const { language = 'fi', theme = 'day', size = { width: 1366, height: 768 } } = setup;
  const context = await browser.newContext({ viewport: size, reducedMotion: 'reduce' });
  const page = await context.newPage();
  const preferences = JSON.stringify({ language, theme, singleKeys: true, sound: false });
  const content = `localStorage.setItem('tilanne.preferences', ${JSON.stringify(preferences)})`;
  await page.addInitScript({ content });
  const faults: string[] = [];
  noteFaults(page, centre, faults);
  await page.goto(centre.boardUrl);
  return { page, words: wordsOf(language), faults };
}

/** Signs in by keyboard, as the page asks. */
export async function signInAs(window: Window, user: string, password: string): Promise<void> {
  const { page, words } = window;
  await page.getByLabel(words('session.user'), { exact: true }).fill(user);
  await page.getByLabel(words('session.password'), { exact: true }).fill(password);
  await page.keyboard.press('Enter');
  await page.getByLabel(words('session.password'), { exact: true }).waitFor({ state: 'detached' });
}

/** Rows of the queue or of the strip of high risk that show these words. */
export function rowWith({ page }: Window, text: string): Locator {
  return page.getByRole('row').filter({ hasText: text });
}

/** What a screen reader or a person with low vision would stumble over, in words; stays empty. */
export async function barriers(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
  );
}
