import type { ReactNode } from 'react';
import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { Icon } from './icon.js';
import './choice-menu.css';

export interface Choice<T extends string> {
  readonly value: T;
  readonly label: string;
}

export interface ChoiceMenuProps<T extends string> {
  readonly name: string;
  readonly choices: readonly Choice<T>[];
  readonly chosen: T;
  readonly onChoose: (value: T) => void;
  /** What the button shows. */
  readonly children: ReactNode;
}

/** A button with a menu of which one item is chosen. */
export function ChoiceMenu<T extends string>({
  name,
  choices,
  chosen,
  onChoose,
  children,
}: ChoiceMenuProps<T>) {
  return (
    <MenuTrigger>
      <AriaButton aria-label={name} className="button button-bare menu-button">
        {children}
        <Icon name="down" size={12} />
      </AriaButton>
      <Popover className="menu-popover" placement="bottom end">
        <Menu
          aria-label={name}
          className="menu"
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[chosen]}
          onSelectionChange={(keys) => {
            const value = choices.find((choice) => keys !== 'all' && keys.has(choice.value))?.value;
            if (value !== undefined) onChoose(value);
          }}
        >
          {choices.map(({ value, label }) => (
            <MenuItem key={value} id={value} className="menu-item" textValue={label}>
              <span className="menu-check">{value === chosen && <Icon name="check" size={14} />}</span>
              {label}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
