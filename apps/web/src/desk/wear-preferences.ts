import type { i18n } from 'i18next';
import type { Signal } from '../ui/signal.js';
import type { Preferences, Theme } from './preferences.js';

const dark = '(prefers-color-scheme: dark)';
const contrast = '(prefers-contrast: more)';

/** The theme that the system asks for. */
function systemTheme(): Theme {
  if (matchMedia(contrast).matches) return 'contrast';
  return matchMedia(dark).matches ? 'night' : 'day';
}

/** Keeps the page's theme and language as the preferences say, from now on. */
export function wearPreferences(preferences: Signal<Preferences>, words: i18n): void {
  const wear = () => {
    const { theme, language } = preferences.get();
    document.documentElement.dataset.theme = theme ?? systemTheme();
    document.documentElement.lang = language;
    if (words.language !== language) void words.changeLanguage(language);
  };
  preferences.subscribe(wear);
  for (const query of [dark, contrast]) matchMedia(query).addEventListener('change', wear);
  wear();
}
