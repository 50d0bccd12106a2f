import { useWords } from '../locales/words.js';
import { SuggestInput } from '../ui/suggest-input.js';
import { DraftText, FromText, useFaultText } from './draft-text.js';
import { inputId, useEntryForm } from './entry-form.js';
import { municipalities } from './municipalities.js';

function Municipality() {
  const { t } = useWords();
  const { draft, write } = useEntryForm();
  const fault = useFaultText('municipality');
  return (
    <SuggestInput
      id={inputId('municipality')}
      label={t('entry.municipality')}
      value={draft.municipality}
      suggestions={municipalities}
      onChange={(text) => {
        if (text !== draft.municipality) write('municipality', text);
      }}
      fault={fault}
      mark={draft.fromText.includes('municipality') && <FromText field="municipality" />}
    />
  );
}

/** Where it is. */
export function PlaceFields() {
  const { t } = useWords();
  return (
    <fieldset className="entry-part">
      <legend>{t('entry.place')}</legend>
      <div className="entry-row entry-row-place">
        <DraftText field="address" label={t('entry.address')} />
        <Municipality />
        <DraftText field="floor" label={t('entry.floor')} />
        <DraftText field="doorCode" label={t('entry.doorCode')} />
      </div>
    </fieldset>
  );
}
