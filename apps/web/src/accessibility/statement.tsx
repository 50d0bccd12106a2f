import { LanguageMenu, ThemeMenu } from '../desk/settings-menus.js';
import { go } from '../desk/place.js';
import { useWords } from '../locales/words.js';
import { Button } from '../ui/button.js';
import { Icon } from '../ui/icon.js';
import './statement.css';

const sections = [
  ['howTitle', ['how', 'keys']],
  ['gapsTitle', ['gaps']],
  ['feedbackTitle', ['feedback', 'authority']],
] as const;

/** The statement that the law 306/2019 asks for, with the way to give feedback. */
export function Statement() {
  const { t } = useWords();
  return (
    <div className="page">
      <header className="page-acts">
        <Button onPress={() => go({ view: 'board' })}>
          <Icon name="left" size={14} />
          {t('access.back')}
        </Button>
        <span className="page-menus">
          <ThemeMenu />
          <LanguageMenu />
        </span>
      </header>
      <main className="page-sheet statement">
        <h1>{t('access.title')}</h1>
        <p>{t('access.aim')}</p>
        {sections.map(([title, texts]) => (
          <section key={title}>
            <h2>{t(`access.${title}`)}</h2>
            {texts.map((text) => (
              <p key={text}>{t(`access.${text}`)}</p>
            ))}
          </section>
        ))}
      </main>
    </div>
  );
}
