import type { ReactNode } from 'react';
import { Label, RadioButton, RadioField, RadioGroup } from 'react-aria-components';
import './field.css';

export interface RadioChoiceProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly choices: readonly { readonly value: T; readonly label: ReactNode; readonly name?: string }[];
  readonly onChange: (value: T) => void;
  readonly mark?: ReactNode;
  readonly id?: string;
}

/** One of a few, all in view. */
export function RadioChoice<T extends string>({
  label,
  value,
  choices,
  onChange,
  mark,
  id,
}: RadioChoiceProps<T>) {
  return (
    <RadioGroup
      {...(id === undefined ? {} : { id })}
      className="field"
      orientation="horizontal"
      value={value}
      onChange={(next) => {
        const chosen = choices.find((choice) => choice.value === next);
        if (chosen) onChange(chosen.value);
      }}
    >
      <Label className="field-label">
        {label}
        {mark}
      </Label>
      <div className="choices">
        {choices.map((choice) => (
          <RadioField
            key={choice.value}
            value={choice.value}
            {...(choice.name === undefined ? {} : { 'aria-label': choice.name })}
          >
            <RadioButton className={choice.value === '' ? 'choice choice-none' : 'choice'}>
              {choice.label}
            </RadioButton>
          </RadioField>
        ))}
      </div>
    </RadioGroup>
  );
}
