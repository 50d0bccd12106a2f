import type { ReactNode } from 'react';
import {
  Button,
  ComboBox,
  FieldError,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
} from 'react-aria-components';
import { Icon } from './icon.js';
import './field.css';
import './choice-menu.css';
import './suggest-input.css';

export interface SuggestInputProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly suggestions: readonly string[];
  readonly onChange: (text: string) => void;
  readonly fault?: string | undefined;
  readonly mark?: ReactNode;
}

/** A text field that offers what is usual; anything else can be typed. */
export function SuggestInput({ id, label, value, suggestions, onChange, fault, mark }: SuggestInputProps) {
  return (
    <ComboBox
      className={mark ? 'field field-marked' : 'field'}
      inputValue={value}
      onInputChange={onChange}
      allowsCustomValue
      menuTrigger="input"
      isInvalid={fault !== undefined}
      validationBehavior="aria"
    >
      <Label className="field-label">
        {label}
        {mark}
      </Label>
      <div className="suggest">
        <Input id={id} className="input" />
        <Button className="suggest-button">
          <Icon name="down" size={14} />
        </Button>
      </div>
      <FieldError className="field-fault">{fault}</FieldError>
      <Popover className="menu-popover suggest-popover">
        <ListBox className="menu">
          {suggestions.map((text) => (
            <ListBoxItem key={text} id={text} textValue={text} className="menu-item">
              {text}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
