import { useWords } from '../locales/words.js';
import { Button } from '../ui/button.js';

const users = [
  ['hoitaja', 'demoNurse'],
  ['vuorovastaava', 'demoLead'],
  ['yksikko', 'demoCrew'],
  ['kotas', 'demoDestination'],
  ['paakayttaja', 'demoAdmin'],
] as const;

/** The users of the demonstration; their password is not here. */
export function DemoUsers({ onPick }: { readonly onPick: (user: string) => void }) {
  const { t } = useWords();
  return (
    <section className="demo-users" aria-labelledby="demo-users">
      <h2 id="demo-users" className="quiet-heading">
        {t('session.demoTitle')}
      </h2>
      <ul>
        {users.map(([user, what]) => (
          <li key={user}>
            <Button onPress={() => onPick(user)}>{user}</Button>
            <span className="soft">{t(`session.${what}`)}</span>
          </li>
        ))}
      </ul>
      <p className="soft">{t('session.demoHint')}</p>
    </section>
  );
}
