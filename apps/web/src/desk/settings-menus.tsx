import { languages } from '@tilanne/platform';
import { useWords } from '../locales/words.js';
import { ChoiceMenu } from '../ui/choice-menu.js';
import { Icon } from '../ui/icon.js';
import { useSignal } from '../ui/signal.js';
import { themes } from './preferences.js';
import { useWorkstation } from './workstation.js';

const choices = ['system', ...themes] as const;

/** Day, night, high contrast, or what the system says. */
export function ThemeMenu() {
  const { t } = useWords();
  const { preferences } = useWorkstation();
  const { theme } = useSignal(preferences);
  return (
    <ChoiceMenu
      name={t('theme.name')}
      chosen={theme ?? 'system'}
      choices={choices.map((value) => ({ value, label: t(`theme.${value}`) }))}
      onChoose={(value) =>
        preferences.set({ ...preferences.get(), theme: value === 'system' ? null : value })
      }
    >
      <Icon name="theme" />
    </ChoiceMenu>
  );
}

/** The three languages, each by its own name. */
export function LanguageMenu() {
  const { t, language } = useWords();
  const { preferences } = useWorkstation();
  return (
    <ChoiceMenu
      name={`${language.toUpperCase()}, ${t('language.name')}: ${t(`language.${language}`)}`}
      chosen={language}
      choices={languages.map((value) => ({ value, label: t(`language.${value}`) }))}
      onChoose={(value) => preferences.set({ ...preferences.get(), language: value })}
    >
      {language.toUpperCase()}
    </ChoiceMenu>
  );
}
