import { useWords } from '../locales/words.js';
import { Button } from '../ui/button.js';
import { Icon } from '../ui/icon.js';
import { RadioChoice } from '../ui/radio-choice.js';
import { TextInput } from '../ui/text-input.js';
import { DraftText, useFaultText } from './draft-text.js';
import { emptyContact, type DraftContact } from './draft.js';
import { inputId, useEntryForm } from './entry-form.js';

const mostContacts = 9;

const parts = ['name', 'phone', 'relation'] as const;
const labels = { name: 'contactName', phone: 'contactPhone', relation: 'contactRelation' } as const;

function ContactText({ index, part }: { readonly index: number; readonly part: keyof DraftContact }) {
  const { t } = useWords();
  const { draft, change } = useEntryForm();
  const fault = useFaultText(`contacts.${index}.${part}`);
  const write = (text: string) =>
    change({ contacts: draft.contacts.map((one, at) => (at === index ? { ...one, [part]: text } : one)) });
  return (
    <TextInput
      id={inputId(`contacts.${index}.${part}`)}
      label={t(`entry.${labels[part]}`)}
      value={draft.contacts[index]?.[part] ?? ''}
      onChange={write}
      fault={fault}
      autoComplete="off"
    />
  );
}

/** Another person to call. The caller is called first, so contacts begin with the second. */
function Contact({ index }: { readonly index: number }) {
  const { t } = useWords();
  const { draft, change } = useEntryForm();
  const rank = index + 2;
  return (
    <div role="group" aria-label={t('entry.contact', { rank })} className="entry-row entry-contact">
      {parts.map((part) => (
        <ContactText key={part} index={index} part={part} />
      ))}
      <Button
        square
        aria-label={t('entry.removeContact', { rank })}
        onPress={() => change({ contacts: draft.contacts.filter((_, at) => at !== index) })}
      >
        <Icon name="close" size={14} />
      </Button>
    </div>
  );
}

/** Who called and can be called back. */
export function CallerFields() {
  const { t } = useWords();
  const { draft, write, change } = useEntryForm();
  return (
    <fieldset className="entry-part">
      <legend>{t('entry.caller')}</legend>
      <div className="entry-row entry-row-3">
        <DraftText field="callerPhone" label={t('entry.callerPhone')} inputMode="tel" />
        <DraftText field="callerName" label={t('entry.callerName')} />
        <DraftText field="callerRelation" label={t('entry.callerRelation')} />
      </div>
      <div className="entry-line">
        <RadioChoice
          label={t('entry.withPatient')}
          value={draft.withPatient}
          choices={[
            { value: 'yes', label: t('entry.yes') },
            { value: 'no', label: t('entry.no') },
            { value: '', label: t('entry.unknown') },
          ]}
          onChange={(answer) => write('withPatient', answer)}
        />
        {draft.contacts.length < mostContacts && (
          <Button onPress={() => change({ contacts: [...draft.contacts, emptyContact] })}>
            <Icon name="plus" size={14} />
            {t('entry.addContact')}
          </Button>
        )}
      </div>
      {draft.contacts.map((_, index) => (
        // Contacts have no name of their own: their place is what they are.
        <Contact key={index} index={index} />
      ))}
    </fieldset>
  );
}
