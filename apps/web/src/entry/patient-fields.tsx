import { flags } from '@tilanne/task';
import { CheckboxButton, CheckboxField, CheckboxGroup, Label } from 'react-aria-components';
import { useWords } from '../locales/words.js';
import { Icon } from '../ui/icon.js';
import { RadioChoice } from '../ui/radio-choice.js';
import { DraftText, FromText } from './draft-text.js';
import { inputId, useEntryForm } from './entry-form.js';

function Sex() {
  const { t } = useWords();
  const { draft, write } = useEntryForm();
  return (
    <RadioChoice
      id={inputId('sex')}
      label={t('entry.sex')}
      value={draft.sex}
      choices={[
        { value: 'female', label: t('sex.female') },
        { value: 'male', label: t('sex.male') },
        { value: 'other', label: t('sex.other') },
        { value: '', label: t('entry.unknown') },
      ]}
      onChange={(sex) => write('sex', sex)}
      mark={<FromText field="sex" />}
    />
  );
}

/** What else the response centre told with a tick. */
function Flags() {
  const { t } = useWords();
  const { draft, change } = useEntryForm();
  return (
    <CheckboxGroup
      className="field"
      value={[...draft.flags]}
      onChange={(chosen) => change({ flags: flags.filter((flag) => chosen.includes(flag)) })}
    >
      <Label className="field-label">{t('entry.flags')}</Label>
      <div className="choices">
        {flags.map((flag) => (
          <CheckboxField key={flag} value={flag}>
            <CheckboxButton className="choice">
              {({ isSelected }) => (
                <>
                  <span className="choice-check">{isSelected && <Icon name="check" size={10} />}</span>
                  {t(`flag.${flag}`)}
                </>
              )}
            </CheckboxButton>
          </CheckboxField>
        ))}
      </div>
    </CheckboxGroup>
  );
}

/** Who is ill, and how. */
export function PatientFields() {
  const { t } = useWords();
  return (
    <fieldset className="entry-part">
      <legend>{t('entry.patient')}</legend>
      <div className="entry-row entry-row-patient">
        <DraftText field="age" label={t('entry.age')} inputMode="numeric" />
        <DraftText field="patientName" label={t('entry.patientName')} />
        <DraftText field="identityCode" label={t('entry.identityCode')} />
      </div>
      <Sex />
      <DraftText
        field="description"
        label={t('entry.description')}
        hint={t('entry.descriptionHint')}
        rows={4}
      />
      <Flags />
    </fieldset>
  );
}
