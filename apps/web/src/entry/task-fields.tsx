import { taskCodes, urgencyClasses } from '@tilanne/task';
import { useMemo } from 'react';
import { inLanguage, useWords } from '../locales/words.js';
import { RadioChoice } from '../ui/radio-choice.js';
import { SuggestInput } from '../ui/suggest-input.js';
import { codeMeant } from './draft.js';
import { FromText, useFaultText } from './draft-text.js';
import { inputId, useEntryForm } from './entry-form.js';

/** The code by its number or its name. */
function Code() {
  const { t, language } = useWords();
  const { draft, write } = useEntryForm();
  const fault = useFaultText('code');
  const codes = useMemo(
    () => Object.entries(taskCodes).map(([code, { name }]) => `${code} ${inLanguage(name, language)}`),
    [language],
  );
  return (
    <SuggestInput
      id={inputId('code')}
      label={t('entry.code')}
      value={draft.code}
      suggestions={codes}
      onChange={(text) => {
        if (text !== draft.code) write('code', text);
      }}
      fault={fault}
      mark={draft.fromText.includes('code') && <FromText field="code" />}
    />
  );
}

/** What should make one look twice at the chosen class; nothing is refused for it. */
function ClassNote() {
  const { t } = useWords();
  const { draft } = useEntryForm();
  const code = codeMeant(draft.code);
  const letter = draft.urgencyClass;
  if (letter === '') return null;
  const unusual = taskCodes[code] !== undefined && !taskCodes[code].classes.includes(letter);
  const urgent = letter === 'A' || letter === 'B';
  return (
    <p role="status" className={urgent || unusual ? 'class-note class-note-warn' : 'class-note'}>
      {unusual
        ? t('entry.classUnusual', { code, letter })
        : urgent
          ? t('entry.classUrgent')
          : t(`class.${letter}`)}
    </p>
  );
}

/** What kind of task it is. */
export function TaskFields() {
  const { t } = useWords();
  const { draft, write } = useEntryForm();
  const letters = [...urgencyClasses].reverse().map((letter) => ({
    value: letter,
    name: t(`class.${letter}`),
    label: letter,
  }));
  return (
    <fieldset className="entry-part entry-row-2">
      <legend>{t('entry.task')}</legend>
      <Code />
      <div>
        <RadioChoice
          id={inputId('urgencyClass')}
          label={t('entry.class')}
          value={draft.urgencyClass}
          choices={[...letters, { value: '', label: t('entry.classNone') }]}
          onChange={(letter) => write('urgencyClass', letter)}
          mark={<FromText field="urgencyClass" />}
        />
        <ClassNote />
      </div>
    </fieldset>
  );
}
