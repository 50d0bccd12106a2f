import type { ReactNode } from 'react';
import { LanguageMenu, ThemeMenu } from '../desk/settings-menus.js';
import { useWorkstation } from '../desk/workstation.js';
import { useWords } from '../locales/words.js';
import { Button } from '../ui/button.js';

function PlainPage({ children }: { readonly children: ReactNode }) {
  return (
    <div className="page">
      <header className="page-acts">
        <span className="page-menus">
          <ThemeMenu />
          <LanguageMenu />
        </span>
      </header>
      <main className="page-sheet page-narrow">{children}</main>
    </div>
  );
}

/** A role without a board: a plain sentence and the way out. */
export function NoBoard() {
  const { t } = useWords();
  const { session } = useWorkstation();
  return (
    <PlainPage>
      <h1>{t('session.adminTitle')}</h1>
      <p>{t('session.adminText')}</p>
      <Button onPress={() => void session.signOut()}>{t('session.signOut')}</Button>
    </PlainPage>
  );
}

/** While the server is asked who is signed in, and while it does not answer. */
export function Waiting({ unreachable }: { readonly unreachable: boolean }) {
  const { t } = useWords();
  return (
    <PlainPage>
      <h1>{t('product')}</h1>
      <p role="status">{t(unreachable ? 'session.noSession' : 'session.loading')}</p>
    </PlainPage>
  );
}
