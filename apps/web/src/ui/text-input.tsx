import type { ReactNode } from 'react';
import {
  FieldError,
  Input,
  Label,
  Text,
  TextArea,
  TextField,
  type TextFieldProps,
} from 'react-aria-components';
import './field.css';

export interface TextInputProps extends Pick<
  TextFieldProps,
  | 'value'
  | 'onChange'
  | 'type'
  | 'autoComplete'
  | 'autoFocus'
  | 'inputMode'
  | 'onBlur'
  | 'onPaste'
  | 'spellCheck'
> {
  readonly label: string;
  readonly id?: string;
  /** What is wrong with the text; it stays as it was typed. */
  readonly fault?: string | undefined;
  readonly hint?: ReactNode;
  /** Stands beside the label, e.g. that the value was read from a text. */
  readonly mark?: ReactNode;
  /** Stands behind the value; the label is then for those who cannot see it. */
  readonly unit?: string;
  /** More than one line. */
  readonly rows?: number;
}

function Line({ own, unit }: { readonly own: { readonly id?: string }; readonly unit: string | undefined }) {
  const input = <Input {...own} className="input" />;
  if (unit === undefined) return input;
  return (
    <span className="input-unit">
      {input}
      <span aria-hidden="true">{unit}</span>
    </span>
  );
}

/** A text field with its label, its hint and its fault. */
export function TextInput({ label, id, fault, hint, mark, unit, rows, ...field }: TextInputProps) {
  const own = id === undefined ? {} : { id };
  return (
    <TextField
      {...field}
      className={mark ? 'field field-marked' : 'field'}
      isInvalid={fault !== undefined}
      validationBehavior="aria"
    >
      <Label className={unit === undefined ? 'field-label' : 'spoken'}>
        {label}
        {mark}
      </Label>
      {rows === undefined ? (
        <Line own={own} unit={unit} />
      ) : (
        <TextArea {...own} className="input" rows={rows} />
      )}
      {hint !== undefined && (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
      <FieldError className="field-fault">{fault}</FieldError>
    </TextField>
  );
}
