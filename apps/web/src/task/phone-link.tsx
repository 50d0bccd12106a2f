import { useWords } from '../locales/words.js';
import { Icon } from '../ui/icon.js';

/** A number that calls when pressed, where the workstation can call. */
export function PhoneLink({ phone }: { readonly phone: string }) {
  const { t } = useWords();
  return (
    <a className="phone" href={`tel:${phone.replace(/[^+\d]/g, '')}`} aria-label={t('task.call', { phone })}>
      <Icon name="phone" />
      {phone}
    </a>
  );
}
