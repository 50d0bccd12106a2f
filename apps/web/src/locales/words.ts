import type { Language, Localised } from '@tilanne/platform';
import { createInstance, type TFunction } from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import en from './en.json' with { type: 'json' };
import fi from './fi.json' with { type: 'json' };
import sv from './sv.json' with { type: 'json' };

export type Words = TFunction;

/** Starts the product's words in a language; all three are in the bundle, so that a switch needs no server. */
export function startWords(language: Language): ReturnType<typeof createInstance> {
  const words = createInstance();
  void words.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'fi',
    initAsync: false,
    resources: { fi: { translation: fi }, sv: { translation: sv }, en: { translation: en } },
    // React escapes what it shows.
    interpolation: { escapeValue: false },
  });
  return words;
}

/** The words and the language of this screen. */
export function useWords(): { readonly t: Words; readonly language: Language } {
  const { t, i18n } = useTranslation();
  return { t, language: i18n.language as Language };
}

/** The text in the language of this screen. */
export function inLanguage(text: Localised, language: Language): string {
  return text[language];
}
