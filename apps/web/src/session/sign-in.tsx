import { useMutation } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { useWorkstation } from '../desk/workstation.js';
import { LanguageMenu, ThemeMenu } from '../desk/settings-menus.js';
import { problemText } from '../http/problem-text.js';
import { useWords } from '../locales/words.js';
import { Button } from '../ui/button.js';
import { TextInput } from '../ui/text-input.js';
import { DemoUsers } from './demo-users.js';
import './sign-in.css';

/** Signs in and, with the press that did it, proves that this workstation can be heard. */
function useSignIn() {
  const { session, sounder, preferences } = useWorkstation();
  return useMutation({
    mutationFn: session.signIn,
    onSuccess: (problem) => {
      if (!problem && preferences.get().sound) void sounder.play('test');
    },
  });
}

function SignInForm({ name }: { readonly name: string }) {
  const { t } = useWords();
  const [user, setUser] = useState(name);
  const [password, setPassword] = useState('');
  const signIn = useSignIn();
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (user.trim() !== '' && password !== '') signIn.mutate({ user, password });
  };
  return (
    <form className="sign-in-form" onSubmit={submit}>
      <TextInput
        label={t('session.user')}
        value={user}
        onChange={setUser}
        autoComplete="username"
        autoFocus={name === ''}
      />
      <TextInput
        label={t('session.password')}
        value={password}
        onChange={setPassword}
        type="password"
        autoComplete="current-password"
        autoFocus={name !== ''}
      />
      <p role="alert" className="sign-in-fault">
        {signIn.data && problemText(t, signIn.data)}
      </p>
      <Button type="submit" tone="main" isDisabled={signIn.isPending}>
        {signIn.isPending ? t('session.working') : t('session.submit')}
      </Button>
      <DemoUsers onPick={setUser} />
    </form>
  );
}

/** The way in; also over a desk whose session has ended, which keeps its texts underneath. */
export function SignIn({ ended = null }: { readonly ended?: string | null }) {
  const { t } = useWords();
  return (
    <div className="page sign-in">
      <header className="page-acts">
        <span className="page-menus">
          <ThemeMenu />
          <LanguageMenu />
        </span>
      </header>
      <main className="page-sheet page-narrow">
        <div>
          <h1 className="sign-in-title">{t('product')}</h1>
          <p className="soft">{t('service')}</p>
        </div>
        {ended !== null && <p className="sign-in-ended">{t('session.ended')}</p>}
        <SignInForm name={ended ?? ''} />
      </main>
      <footer>
        <a href="#/accessibility">{t('access.title')}</a>
      </footer>
    </div>
  );
}
