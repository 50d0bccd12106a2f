import { useWords } from '../locales/words.js';
import { TextInput, type TextInputProps } from '../ui/text-input.js';
import type { FaultyField } from './draft-faults.js';
import type { Draft, DraftField } from './draft.js';
import { inputId, useEntryForm } from './entry-form.js';

/** Fields of a draft that are typed freely. */
export type TypedField = Exclude<DraftField, 'urgencyClass' | 'withPatient' | 'sex'>;

/** Tells that a value came out of the pasted text and wants a look. */
export function FromText({ field }: { readonly field: DraftField }) {
  const { t } = useWords();
  const { draft } = useEntryForm();
  return draft.fromText.includes(field) ? <span className="field-mark">{t('entry.fromText')}</span> : null;
}

/** What is wrong with a field, in words. */
export function useFaultText(field: FaultyField): string | undefined {
  const { t } = useWords();
  const fault = useEntryForm().faultOf(field);
  return fault ? t(`entry.fault.${fault.kind}`) : undefined;
}

export interface DraftTextProps extends Pick<
  TextInputProps,
  'hint' | 'rows' | 'inputMode' | 'type' | 'spellCheck'
> {
  readonly field: TypedField;
  readonly label: string;
}

/** One text field of the draft. */
export function DraftText({ field, ...rest }: DraftTextProps) {
  const { draft, write } = useEntryForm();
  const fault = useFaultText(field);
  return (
    <TextInput
      {...rest}
      id={inputId(field)}
      value={draft[field]}
      onChange={(text: Draft[TypedField]) => write(field, text)}
      fault={fault}
      mark={draft.fromText.includes(field) && <FromText field={field} />}
      autoComplete="off"
    />
  );
}
