import type { OpenTask } from '@tilanne/board';
import { useWords } from '../locales/words.js';
import { Stated } from './essentials.js';
import { PhoneLink } from './phone-link.js';

/** Others to call, in the order in which they should be called. */
export function Contacts({ open: { handover } }: { readonly open: OpenTask }) {
  const { t } = useWords();
  const contacts = (handover?.contacts ?? []).toSorted((one, other) => (one.rank ?? 99) - (other.rank ?? 99));
  if (contacts.length === 0) return null;
  return (
    <section className="task-part" aria-labelledby="contacts-title">
      <h2 id="contacts-title" className="quiet-heading">
        {t('task.contacts')}
      </h2>
      <ol className="contacts">
        {contacts.map(({ rank, name, phone, relation }, index) => (
          <li key={`${name ?? ''}/${phone ?? ''}/${index}`}>
            <span className="soft">{t('task.rank', { rank: rank ?? index + 1 })}</span>
            <span>
              <Stated>{[name, relation].filter(Boolean).join(', ')}</Stated>
            </span>
            {phone === undefined ? (
              <span className="not-stated">{t('task.noNumber')}</span>
            ) : (
              <PhoneLink phone={phone} />
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
